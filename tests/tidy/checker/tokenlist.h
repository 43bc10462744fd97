// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/token.h"

#include <limits>
#include <vector>

namespace foyer::tidy {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// First and one past the last index.
struct TokenRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }

    [[nodiscard]] bool contains(std::size_t index) const { return begin <= index && index < end; }
};

/// Tokens with their brackets matched. Asking beyond either end is allowed and gives "no".
class TokenList
{
public:
    explicit TokenList(std::vector<Token> tokens = {});

    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }

    [[nodiscard]] const Token &operator[](std::size_t index) const { return m_tokens[index]; }

    [[nodiscard]] bool is(std::size_t index, std::string_view text) const;
    [[nodiscard]] bool isAny(std::size_t index, std::initializer_list<std::string_view> texts) const;
    [[nodiscard]] bool isIdentifier(std::size_t index) const;

    /// Index of the bracket that belongs to this one; `nowhere` when it has none.
    [[nodiscard]] std::size_t match(std::size_t index) const { return m_match[index]; }

    /// Index of the innermost open bracket around this token; `nowhere` at the top.
    [[nodiscard]] std::size_t enclosing(std::size_t index) const { return m_enclosing[index]; }

    /// Brackets without a partner.
    [[nodiscard]] const std::vector<std::size_t> &unmatched() const { return m_unmatched; }

    /// Index behind the `>` that closes the template arguments opened at `index`, or `nowhere`: a less-than.
    [[nodiscard]] std::size_t behindAngles(std::size_t index) const;
    /// Index of the `<` that opens the template arguments closed at `index`, or `nowhere`.
    [[nodiscard]] std::size_t openingAngle(std::size_t index) const;

    /// The top-level arguments between the bracket at `open` and its partner; none when it is empty.
    [[nodiscard]] std::vector<TokenRange> arguments(std::size_t open) const;

private:
    void matchBrackets();
    void close(std::size_t index, std::vector<std::size_t> &open);

    std::vector<Token> m_tokens;
    std::vector<std::size_t> m_match;
    std::vector<std::size_t> m_enclosing;
    std::vector<std::size_t> m_unmatched;
};

/// The index before, or `nowhere` (which no question about a token accepts).
[[nodiscard]] constexpr std::size_t before(std::size_t index)
{
    return index == 0 ? nowhere : index - 1;
}

} // namespace foyer::tidy
