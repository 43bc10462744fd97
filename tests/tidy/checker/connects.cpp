// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/connects.h"

#include "tests/tidy/checker/lookback.h"

namespace foyer::tidy {

namespace {

bool isQtConnect(const TokenList &tokens, std::size_t index)
{
    if (!tokens.is(index, "connect") || !isCall(tokens, index))
        return false;
    const std::size_t previous = before(index);
    if (tokens.isAny(previous, {".", "->"}))
        return true; // this->connect(…), object->connect(…)
    return !tokens.is(previous, "::") || tokens.is(before(previous), "QObject");
}

bool mentions(const TokenList &tokens, TokenRange range, std::string_view word)
{
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (tokens.is(i, word))
            return true;
    }
    return false;
}

// A pointer to a member function, with or without the cast that picks an overload.
bool looksLikeSignal(const TokenList &tokens, TokenRange range)
{
    return tokens.is(range.begin, "&") || mentions(tokens, range, "qOverload")
           || mentions(tokens, range, "QOverload") || mentions(tokens, range, "static_cast");
}

bool isContextlessConnect(const TokenList &tokens, std::size_t index)
{
    const std::vector<TokenRange> arguments = tokens.arguments(index + 1);
    if (arguments.size() != 3)
        return false;
    return looksLikeSignal(tokens, arguments[1]) || isLambdaIntroducer(tokens, arguments[2].begin);
}

bool isContextlessTimer(const TokenList &tokens, std::size_t index)
{
    if (!tokens.is(index, "singleShot") || !isCall(tokens, index))
        return false;
    const std::vector<TokenRange> arguments = tokens.arguments(index + 1);
    if (arguments.size() < 2 || !isLambdaIntroducer(tokens, arguments.back().begin))
        return false;
    return arguments.size() == 2 || (arguments.size() == 3 && mentions(tokens, arguments[1], "Qt"));
}

} // namespace

Findings checkConnects(const CppFile &file)
{
    Findings found;
    const TokenList &tokens = file.cpp().plain();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isQtConnect(tokens, i) && isContextlessConnect(tokens, i))
            found.push_back(
                Finding{file.path(), tokens[i].line, "connect-context",
                        "name the object that the receiver belongs to: connect(sender, signal, this, …)"});
        if (isContextlessTimer(tokens, i))
            found.push_back(Finding{file.path(), tokens[i].line, "connect-context",
                                    "name the object that the timer belongs to: singleShot(time, this, …)"});
    }
    return found;
}

} // namespace foyer::tidy
