// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/completion.h"
#include "server/http/requestguard.h"
#include "server/http/requestobserver.h"
#include "tests/server/http/answerdesk.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <mutex>
#include <QTest>
#include <stdexcept>

using namespace foyer;
using namespace foyer::http;
using namespace foyer::test;

namespace {

struct Person final : Principal
{
    explicit Person(QByteArray text) : name(std::move(text)) {}

    QByteArray name;
};

/// Believes whatever Authorization says; asks somebody else first where it says "Later".
class TrustingGuard final : public RequestGuard
{
public:
    Verdict check(const RequestPtr &request) override
    {
        request->context().addResponseHeader("RateLimit-Remaining", "41");
        const QByteArrayView authorization = request->header(HeaderName::Authorization);
        if (authorization == QByteArrayView("Bad"))
            throw std::runtime_error("on purpose");
        if (authorization.startsWith("Later"))
            return later(this, request);
        if (request->route()->access.needsSignIn && authorization.isEmpty())
            return Response::json("\"sign in\"", Status::Unauthorized);
        request->context().setPrincipal(std::make_shared<Person>(authorization.toByteArray()));
        return Pass{};
    }

    void letIn(bool let) { m_waiting.complete(let ? 1 : 0); }

    [[nodiscard]] bool isAsked() const { return m_waiting.isPending(); }

private:
    static Task<std::optional<Response>> later(TrustingGuard *guard, RequestPtr request)
    {
        CompletionPair<int> pair = makeCompletion<int>();
        guard->m_waiting = std::move(pair.completer);
        const Result<int> verdict = co_await std::move(pair.completion);
        std::optional<Response> refusal;
        if (verdict.value_or(0) == 0)
            refusal = Response::json("\"no\"", Status::Forbidden);
        request->context().setPrincipal(std::make_shared<Person>("later"));
        co_return refusal;
    }

    Completer<int> m_waiting;
};

/// One line per finished request.
class Notebook final : public RequestObserver
{
public:
    void requestFinished(const FinishedRequest &finished) override
    {
        const QByteArray name = finished.request == nullptr            ? QByteArray("no request")
                                : finished.request->route() != nullptr ? finished.request->route()->name
                                                                       : QByteArray("no route");
        const QByteArray line =
            name + ' ' + outcome(finished.outcome) + ' ' + QByteArray::number(int(finished.status));
        const std::lock_guard lock(m_mutex);
        m_lines.append(line);
        m_sane = m_sane && finished.duration.count() >= 0
                 && (finished.outcome == Outcome::ClientGone || finished.bytesSent > 0);
    }

    [[nodiscard]] QList<QByteArray> lines() const
    {
        const std::lock_guard lock(m_mutex);
        return m_lines;
    }

    [[nodiscard]] bool isSane() const { return m_sane; }

private:
    static QByteArray outcome(Outcome outcome)
    {
        switch (outcome) {
        case Outcome::Answered: return "answered";
        case Outcome::Refused: return "refused";
        case Outcome::ClientGone: return "gone";
        case Outcome::Upgraded: return "upgraded";
        }
        return {};
    }

    mutable std::mutex m_mutex;
    QList<QByteArray> m_lines;
    std::atomic<bool> m_sane{true};
};

Response sayName(Request &request)
{
    const auto *person = static_cast<const Person *>(request.context().principal());
    return Response::content(person != nullptr ? person->name : QByteArray("nobody"), "text/plain");
}

} // namespace

/// What stands between the route and its handler, and what watches from outside.
class GuardTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesAndLetsPass();
    void mayTakeItsTime_data();
    void mayTakeItsTime();
    void clientLeavesMeanwhile();
    void itsExceptionIsAProblem();
    void unknownPathsDoNotAskIt();
    void observerSeesEveryEnd();

private:
    [[nodiscard]] bool guardIsAsked();
    void letIn(bool let);

    std::unique_ptr<TrustingGuard> m_guard;
    std::unique_ptr<Notebook> m_notebook;
    AnswerDesk m_desk;
    std::unique_ptr<HttpWorker> m_worker;
};

