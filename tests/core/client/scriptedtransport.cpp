// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedtransport.h"

#include <algorithm>
#include <QJsonDocument>
#include <QTimer>

namespace foyer::test {

using client::Reply;
using client::Request;
using client::Sent;
using client::TransportFailure;

namespace {

QByteArrayList partsOf(QByteArray path)
{
    if (path.startsWith('~'))
        path = "/api/v1/organizations/*" + path.mid(1);
    return path.split('/');
}

bool fits(const QByteArray &pattern, const QByteArray &path)
{
    const QByteArrayList wanted = partsOf(pattern);
    const QByteArrayList given = path.split('/');
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted.at(i) == "**")
            return given.size() > i;
        if (i >= given.size() || (wanted.at(i) != "*" && wanted.at(i) != given.at(i)))
            return false;
    }
    return wanted.size() == given.size();
}

} // namespace

ScriptedTransport::~ScriptedTransport()
{
    m_waiting.clear(); // whoever waits is told that it was cancelled
}

void ScriptedTransport::answer(Method method, const QByteArray &pattern, Function function)
{
    m_rules.push_back({method, pattern, std::move(function), std::exchange(m_isNextOnce, false)});
}

void ScriptedTransport::answer(Method method, const QByteArray &pattern, const Reply &reply)
{
    answer(method, pattern, [reply](const Request &) { return Sent(reply); });
}

void ScriptedTransport::answerJson(Method method, const QByteArray &pattern, const QByteArray &json,
                                   int status)
{
    answer(method, pattern, ScriptedTransport::json(json, status));
}

void ScriptedTransport::refuse(Method method, const QByteArray &pattern, int status, const QByteArray &code,
                               const QByteArray &field, const QJsonObject &more)
{
    answer(method, pattern, problem(status, code, field, more));
}

void ScriptedTransport::fail(Method method, const QByteArray &pattern, TransportFailure failure)
{
    answer(method, pattern, [failure](const Request &) { return Sent(tl::unexpected(failure)); });
}

ScriptedTransport &ScriptedTransport::once()
{
    m_isNextOnce = true;
    return *this;
}

void ScriptedTransport::forget(Method method, const QByteArray &pattern)
{
    std::erase_if(m_rules,
                  [&](const Rule &rule) { return rule.method == method && rule.pattern == pattern; });
}

void ScriptedTransport::cut(TransportFailure failure)
{
    m_cut = failure;
}

void ScriptedTransport::reach()
{
    m_cut.reset();
}

void ScriptedTransport::withhold(Method method, const QByteArray &pattern)
{
    m_withholding.emplace_back(method, pattern);
}

void ScriptedTransport::release(const QByteArray &pattern)
{
    std::erase_if(m_withholding, [&](const auto &entry) { return entry.second == pattern; });
    std::vector<std::shared_ptr<Waiting>> released;
    std::ranges::copy_if(m_waiting, std::back_inserter(released),
                         [&](const auto &waiting) { return fits(pattern, waiting->request.path); });
    for (const std::shared_ptr<Waiting> &waiting : released)
        deliver(waiting);
}

void ScriptedTransport::releaseLast(const QByteArray &pattern)
{
    const auto last = std::ranges::find_if(m_waiting.rbegin(), m_waiting.rend(), [&](const auto &waiting) {
        return fits(pattern, waiting->request.path) && isWithheld(waiting->request);
    });
    if (last != m_waiting.rend())
        deliver(std::shared_ptr<Waiting>(*last));
}

int ScriptedTransport::withheld(const QByteArray &pattern) const
{
    return int(std::ranges::count_if(m_waiting, [&](const auto &waiting) {
        return fits(pattern, waiting->request.path) && isWithheld(waiting->request);
    }));
}

bool ScriptedTransport::isWithheld(const Request &request) const
{
    return std::ranges::any_of(m_withholding, [&](const auto &entry) {
        return entry.first == request.method && fits(entry.second, request.path);
    });
}

std::vector<Request> ScriptedTransport::requests(Method method, const QByteArray &pattern) const
{
    std::vector<Request> found;
    std::ranges::copy_if(m_requests, std::back_inserter(found), [&](const Request &request) {
        return request.method == method && fits(pattern, request.path);
    });
    return found;
}

int ScriptedTransport::count(Method method, const QByteArray &pattern) const
{
    return int(requests(method, pattern).size());
}

QJsonObject ScriptedTransport::lastBody(Method method, const QByteArray &pattern) const
{
    const std::vector<Request> found = requests(method, pattern);
    return found.empty() ? QJsonObject() : QJsonDocument::fromJson(found.back().body).object();
}

Reply ScriptedTransport::json(const QByteArray &json, int status)
{
    return {.status = status, .body = json, .headers = {{"content-type", "application/json"}}};
}

Reply ScriptedTransport::problem(int status, const QByteArray &code, const QByteArray &field,
                                 const QJsonObject &more)
{
    QJsonObject problem = more;
    problem.insert(QStringLiteral("type"), QStringLiteral("about:blank"));
    problem.insert(QStringLiteral("status"), status);
    problem.insert(QStringLiteral("code"), QString::fromUtf8(code));
    problem.insert(QStringLiteral("detail"), QStringLiteral("The test says no."));
    if (!field.isEmpty())
        problem.insert(QStringLiteral("field"), QString::fromUtf8(field));
    return {.status = status,
            .body = QJsonDocument(problem).toJson(QJsonDocument::Compact),
            .headers = {{"content-type", "application/problem+json"}}};
}

Sent ScriptedTransport::sentFor(const Request &request)
{
    if (m_cut)
        return tl::unexpected(*m_cut);
    const auto matches = [&](const Rule &rule) {
        return rule.method == request.method && fits(rule.pattern, request.path);
    };
    const auto first = std::ranges::find_if(
        m_rules, [&](const Rule &rule) { return rule.isOnce && matches(rule); }); // oldest first
    if (first != m_rules.end()) {
        const Function function = first->function;
        m_rules.erase(first);
        return function(request);
    }
    const auto last = std::find_if(m_rules.rbegin(), m_rules.rend(), matches);
    if (last != m_rules.rend()) {
        const Function function = last->function; // which may add rules
        return function(request);
    }
    qWarning("not scripted: %s %s", methodName(request.method).constData(), request.target().constData());
    return problem(404, "not_scripted");
}

void ScriptedTransport::deliver(std::shared_ptr<Waiting> waiting)
{
    if (std::erase(m_waiting, waiting) != 0)
        waiting->completer.complete(sentFor(waiting->request));
}

Task<Sent> ScriptedTransport::send(Request request)
{
    m_requests.push_back(request);
    CompletionPair<Sent> pair = makeCompletion<Sent>();
    auto waiting = std::make_shared<Waiting>();
    waiting->request = std::move(request);
    waiting->completer = std::move(pair.completer);
    m_waiting.push_back(waiting);
    QTimer::singleShot(0, this, [this, waiting] {
        if (!isWithheld(waiting->request))
            deliver(waiting);
    });
    waiting.reset();
    Completion<Sent> answer = std::move(pair.completion);
    Result<Sent> sent = co_await answer;
    if (!sent)
        co_return tl::unexpected(TransportFailure::Cancelled);
    co_return *std::move(sent);
}

} // namespace foyer::test
