// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace foyer::tidy {

enum class TokenKind : std::uint8_t
{
    Identifier, ///< keywords too
    Number,
    String, ///< with prefix, quotes and, when raw, delimiters
    Character,
    Punctuator, ///< longest match: `<=>`, `->`, `::`; `>>` is one token
    Comment,
    Directive,  ///< `#include`, `#define`; what follows on the line are tokens with `inDirective`
    HeaderName, ///< `<QString>` or `"core/base/result.h"` behind #include
};

/// A piece of C++ text. Views the text that was lexed: it must outlive the token.
struct Token
{
    TokenKind kind = TokenKind::Punctuator;
    std::string_view text;
    int line = 0; ///< where it starts, from 1
    bool inDirective = false;

    [[nodiscard]] bool is(std::string_view what) const { return text == what && kind != TokenKind::String; }

    [[nodiscard]] bool isIdentifier() const { return kind == TokenKind::Identifier; }
};

/// `include` of `#  include`; empty for the lone `#` that C++ allows.
[[nodiscard]] inline std::string_view directiveName(const Token &directive)
{
    const std::size_t start = directive.text.find_first_not_of(" \t", 1);
    return start == std::string_view::npos ? std::string_view{} : directive.text.substr(start);
}

} // namespace foyer::tidy
