// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/token.h"

#include <vector>

namespace foyer::tidy {

/// Cuts C++ into tokens as the compiler does, before preprocessing: knows raw strings, digit separators,
/// escaped quotes, continued lines and header names. Text that is no C++ gives some tokens, never an error.
class Lexer
{
public:
    explicit Lexer(std::string_view text) : m_text(text) {}

    [[nodiscard]] std::vector<Token> run();

private:
    void step();
    void newLine();
    void directive();
    void headerName();
    void comment();
    void wordOrString();
    void number();
    [[nodiscard]] bool continuesNumber() const;
    void quoted(std::size_t start, char quote);
    void rawString(std::size_t start);
    void punctuator();

    [[nodiscard]] char at(std::size_t ahead = 0) const;
    [[nodiscard]] bool continuesLine() const;
    void skipToLineEnd();
    void emitToken(TokenKind kind, std::size_t start);

    std::string_view m_text;
    std::size_t m_pos = 0;
    int m_line = 1;
    std::size_t m_counted = 0; ///< how far newlines are counted into m_line
    bool m_atLineStart = true;
    bool m_inDirective = false;
    bool m_expectsHeader = false;
    std::vector<Token> m_tokens;
};

[[nodiscard]] inline std::vector<Token> lex(std::string_view text)
{
    return Lexer(text).run();
}

} // namespace foyer::tidy
