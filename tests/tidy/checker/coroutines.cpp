// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/coroutines.h"

#include "tests/tidy/checker/lookback.h"

#include <set>

namespace foyer::tidy {

namespace {

class CoroutineCheck
{
public:
    explicit CoroutineCheck(const CppFile &file)
        : m_file(file)
        , m_tokens(file.cpp().active())
        , m_structure(file.structure())
    {}

    [[nodiscard]] Findings run();

private:
    void checkAwait(std::size_t await);
    [[nodiscard]] std::string faultOfPlace(std::size_t await) const;
    [[nodiscard]] std::string faultBefore(TokenRange range) const;
    [[nodiscard]] std::string faultBehind(std::size_t await, std::size_t end) const;
    [[nodiscard]] std::string faultWithin(TokenRange range) const;
    [[nodiscard]] std::size_t statementEnd(std::size_t await) const;
    void checkBody(const Body &body);
    void checkParams(const Body &body);
    void report(std::size_t token, const char *rule, std::string advice);

    const CppFile &m_file;
    const TokenList &m_tokens;
    const Structure &m_structure;
    std::set<std::size_t> m_checkedBodies; ///< by their `{`
    Findings m_found;
};

void CoroutineCheck::report(std::size_t token, const char *rule, std::string advice)
{
    m_found.push_back(Finding{m_file.path(), m_tokens[token].line, rule, std::move(advice)});
}

Findings CoroutineCheck::run()
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (!m_tokens.isAny(i, {"co_await", "co_return", "co_yield"}))
            continue;
        if (m_tokens.is(i, "co_await"))
            checkAwait(i);
        const Body *body = m_structure.bodyAround(i);
        if (body && m_checkedBodies.insert(body->open).second)
            checkBody(*body);
    }
    const TokenList &plain = m_file.cpp().plain();
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (plain[i].inDirective && plain.is(i, "co_await"))
            m_found.push_back(Finding{m_file.path(), plain[i].line, "coroutine-form",
                                      "no co_await in a macro: write the statement out"});
    }
    return std::move(m_found);
}

void CoroutineCheck::checkAwait(std::size_t await)
{
    std::string fault = faultOfPlace(await);
    const auto start = m_structure.statementStarts.find(await);
    if (fault.empty() && start != m_structure.statementStarts.end()) {
        const std::size_t end = statementEnd(await);
        fault = faultWithin(TokenRange{start->second, end});
        if (fault.empty())
            fault = faultBefore(TokenRange{start->second, await});
        if (fault.empty())
            fault = faultBehind(await, end);
    }
    if (!fault.empty())
        report(await, "coroutine-form",
               fault + ": write `T x = co_await f(args);` on a line of its own, with args named before");
}

std::size_t CoroutineCheck::statementEnd(std::size_t await) const
{
    const std::size_t around = m_tokens.enclosing(await);
    for (std::size_t i = await; i < m_tokens.size(); ++i) {
        if (m_tokens.is(i, ";") && m_tokens.enclosing(i) == around)
            return i;
    }
    return m_tokens.size();
}

std::string CoroutineCheck::faultOfPlace(std::size_t await) const
{
    const std::size_t bracket = m_tokens.enclosing(await);
    if (bracket == nowhere)
        return {};
    if (m_tokens.is(bracket, "["))
        return "co_await in a subscript or capture";
    if (m_tokens.is(bracket, "("))
        return m_tokens.isAny(before(bracket), {"if", "while", "for", "switch"}) ? "co_await in a condition"
                                                                                 : "co_await within brackets";
    const auto kind = m_structure.braces.find(bracket);
    const bool isInitializer = kind != m_structure.braces.end() && kind->second == BraceKind::Initializer;
    return isInitializer ? "co_await within braces" : "";
}

std::string CoroutineCheck::faultWithin(TokenRange range) const
{
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (m_tokens.is(i, "?"))
            return "?: in the statement of a co_await";
        if (isLambdaIntroducer(m_tokens, i) && m_tokens.match(i) != i + 1)
            return "a lambda that captures in the statement of a co_await";
        if (!m_tokens.is(i, "{"))
            continue;
        const auto kind = m_structure.braces.find(i);
        if (kind == m_structure.braces.end() || kind->second != BraceKind::Lambda)
            return "braces in the statement of a co_await";
        i = m_tokens.match(i) == nowhere ? range.end : m_tokens.match(i);
    }
    return {};
}

// Nothing, `co_return`, or a name (with its type) and `=`.
std::string CoroutineCheck::faultBefore(TokenRange range) const
{
    if (range.size() == 0 || (range.size() == 1 && m_tokens.is(range.begin, "co_return")))
        return {};
    const char *fault = "co_await as part of an expression";
    if (!m_tokens.is(range.end - 1, "="))
        return fault;
    for (std::size_t i = range.begin; i + 1 < range.end; ++i) {
        const bool isBinding = m_tokens.is(i, "[") && m_tokens.isAny(before(i), {"auto", "&", "&&"});
        if (isBinding && m_tokens.match(i) != nowhere)
            i = m_tokens.match(i);
        else if (!m_tokens.isIdentifier(i) && m_tokens[i].kind != TokenKind::Number
                 && !m_tokens.isAny(i, {"::", "<", ">", ">>", ",", "*", "&", ".", "->"}))
            return fault;
    }
    return {};
}

// A chain of names, members and calls: `m_pool.connection(id)->query(text)`.
std::string CoroutineCheck::faultBehind(std::size_t await, std::size_t end) const
{
    for (std::size_t i = await + 1; i < end; ++i) {
        const bool isGroup = m_tokens.isAny(i, {"(", "["});
        const std::size_t angles = m_tokens.is(i, "<") ? m_tokens.behindAngles(i) : nowhere;
        if (isGroup && m_tokens.match(i) != nowhere)
            i = m_tokens.match(i);
        else if (angles != nowhere && m_tokens.isAny(angles, {"(", "::"}))
            i = angles - 1;
        else if (!m_tokens.isIdentifier(i) && !m_tokens.isAny(i, {"::", ".", "->"})
                 && !(i == await + 1 && m_tokens.is(i, "*")))
            return "co_await as part of an expression";
    }
    return {};
}

void CoroutineCheck::checkBody(const Body &body)
{
    const bool captures = body.isLambda && m_tokens.match(body.head) != body.head + 1;
    if (captures)
        report(body.head, "coroutine-capture",
               "a coroutine lambda captures nothing: pass parameters, by value");
    if (body.params != nowhere)
        checkParams(body);
}

void CoroutineCheck::checkParams(const Body &body)
{
    for (const TokenRange &param : m_tokens.arguments(body.params)) {
        for (std::size_t i = param.begin; i < param.end; ++i) {
            const bool isView = m_tokens.isAny(i, {"QStringView", "QByteArrayView", "QLatin1StringView",
                                                   "QAnyStringView", "string_view", "span"});
            if (isView || m_tokens.isAny(i, {"&", "&&"})) {
                report(param.begin, "coroutine-reference",
                       "a coroutine takes its parameters by value: this one may be gone after the first "
                       "co_await");
                break;
            }
            if (m_tokens.is(i, "<"))
                i = std::max(i, std::min(m_tokens.behindAngles(i), param.end) - 1);
        }
    }
}

} // namespace

Findings checkCoroutines(const CppFile &file)
{
    return CoroutineCheck(file).run();
}

} // namespace foyer::tidy
