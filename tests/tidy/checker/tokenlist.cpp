// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/tokenlist.h"

#include <algorithm>
#include <utility>

namespace foyer::tidy {

namespace {

bool opens(const Token &token)
{
    return token.kind == TokenKind::Punctuator && (token.is("(") || token.is("[") || token.is("{"));
}

bool closes(const Token &token)
{
    return token.kind == TokenKind::Punctuator && (token.is(")") || token.is("]") || token.is("}"));
}

bool belongTogether(const Token &open, const Token &close)
{
    return (open.is("(") && close.is(")")) || (open.is("[") && close.is("]"))
           || (open.is("{") && close.is("}"));
}

} // namespace

TokenList::TokenList(std::vector<Token> tokens)
    : m_tokens(std::move(tokens))
    , m_match(m_tokens.size(), nowhere)
    , m_enclosing(m_tokens.size(), nowhere)
{
    matchBrackets();
}

bool TokenList::is(std::size_t index, std::string_view text) const
{
    return index < size() && m_tokens[index].is(text);
}

bool TokenList::isAny(std::size_t index, std::initializer_list<std::string_view> texts) const
{
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) { return is(index, text); });
}

bool TokenList::isIdentifier(std::size_t index) const
{
    return index < size() && m_tokens[index].isIdentifier();
}

void TokenList::matchBrackets()
{
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < size(); ++i) {
        if (closes(m_tokens[i]))
            close(i, open);
        m_enclosing[i] = open.empty() ? nowhere : open.back();
        if (opens(m_tokens[i]))
            open.push_back(i);
    }
    m_unmatched.insert(m_unmatched.end(), open.begin(), open.end());
}

// A bracket of the wrong kind is set aside, so that one typing error does not unsettle the whole file.
void TokenList::close(std::size_t index, std::vector<std::size_t> &open)
{
    if (open.empty() || !belongTogether(m_tokens[open.back()], m_tokens[index])) {
        m_unmatched.push_back(index);
        return;
    }
    m_match[index] = open.back();
    m_match[open.back()] = index;
    open.pop_back();
}

std::size_t TokenList::behindAngles(std::size_t index) const
{
    int depth = 0;
    for (std::size_t i = index; i < size(); ++i) {
        const Token &token = m_tokens[i];
        if (token.is("<"))
            ++depth;
        else if (token.is(">") || token.is(">>"))
            depth -= int(token.text.size());
        else if (token.is(";") || closes(token))
            return nowhere;
        else if (opens(token) && m_match[i] == nowhere)
            return nowhere;
        else if (opens(token))
            i = m_match[i];
        if (depth <= 0)
            return i + 1;
    }
    return nowhere;
}

std::size_t TokenList::openingAngle(std::size_t index) const
{
    int depth = 0;
    for (std::size_t i = index; i < size(); i = before(i)) {
        const Token &token = m_tokens[i];
        if (token.is(">") || token.is(">>"))
            depth += int(token.text.size());
        else if (token.is("<"))
            --depth;
        else if (token.is(";") || opens(token))
            return nowhere;
        else if (closes(token) && m_match[i] == nowhere)
            return nowhere;
        else if (closes(token))
            i = m_match[i];
        if (depth <= 0)
            return i;
    }
    return nowhere;
}

std::vector<TokenRange> TokenList::arguments(std::size_t open) const
{
    std::vector<TokenRange> found;
    const std::size_t end = open < size() ? m_match[open] : nowhere;
    if (end == nowhere || end == open + 1)
        return found;
    std::size_t begin = open + 1;
    for (std::size_t i = begin; i < end; ++i) {
        const std::size_t angles = is(i, "<") && isIdentifier(before(i)) ? behindAngles(i) : nowhere;
        if (opens(m_tokens[i]) && m_match[i] != nowhere) {
            i = m_match[i];
        } else if (angles < end && isAny(angles, {"(", "::", "{"})) {
            i = angles - 1;
        } else if (m_tokens[i].is(",")) {
            found.push_back(TokenRange{begin, i});
            begin = i + 1;
        }
    }
    found.push_back(TokenRange{begin, end});
    return found;
}

} // namespace foyer::tidy
