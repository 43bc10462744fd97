// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/tokenlist.h"

#include <string>
#include <unordered_map>

namespace foyer::tidy {

enum class BraceKind : std::uint8_t
{
    Namespace,
    Class,
    Enum,
    Function,
    Lambda,
    Block,
    Initializer
};

/// A function or lambda with a body. Indices are into TokenList.
struct Body
{
    std::string name;             ///< as written, qualified: `Pool::take`; "lambda" for one
    std::size_t head = 0;         ///< first token of the declaration; the `[` of a lambda
    std::size_t open = 0;         ///< its `{`
    std::size_t close = 0;        ///< its `}`
    std::size_t params = nowhere; ///< the `(` of its parameters; a lambda may have none
    bool isLambda = false;
    bool inFunction = false; ///< lies within another body
    int firstLine = 0;
    int lastLine = 0;

    [[nodiscard]] int lines() const { return lastLine - firstLine + 1; }

    [[nodiscard]] TokenRange range() const { return TokenRange{open + 1, close}; }
};

/// A function as declared at namespace or class level, with or without its body.
struct Declaration
{
    std::size_t head = 0;     ///< first token, behind attribute macros
    std::size_t name = 0;     ///< first token of the (qualified) name
    std::size_t params = 0;   ///< the `(` of its parameters
    bool isQualified = false; ///< `Pool::take`: defined away from where it is declared
};

/// What the braces of a file mean.
struct Structure
{
    std::unordered_map<std::size_t, BraceKind> braces; ///< by index of the `{`
    std::unordered_map<std::size_t, std::size_t>
        statementStarts;      ///< of each token directly in a body or block
    std::vector<Body> bodies; ///< in the order of their `{`
    std::vector<Declaration> declarations;
    std::vector<TokenRange> variables; ///< at namespace level: what ends in `;` and is no function

    /// The innermost function or lambda around a token; null outside any.
    [[nodiscard]] const Body *bodyAround(std::size_t index) const;
};

/// Reads the structure from CppText::active(). Text that is no C++ gives some structure, never an error.
[[nodiscard]] Structure readStructure(const TokenList &tokens);

} // namespace foyer::tidy
