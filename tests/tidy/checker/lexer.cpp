// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/lexer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace foyer::tidy {

namespace {

// Longest first: the first that fits is taken.
constexpr std::array<std::string_view, 26> longPunctuators = {
    "<=>", "->*", "...", "<<=", ">>=", "::", "->", "<<", ">>", "<=", ">=", "==", "!=",
    "&&",  "||",  "++",  "--",  "+=",  "-=", "*=", "/=", "%=", "&=", "|=", "^=", "##"};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || (c & 0x80) != 0;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

bool isStringPrefix(std::string_view word)
{
    constexpr std::array<std::string_view, 9> prefixes = {"u8", "u", "U", "L", "R", "u8R", "uR", "UR", "LR"};
    return std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end();
}

} // namespace

std::vector<Token> Lexer::run()
{
    while (m_pos < m_text.size())
        step();
    return std::move(m_tokens);
}

char Lexer::at(std::size_t ahead) const
{
    return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : '\0';
}

bool Lexer::continuesLine() const
{
    return at() == '\\' && (at(1) == '\n' || (at(1) == '\r' && at(2) == '\n'));
}

void Lexer::step()
{
    if (at() == '\n')
        newLine();
    else if (continuesLine())
        m_pos = m_text.find('\n', m_pos) + 1;
    else if (isBlank(at()))
        ++m_pos;
    else if (at() == '/' && (at(1) == '/' || at(1) == '*'))
        comment();
    else if (at() == '#' && m_atLineStart)
        directive();
    else if (m_expectsHeader && (at() == '<' || at() == '"'))
        headerName();
    else if (isDigit(at()) || (at() == '.' && isDigit(at(1))))
        number();
    else if (isWord(at()))
        wordOrString();
    else if (at() == '"' || at() == '\'')
        quoted(m_pos, at());
    else
        punctuator();
}

void Lexer::newLine()
{
    ++m_pos;
    m_atLineStart = true;
    m_inDirective = false;
    m_expectsHeader = false;
}

void Lexer::directive()
{
    const std::size_t start = m_pos++;
    while (isBlank(at()))
        ++m_pos;
    const std::size_t name = m_pos;
    while (isWord(at()))
        ++m_pos;
    const std::string_view word = m_text.substr(name, m_pos - name);
    m_expectsHeader = word == "include" || word == "include_next" || word == "import";
    m_inDirective = true;
    emitToken(TokenKind::Directive, start);
}

void Lexer::headerName()
{
    const char end = at() == '<' ? '>' : '"';
    const std::size_t start = m_pos++;
    while (at() != '\0' && at() != '\n' && at() != end)
        ++m_pos;
    if (at() == end)
        ++m_pos;
    m_expectsHeader = false;
    emitToken(TokenKind::HeaderName, start);
}

void Lexer::skipToLineEnd()
{
    while (m_pos < m_text.size() && at() != '\n')
        m_pos += continuesLine() ? (at(1) == '\r' ? 3U : 2U) : 1U;
    m_pos = std::min(m_pos, m_text.size());
}

void Lexer::comment()
{
    const std::size_t start = m_pos;
    const bool wasAtLineStart = m_atLineStart;
    if (at(1) == '/') {
        skipToLineEnd();
    } else {
        const std::size_t end = m_text.find("*/", m_pos + 2);
        m_pos = end == std::string_view::npos ? m_text.size() : end + 2;
    }
    emitToken(TokenKind::Comment, start);
    m_atLineStart = wasAtLineStart;
}

void Lexer::wordOrString()
{
    const std::size_t start = m_pos;
    while (isWord(at()))
        ++m_pos;
    const std::string_view word = m_text.substr(start, m_pos - start);
    if (at() == '"' && isStringPrefix(word) && word.back() == 'R')
        rawString(start);
    else if ((at() == '"' || at() == '\'') && isStringPrefix(word))
        quoted(start, at());
    else
        emitToken(TokenKind::Identifier, start);
}

// As the standard has it, `0xE+1` is one (malformed) number: a sign behind an e belongs to it.
bool Lexer::continuesNumber() const
{
    if (isWord(at()) || at() == '.')
        return true;
    if (at() == '\'')
        return isWord(at(1));
    constexpr std::string_view exponents = "eEpP";
    return (at() == '+' || at() == '-') && exponents.find(m_text[m_pos - 1]) != std::string_view::npos;
}

void Lexer::number()
{
    const std::size_t start = m_pos++;
    while (continuesNumber())
        ++m_pos;
    emitToken(TokenKind::Number, start);
}

void Lexer::quoted(std::size_t start, char quote)
{
    ++m_pos;
    while (m_pos < m_text.size() && at() != quote && at() != '\n')
        m_pos += at() == '\\' ? 2U : 1U;
    m_pos = std::min(m_pos, m_text.size());
    if (at() == quote)
        ++m_pos;
    while (isWord(at())) // a literal's own suffix: "text"_s
        ++m_pos;
    emitToken(quote == '"' ? TokenKind::String : TokenKind::Character, start);
}

void Lexer::rawString(std::size_t start)
{
    const std::size_t delimiter = m_pos + 1;
    const std::size_t open = std::min(m_text.find('(', m_pos), m_text.size());
    const std::string closing = ")" + std::string{m_text.substr(delimiter, open - delimiter)} + "\"";
    const std::size_t end = m_text.find(closing, open);
    m_pos = end == std::string_view::npos ? m_text.size() : end + closing.size();
    while (isWord(at()))
        ++m_pos;
    emitToken(TokenKind::String, start);
}

void Lexer::punctuator()
{
    const std::size_t start = m_pos;
    const std::string_view rest = m_text.substr(m_pos);
    const auto found = std::find_if(longPunctuators.begin(), longPunctuators.end(),
                                    [rest](std::string_view p) { return rest.substr(0, p.size()) == p; });
    m_pos += found == longPunctuators.end() ? 1 : found->size();
    emitToken(TokenKind::Punctuator, start);
}

void Lexer::emitToken(TokenKind kind, std::size_t start)
{
    m_line += int(
        std::count(m_text.begin() + std::ptrdiff_t(m_counted), m_text.begin() + std::ptrdiff_t(start), '\n'));
    m_counted = start;
    m_tokens.push_back(Token{kind, m_text.substr(start, m_pos - start), m_line, m_inDirective});
    m_atLineStart = false;
}

} // namespace foyer::tidy
