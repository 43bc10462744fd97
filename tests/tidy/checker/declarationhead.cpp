// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/declarationhead.h"

#include "tests/tidy/checker/lookback.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

// A bracket behind one of these holds no parameters.
bool takesNoParams(const TokenList &tokens, std::size_t index)
{
    return tokens.isAny(index, {"decltype", "alignas", "explicit", "noexcept", "requires", "sizeof",
                                "static_assert", "__attribute__", "throw", "typeof"});
}

} // namespace

bool DeclarationHead::isAccessSpecifier(std::size_t colon) const
{
    for (std::size_t i = m_begin; i < colon; ++i) {
        if (!m_tokens->isAny(i, {"public", "protected", "private", "Q_SLOTS", "signals", "slots"}))
            return false;
    }
    return true; // nothing is left of `Q_SIGNALS:`, which was skipped as a macro
}

bool DeclarationHead::isConstructor() const
{
    return m_params != nowhere && m_typeKey == nowhere && !m_isExpression;
}

bool DeclarationHead::opensAngles(std::size_t index) const
{
    const std::size_t previous = before(index);
    return m_tokens->is(index, "<") && !m_isExpression && m_tokens->isIdentifier(previous)
           && !m_tokens->is(previous, "operator") && m_tokens->behindAngles(index) != nowhere;
}

std::size_t DeclarationHead::skipMacro(std::size_t index)
{
    m_hasMacroCall = m_tokens->is(index + 1, "(") && m_tokens->match(index + 1) != nowhere;
    m_begin = m_hasMacroCall ? m_tokens->match(index + 1) + 1 : index + 1;
    return m_begin;
}

void DeclarationHead::noteWord(std::size_t index)
{
    if (m_isExpression)
        return;
    if (m_tokens->is(index, "operator"))
        m_hasOperator = true;
    else if (m_tokens->is(index, "="))
        m_isExpression = !m_tokens->is(before(index), "operator");
    else if (m_tokens->is(index, "namespace"))
        m_isNamespace = true;
    else if (m_tokens->isAny(index, {"class", "struct", "union", "enum"}) && m_typeKey == nowhere)
        m_typeKey = index;
    else if (m_tokens->is(before(index), "extern") && (*m_tokens)[index].kind == TokenKind::String)
        m_isNamespace = true;
}

void DeclarationHead::noteGroup(std::size_t bracket)
{
    const std::size_t previous = before(bracket);
    const bool isCallOperator = m_tokens->is(previous, "operator") && m_tokens->is(bracket + 1, ")");
    const bool follows = m_tokens->isIdentifier(previous) || m_tokens->is(previous, ">") || m_hasOperator;
    const bool isCandidate = m_tokens->is(bracket, "(") && bracket != m_begin && m_params == nowhere;
    if (isCandidate && follows && !m_isExpression && !isCallOperator && !takesNoParams(*m_tokens, previous))
        m_params = bracket;
}

// `requires requires(T t) { … }`
bool DeclarationHead::isRequirement(std::size_t brace) const
{
    std::size_t i = before(brace);
    if (m_tokens->is(i, ")") && m_tokens->match(i) != nowhere)
        i = before(m_tokens->match(i));
    return m_tokens->is(i, "requires");
}

BraceKind DeclarationHead::classify(std::size_t brace) const
{
    const bool mayBeLambda = m_isExpression || m_params == nowhere;
    if (mayBeLambda && lambdaOfBody(*m_tokens, brace) != nowhere)
        return BraceKind::Lambda;
    if (m_isExpression || isRequirement(brace))
        return BraceKind::Initializer;
    if (m_isNamespace && m_params == nowhere)
        return BraceKind::Namespace;
    if (m_typeKey != nowhere && opensType(*m_tokens, m_typeKey, brace))
        return m_tokens->is(m_typeKey, "enum") ? BraceKind::Enum : BraceKind::Class;
    const bool isMacroBody = m_hasMacroCall && brace == m_begin;
    return m_params != nowhere || isMacroBody ? BraceKind::Function : BraceKind::Initializer;
}

Declaration DeclarationHead::declaration() const
{
    Declaration declaration{m_begin, nameBefore(*m_tokens, m_params), m_params, false};
    for (std::size_t i = declaration.name; i < m_params; ++i)
        declaration.isQualified = declaration.isQualified || m_tokens->is(i, "::");
    return declaration;
}

Body DeclarationHead::body(std::size_t brace) const
{
    Body body;
    body.head = std::min(m_begin, brace);
    body.params = m_params;
    if (m_params != nowhere)
        body.name = joined(*m_tokens, TokenRange{nameBefore(*m_tokens, m_params), m_params});
    return body;
}

} // namespace foyer::tidy
