// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/statementbrace.h"

#include "tests/tidy/checker/lookback.h"

namespace foyer::tidy {

namespace {

std::size_t wordBeforeGroup(const TokenList &tokens, std::size_t closing)
{
    return tokens.match(closing) == nowhere ? nowhere : before(tokens.match(closing));
}

bool isLocalType(const TokenList &tokens, std::size_t brace, std::size_t start)
{
    std::size_t key = start;
    while (tokens.isAny(key, {"static", "const", "constexpr", "typedef"}))
        ++key;
    return tokens.isAny(key, {"class", "struct", "union", "enum"}) && opensType(tokens, key, brace);
}

// `if (x) [[likely]] {`
bool endsAttribute(const TokenList &tokens, std::size_t index)
{
    return tokens.is(index, "]") && tokens.match(index) != nowhere && tokens.is(tokens.match(index) + 1, "[");
}

} // namespace

bool endsControlHeader(const TokenList &tokens, std::size_t bracket)
{
    if (!tokens.is(bracket, ")"))
        return false;
    std::size_t word = wordBeforeGroup(tokens, bracket);
    if (tokens.is(word, "constexpr"))
        word = before(word);
    return tokens.isAny(word, {"if", "for", "while", "switch", "catch"});
}

bool endsLabel(const TokenList &tokens, std::size_t colon, std::size_t start)
{
    if (tokens.isAny(start, {"case", "default"}))
        return true;
    return colon == start + 1 && tokens.isIdentifier(start);
}

BraceKind classifyInExpression(const TokenList &tokens, std::size_t brace)
{
    return lambdaOfBody(tokens, brace) == nowhere ? BraceKind::Initializer : BraceKind::Lambda;
}

BraceKind classifyInStatement(const TokenList &tokens, std::size_t brace, std::size_t start)
{
    if (brace == start)
        return BraceKind::Block;
    if (lambdaOfBody(tokens, brace) != nowhere)
        return BraceKind::Lambda;
    if (isLocalType(tokens, brace, start))
        return tokens.is(start, "enum") ? BraceKind::Enum : BraceKind::Class;
    const std::size_t previous = before(brace);
    if (tokens.is(previous, ")")) {
        const std::size_t word = wordBeforeGroup(tokens, previous);
        return tokens.isAny(word, {"decltype", "requires"}) ? BraceKind::Initializer : BraceKind::Block;
    }
    const bool isBareMacro = previous == start && looksLikeMacro(tokens[start]); // QBENCHMARK {
    if (isBareMacro || endsAttribute(tokens, previous) || tokens.is(previous, "consteval"))
        return BraceKind::Block;
    return BraceKind::Initializer;
}

} // namespace foyer::tidy