void GuardTest::init()
{
    m_worker.reset();
    m_desk = AnswerDesk();
    m_guard = std::make_unique<TrustingGuard>();
    m_notebook = std::make_unique<Notebook>();
    m_worker = std::make_unique<HttpWorker>(
        WorkerSetup{.config = quickConfig(),
                    .routes =
                        [this](RouteTable &table) {
                            table.add({.path = "/open", .name = "open", .handler = SyncHandler(&sayName)});
                            table.add({.path = "/closed",
                                       .name = "closed",
                                       .handler = SyncHandler(&sayName),
                                       .access = {.needsSignIn = true}});
                            table.add({.path = "/wait/{name}", .name = "wait", .handler = m_desk.handler()});
                        },
                    .guard = m_guard.get(),
                    .observer = m_notebook.get()});
}

bool GuardTest::guardIsAsked()
{
    bool isAsked = false;
    m_worker->run([&] { isAsked = m_guard->isAsked(); });
    return isAsked;
}

void GuardTest::letIn(bool let)
{
    m_worker->run([this, let] { m_guard->letIn(let); });
}

void GuardTest::refusesAndLetsPass()
{
    RawClient client(m_worker->port());
    client.send(get("/open") + get("/closed") + get("/closed", "Authorization: Eve\r\n"));
    QCOMPARE(client.receive().header("RateLimit-Remaining"), QByteArray("41"));
    const WireResponse refusal = client.receive();
    QCOMPARE(refusal.status, 401);
    QCOMPARE(refusal.header("RateLimit-Remaining"), QByteArray("41"));
    QCOMPARE(client.receive().body, QByteArray("Eve"));
}

void GuardTest::mayTakeItsTime_data()
{
    QTest::addColumn<bool>("lets");
    QTest::newRow("in the end yes") << true;
    QTest::newRow("in the end no") << false;
}

void GuardTest::mayTakeItsTime()
{
    QFETCH(bool, lets);
    RawClient client(m_worker->port());
    client.send(get("/closed", "Authorization: Later\r\n") + get("/open"));
    QTRY_VERIFY(guardIsAsked());
    QVERIFY(client.staysSilent(std::chrono::milliseconds{30}));
    letIn(lets);
    const WireResponse response = client.receive();
    QCOMPARE(response.status, lets ? 200 : 403);
    QCOMPARE(response.body, lets ? QByteArray("later") : QByteArray("\"no\""));
    QCOMPARE(client.receive().status, 200);
}

void GuardTest::clientLeavesMeanwhile()
{
    RawClient client(m_worker->port());
    client.send(get("/closed", "Authorization: Later\r\n"));
    QTRY_VERIFY(guardIsAsked());
    client.reset();
    QTRY_COMPARE(m_worker->stats().clientsGone.value(), std::uint64_t(1));
    letIn(true);
    QCOMPARE(m_notebook->lines(), QList<QByteArray>{"closed gone 204"});
}

void GuardTest::itsExceptionIsAProblem()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("A handler threw")));
    RawClient client(m_worker->port());
    client.send(get("/open", "Authorization: Bad\r\n"));
    QCOMPARE(client.receive().status, 500);
}

void GuardTest::unknownPathsDoNotAskIt()
{
    RawClient client(m_worker->port());
    client.send(get("/nowhere", "Authorization: Bad\r\n"));
    const WireResponse response = client.receive();
    QCOMPARE(response.status, 404);
    QVERIFY(!response.has("RateLimit-Remaining"));
}

void GuardTest::observerSeesEveryEnd()
{
    RawClient client(m_worker->port());
    client.send(get("/open") + get("/closed") + get("/nowhere") + get("/wait/a") + "BREW / HTTP/1.1\r\n\r\n");
    m_worker->run([] {});
    QTRY_COMPARE(m_worker->stats().requests.value(), std::uint64_t(4));
    m_worker->run([this] { m_desk.release("a"); });
    QTRY_COMPARE(m_notebook->lines().size(), 5);
    QCOMPARE(m_notebook->lines(),
             (QList<QByteArray>{"open answered 200", "closed answered 401", "no route answered 404",
                                "wait answered 200", "no request refused 501"}));
    QVERIFY(m_notebook->isSane());
    QCOMPARE(m_worker->stats().answers2xx.value(), std::uint64_t(2));
    QCOMPARE(m_worker->stats().answers4xx.value(), std::uint64_t(2));
    QCOMPARE(m_worker->stats().answers5xx.value(), std::uint64_t(1));
    QCOMPARE(m_worker->stats().refused.value(), std::uint64_t(1));
}

QTEST_GUILESS_MAIN(GuardTest)
#include "tst_guard.moc"
