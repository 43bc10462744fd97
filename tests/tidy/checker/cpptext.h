// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/tokenlist.h"

#include <string_view>

namespace foyer::tidy {

/// A C++ text, lexed once and seen three ways. Views the text: it must outlive this.
class CppText
{
public:
    explicit CppText(std::string_view text);

    /// Everything, comments too.
    [[nodiscard]] const std::vector<Token> &all() const { return m_all; }

    /// Without comments: what the rules about words look at, in macros and switched-off branches too.
    [[nodiscard]] const TokenList &plain() const { return m_plain; }

    /// What the compiler could see: no comments, no directives, of `#if … #else …` only the first branch,
    /// nothing of `#if 0`. Its brackets pair up, so the structure is read from here.
    [[nodiscard]] const TokenList &active() const { return m_active; }

private:
    std::vector<Token> m_all;
    TokenList m_plain;
    TokenList m_active;
};

} // namespace foyer::tidy
