// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/lookback.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

// After these words an expression begins: what follows is no declared name and no subscript.
bool leadsIntoExpression(const TokenList &tokens, std::size_t index)
{
    return tokens.isAny(index, {"return", "co_return", "co_await", "co_yield", "case", "throw", "else", "do",
                                "and", "or", "not", "new", "delete"});
}

bool endsOperand(const TokenList &tokens, std::size_t index)
{
    if (index >= tokens.size())
        return false;
    const TokenKind kind = tokens[index].kind;
    if (kind == TokenKind::Identifier)
        return !leadsIntoExpression(tokens, index);
    return kind == TokenKind::String || kind == TokenKind::Number || tokens.isAny(index, {")", "]"});
}

// The `*` of `char *getenv(…)`, not the one of `2 * rand()`: what stands before it is a name.
bool endsType(const TokenList &tokens, std::size_t index)
{
    if (!tokens.isAny(index, {"*", "&"}))
        return false;
    const std::size_t previous = before(index);
    return tokens.isAny(previous, {">", "*"})
           || (tokens.isIdentifier(previous) && !leadsIntoExpression(tokens, previous));
}

bool isStructuredBinding(const TokenList &tokens, std::size_t index)
{
    std::size_t i = before(index);
    if (tokens.isAny(i, {"&", "&&"}))
        i = before(i);
    return tokens.is(i, "auto");
}

std::size_t skipBackSpecifiers(const TokenList &tokens, std::size_t index)
{
    while (true) {
        if (tokens.isAny(index, {"mutable", "noexcept", "constexpr", "consteval", "static"})) {
            index = before(index);
            continue;
        }
        const bool conditional = tokens.is(index, ")") && tokens.match(index) != nowhere
                                 && tokens.is(before(tokens.match(index)), "noexcept");
        if (!conditional)
            return index;
        index = before(before(tokens.match(index)));
    }
}

// `… ) -> std::pair<A, B> const &` from its end: gives the index before the arrow, or `index` without one.
std::size_t skipBackTrailingReturn(const TokenList &tokens, std::size_t index)
{
    std::size_t i = index;
    while (i < tokens.size() && !tokens.is(i, "->")) {
        if (tokens.isAny(i, {">", ">>"}))
            i = tokens.openingAngle(i);
        else if (tokens.is(i, ")") && tokens.match(i) != nowhere
                 && tokens.is(before(tokens.match(i)), "decltype"))
            i = tokens.match(i);
        else if (!tokens.isIdentifier(i) && !tokens.isAny(i, {"::", "*", "&", "&&"}))
            return index;
        if (i == nowhere)
            return index;
        i = before(i);
    }
    return i < tokens.size() ? before(i) : index;
}

} // namespace

bool isLambdaIntroducer(const TokenList &tokens, std::size_t index)
{
    if (!tokens.is(index, "[") || tokens.match(index) == nowhere)
        return false;
    const std::size_t previous = before(index);
    if (tokens.is(index + 1, "[") || tokens.is(previous, "[")
        || tokens.isAny(previous, {"delete", "operator"}))
        return false;
    return !endsOperand(tokens, previous) && !isStructuredBinding(tokens, index);
}

std::size_t lambdaOfBody(const TokenList &tokens, std::size_t brace)
{
    std::size_t i = skipBackTrailingReturn(tokens, before(brace));
    i = skipBackSpecifiers(tokens, i);
    if (tokens.is(i, ")"))
        i = before(tokens.match(i));
    if (tokens.is(i, ">"))
        i = before(tokens.openingAngle(i));
    if (!tokens.is(i, "]") || tokens.match(i) == nowhere)
        return nowhere;
    return isLambdaIntroducer(tokens, tokens.match(i)) ? tokens.match(i) : nowhere;
}

std::size_t lambdaParams(const TokenList &tokens, std::size_t introducer)
{
    std::size_t i = tokens.match(introducer) + 1;
    if (tokens.is(i, "<"))
        i = tokens.behindAngles(i);
    return tokens.is(i, "(") ? i : nowhere;
}

bool looksLikeMacro(const Token &token)
{
    if (!token.isIdentifier() || token.text.size() < 3)
        return false;
    return std::all_of(token.text.begin(), token.text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool opensType(const TokenList &tokens, std::size_t key, std::size_t brace)
{
    std::size_t i = key + 1;
    while (i < brace && !tokens.is(i, ":")) {
        const bool isGroup = tokens.isAny(i, {"[", "("});
        if (isGroup && tokens.match(i) == nowhere)
            return false;
        if (isGroup)
            i = tokens.match(i) + 1;
        else if (tokens.is(i, "<"))
            i = tokens.behindAngles(i);
        else if (tokens.isAny(i, {"::", "class", "struct", "alignas", "final"}) || looksLikeMacro(tokens[i]))
            ++i;
        else if (tokens.isIdentifier(i) && (i + 1 == brace || tokens.isAny(i + 1, {"::", "<", ":", "final"})))
            ++i;
        else
            return false;
    }
    return i <= brace;
}

std::size_t nameBefore(const TokenList &tokens, std::size_t params)
{
    for (std::size_t i = before(params), steps = 0; i < tokens.size() && steps < 4; i = before(i), ++steps) {
        if (tokens.is(i, "operator"))
            return chainStart(tokens, i);
    }
    std::size_t i = before(params);
    if (tokens.is(i, ">") && tokens.openingAngle(i) != nowhere)
        i = before(tokens.openingAngle(i));
    return chainStart(tokens, i);
}

std::size_t chainStart(const TokenList &tokens, std::size_t index)
{
    std::size_t i = index;
    if (tokens.is(before(i), "~"))
        i = before(i);
    while (tokens.is(before(i), "::")) {
        i = before(i);
        std::size_t qualifier = before(i);
        if (tokens.is(qualifier, ">") && tokens.openingAngle(qualifier) != nowhere)
            qualifier = before(tokens.openingAngle(qualifier));
        if (!tokens.isIdentifier(qualifier) || leadsIntoExpression(tokens, qualifier))
            break;
        i = qualifier;
    }
    return i;
}

bool isCall(const TokenList &tokens, std::size_t index)
{
    if (!tokens.isIdentifier(index) || !tokens.is(index + 1, "("))
        return false;
    const std::size_t previous = before(chainStart(tokens, index));
    if (tokens.isIdentifier(previous))
        return leadsIntoExpression(tokens, previous);
    if (tokens.isAny(previous, {">", ">>"}))
        return tokens.openingAngle(previous) == nowhere;
    const bool isDestructor = tokens.is(before(index), "~") && tokens.is(before(before(index)), "::");
    return !isDestructor && !endsType(tokens, previous);
}

std::string joined(const TokenList &tokens, TokenRange range)
{
    std::string text;
    for (std::size_t i = range.begin; i < range.end && i < tokens.size(); ++i)
        text += tokens[i].text;
    return text;
}

} // namespace foyer::tidy
