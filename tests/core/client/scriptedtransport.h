// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/client/transport.h"
#include "core/wire/encode.h"

#include <deque>
#include <functional>
#include <QJsonObject>
#include <QObject>
#include <vector>

namespace foyer::test {

/// A server of a test's own words. Answers come in a later turn of the event loop, as real ones do.
///
/// A pattern is a path in which `*` stands for one part and `**` at the end for whatever follows; `~` at the
/// beginning stands for `/api/v1/organizations/*`:
///
///     transport.answer(Method::Get, "~/events/*", someEvent());
///     transport.refuse(Method::Post, "~/orders", 409, "seat_taken");
///     transport.withhold(Method::Post, "~/performances/*/holds"); …
///     transport.release("~/performances/*/holds");
///
/// The rule added last goes first; rules of `once()` are spent before the others. A request that no rule fits
/// is answered 404 with the code `not_scripted`, and warned of.
class ScriptedTransport final : public QObject, public client::Transport
{
    Q_OBJECT

public:
    using Method = client::Method;
    using Function = std::function<client::Sent(const client::Request &)>;

    using QObject::QObject;
    ~ScriptedTransport() override;

    void answer(Method method, const QByteArray &pattern, Function function);
    void answer(Method method, const QByteArray &pattern, const client::Reply &reply);
    void answerJson(Method method, const QByteArray &pattern, const QByteArray &json, int status = 200);

    template <wire::Shaped T>
    void answer(Method method, const QByteArray &pattern, const T &body, int status = 200)
    {
        answerJson(method, pattern, wire::encode(body), status);
    }

    /// A problem as the server words it; `more` are further members.
    void refuse(Method method, const QByteArray &pattern, int status, const QByteArray &code,
                const QByteArray &field = {}, const QJsonObject &more = {});
    void fail(Method method, const QByteArray &pattern, client::TransportFailure failure);

    /// The next rule that is added is spent by one request.
    ScriptedTransport &once();

    /// No rule for this any more.
    void forget(Method method, const QByteArray &pattern);

    /// Every request fails like this until reach() is called.
    void cut(client::TransportFailure failure = client::TransportFailure::Unreachable);
    void reach();

    /// Requests to this are kept unanswered until release().
    void withhold(Method method, const QByteArray &pattern);

    /// Stops withholding and answers what was withheld, by the rules there are now.
    void release(const QByteArray &pattern);

    /// Answers what was withheld last, and that alone: answers need not come in the order of their questions.
    void releaseLast(const QByteArray &pattern);
    [[nodiscard]] int withheld(const QByteArray &pattern) const;

    /// All that was asked, in order.
    [[nodiscard]] const std::vector<client::Request> &requests() const noexcept { return m_requests; }

    [[nodiscard]] std::vector<client::Request> requests(Method method, const QByteArray &pattern) const;

    /// How often this was asked.
    [[nodiscard]] int count(Method method, const QByteArray &pattern) const;

    /// The body of the last request to it as JSON; empty if there was none.
    [[nodiscard]] QJsonObject lastBody(Method method, const QByteArray &pattern) const;

    void clearRequests() { m_requests.clear(); }

    [[nodiscard]] Task<client::Sent> send(client::Request request) override;

    [[nodiscard]] static client::Reply problem(int status, const QByteArray &code,
                                               const QByteArray &field = {}, const QJsonObject &more = {});
    [[nodiscard]] static client::Reply json(const QByteArray &json, int status = 200);

private:
    struct Rule
    {
        Method method;
        QByteArray pattern;
        Function function;
        bool isOnce = false;
    };

    struct Waiting
    {
        client::Request request;
        Completer<client::Sent> completer;
    };

    [[nodiscard]] client::Sent sentFor(const client::Request &request);
    [[nodiscard]] bool isWithheld(const client::Request &request) const;
    void deliver(std::shared_ptr<Waiting> waiting);

    std::vector<Rule> m_rules;
    std::vector<std::pair<Method, QByteArray>> m_withholding;
    std::vector<std::shared_ptr<Waiting>> m_waiting;
    std::vector<client::Request> m_requests;
    std::optional<client::TransportFailure> m_cut;
    bool m_isNextOnce = false;
};

} // namespace foyer::test
