// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/structurereader.h"

#include "tests/tidy/checker/lookback.h"
#include "tests/tidy/checker/statementbrace.h"

#include <algorithm>
#include <utility>

namespace foyer::tidy {

Structure StructureReader::run()
{
    readDeclarations(TokenRange{0, m_tokens.size()}, false);
    return std::move(m_structure);
}

std::size_t StructureReader::behind(std::size_t bracket) const
{
    const std::size_t end = m_tokens.match(bracket);
    return end == nowhere ? m_tokens.size() : end + 1;
}

TokenRange StructureReader::inside(std::size_t bracket) const
{
    return TokenRange{bracket + 1, std::min(m_tokens.match(bracket), m_tokens.size())};
}

void StructureReader::readDeclarations(TokenRange range, bool inClass)
{
    const bool wasInClass = std::exchange(m_inClass, inClass);
    DeclarationHead head(m_tokens, range.begin);
    for (std::size_t i = range.begin; i < range.end;)
        i = declarationStep(i, head);
    m_inClass = wasInClass;
}

std::size_t StructureReader::declarationStep(std::size_t i, DeclarationHead &head)
{
    const Token &token = m_tokens[i];
    if (i == head.begin() && looksLikeMacro(token))
        return head.skipMacro(i);
    if (token.is(";"))
        return endDeclaration(i, head);
    if (token.is("{"))
        return declarationBrace(i, head);
    if (token.is("(") || token.is("[")) {
        head.noteGroup(i);
        readGroup(i);
        return behind(i);
    }
    if (token.is(":") && head.isAccessSpecifier(i)) {
        head = DeclarationHead(m_tokens, i + 1);
        return i + 1;
    }
    if (token.is(":") && head.isConstructor())
        return memberInitializers(i + 1);
    if (head.opensAngles(i))
        return m_tokens.behindAngles(i);
    head.noteWord(i);
    return i + 1;
}

std::size_t StructureReader::endDeclaration(std::size_t i, DeclarationHead &head)
{
    if (head.params() != nowhere)
        m_structure.declarations.push_back(head.declaration());
    else if (!m_inClass && head.begin() < i)
        m_structure.variables.push_back(TokenRange{head.begin(), i});

    head = DeclarationHead(m_tokens, i + 1);
    return i + 1;
}

std::size_t StructureReader::declarationBrace(std::size_t i, DeclarationHead &head)
{
    const BraceKind kind = head.classify(i);
    if (kind == BraceKind::Function) {
        addBody(head.body(i), i);
        return endDeclaration(behind(i) - 1, head);
    }
    readInside(i, kind);
    if (kind == BraceKind::Namespace)
        head = DeclarationHead(m_tokens, behind(i));
    else if (kind == BraceKind::Class || kind == BraceKind::Enum)
        head.noteTypeBody();
    return behind(i);
}

// `: m_a(1), m_b{2}, Base<T>(x)...` up to the body: each a name and a bracket, with commas between.
std::size_t StructureReader::memberInitializers(std::size_t i)
{
    while (i < m_tokens.size() && !m_tokens.is(i, ";")) {
        const std::size_t angles = m_tokens.is(i, "<") ? m_tokens.behindAngles(i) : nowhere;
        if (!m_tokens.isAny(i, {"(", "{"})) {
            i = angles == nowhere ? i + 1 : angles;
            continue;
        }
        readGroup(i);
        i = behind(i);
        if (m_tokens.is(i, "..."))
            ++i;
        if (!m_tokens.is(i, ","))
            break;
    }
    return i;
}

void StructureReader::readStatements(TokenRange range)
{
    std::size_t start = range.begin;
    for (std::size_t i = range.begin; i < range.end;)
        i = statementStep(i, start);
}

std::size_t StructureReader::statementStep(std::size_t i, std::size_t &start)
{
    m_structure.statementStarts[i] = start;
    std::size_t next = i + 1;
    bool ends = m_tokens.isAny(i, {";", "else", "do", "try"})
                || (m_tokens.is(i, ":") && endsLabel(m_tokens, i, start));
    if (m_tokens.isAny(i, {"(", "["})) {
        readGroup(i);
        next = behind(i);
        ends = endsControlHeader(m_tokens, next - 1);
    } else if (m_tokens.is(i, "{")) {
        const BraceKind kind = classifyInStatement(m_tokens, i, start);
        readInside(i, kind);
        next = behind(i);
        ends = kind == BraceKind::Block;
    }
    if (ends)
        start = next;
    return next;
}

void StructureReader::readExpression(TokenRange range)
{
    for (std::size_t i = range.begin; i < range.end;) {
        const bool isGroup = m_tokens.isAny(i, {"(", "[", "{"});
        if (isGroup)
            readGroup(i);
        i = isGroup ? behind(i) : i + 1;
    }
}

// A bracket within an expression.
void StructureReader::readGroup(std::size_t bracket)
{
    if (m_tokens.is(bracket, "{"))
        readInside(bracket, classifyInExpression(m_tokens, bracket));
    else
        readExpression(inside(bracket));
}

void StructureReader::readInside(std::size_t brace, BraceKind kind)
{
    m_structure.braces[brace] = kind;
    switch (kind) {
    case BraceKind::Namespace: readDeclarations(inside(brace), false); break;
    case BraceKind::Class: readDeclarations(inside(brace), true); break;
    case BraceKind::Lambda: readLambda(brace); break;
    case BraceKind::Function:
    case BraceKind::Block: readStatements(inside(brace)); break;
    case BraceKind::Enum:
    case BraceKind::Initializer: readExpression(inside(brace)); break;
    }
}

void StructureReader::readLambda(std::size_t brace)
{
    Body body;
    body.name = "lambda";
    body.isLambda = true;
    body.head = lambdaOfBody(m_tokens, brace);
    body.params = lambdaParams(m_tokens, body.head);
    addBody(std::move(body), brace);
}

void StructureReader::addBody(Body body, std::size_t brace)
{
    body.open = brace;
    body.close = behind(brace) - 1;
    body.inFunction = m_depth > 0;
    body.firstLine = m_tokens[body.head].line;
    body.lastLine = m_tokens[body.close].line;
    m_structure.braces[brace] = body.isLambda ? BraceKind::Lambda : BraceKind::Function;
    m_structure.bodies.push_back(std::move(body));
    ++m_depth;
    readStatements(inside(brace));
    --m_depth;
}

} // namespace foyer::tidy
