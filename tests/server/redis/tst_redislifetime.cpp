// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/statistics.h"
#include "server/redis/subscriber.h"
#include "tests/server/redis/fakeredis.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

namespace {

/// Destroys the client as soon as it is answered.
Task<> askAndDestroy(std::unique_ptr<Client> *client, SteadyInstant deadline,
                     std::optional<Result<Reply>> *into)
{
    Completion<Reply> answer = (*client)->command(Command("PING"), deadline);
    Result<Reply> reply = co_await std::move(answer);
    client->reset();
    *into = std::move(reply);
}

/// Asks again whatever it is answered, as long as it is told.
Task<> askForEver(Client *client, SteadyInstant deadline, const bool *goOn, int *answers,
                  std::vector<ErrorCode> *codes)
{
    while (*goOn) {
        Completion<Reply> answer = client->command(Command("PING"), deadline);
        const Result<Reply> reply = co_await std::move(answer);
        ++*answers;
        if (!reply) {
            codes->push_back(reply.error().code);
            co_return;
        }
    }
}

} // namespace

/// Clients that are closed or destroyed at the worst moments, and callers that are.
class RedisLifetimeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_rig.settings = RedisRig::quick(); }

    void closeAnswersWhatIsOwed();
    void closedClientRefuses();
    void destructionAnswersWhatIsOwed();
    void destroyedFromItsOwnAnswer();
    void destroyedFromItsOwnAnswerWithOthersPending();
    void destroyedFromItsOwnLoss();
    void destroyedFromItsOwnTimeout();
    void destroyedFromItsOwnSignal();
    void askedAgainWhileBeingDestroyed();
    void callerThatIsGoneCostsNothing();
    void subscriberDestroyedFromItsOwnMessage();

private:
    RedisRig m_rig;
};

void RedisLifetimeTest::closeAnswersWhatIsOwed()
{
    RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    const Outcome<Reply> sent(client->command(Command("PING"), m_rig.later()));
    QTRY_COMPARE(client->statistics().commands.value(), 1U);
    const Outcome<Reply> unsent(client->command(Command("PING"), m_rig.later()));
    client->close();
    QVERIFY(sent.isKnown() && unsent.isKnown());
    COMPARE_ERROR(sent.result(), ErrorCode::InDoubt);
    COMPARE_ERROR(unsent.result(), ErrorCode::Closed);
    QVERIFY(!client->isReachable());
}

void RedisLifetimeTest::closedClientRefuses()
{
    const RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    client->close();
    const Outcome<Reply> refused(client->command(Command("PING"), m_rig.later()));
    QVERIFY(refused.isKnown());
    COMPARE_ERROR(refused.result(), ErrorCode::Closed);
}

void RedisLifetimeTest::destructionAnswersWhatIsOwed()
{
    RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    std::vector<Outcome<Reply>> outcomes;
    for (int i = 0; i < 1000; ++i)
        outcomes.emplace_back(client->command(Command("PING"), m_rig.later()));
    QTRY_COMPARE(client->statistics().commands.value(), 1000U);
    for (int i = 0; i < 1000; ++i)
        outcomes.emplace_back(client->command(Command("PING"), m_rig.later()));
    client.reset();
    for (std::size_t i = 0; i < outcomes.size(); ++i)
        COMPARE_ERROR(outcomes[i].result(), i < 1000 ? ErrorCode::InDoubt : ErrorCode::Closed);
}

void RedisLifetimeTest::destroyedFromItsOwnAnswer()
{
    const RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    std::optional<Result<Reply>> reply;
    askAndDestroy(&client, m_rig.later(), &reply);
    QTRY_VERIFY(reply.has_value());
    VERIFY_RESULT(*reply);
    QVERIFY(!client);
}

void RedisLifetimeTest::destroyedFromItsOwnAnswerWithOthersPending()
{
    const RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    std::optional<Result<Reply>> reply;
    askAndDestroy(&client, m_rig.later(), &reply);
    std::vector<Outcome<Reply>> others;
    for (int i = 0; i < 100; ++i)
        others.emplace_back(client->command(Command("PING"), m_rig.later()));
    QTRY_VERIFY(reply.has_value());
    for (const Outcome<Reply> &other : others)
        COMPARE_ERROR(other.result(), ErrorCode::InDoubt);
}

void RedisLifetimeTest::destroyedFromItsOwnLoss()
{
    FakeRedis peer;
    peer.answer = [&peer](const auto &) {
        peer.hangUp();
        return QByteArray{};
    };
    auto client = m_rig.open(RedisRig::dialer(peer.endpoint()));
    QTRY_VERIFY(client->isReachable());
    std::optional<Result<Reply>> reply;
    Completion<Reply> answer = client->command(Command("GET").key("k"), m_rig.later());
    askAndDestroy(&client, m_rig.later(), &reply);
    COMPARE_ERROR(settle(std::move(answer)), ErrorCode::InDoubt);
    QTRY_VERIFY(!client);
}

void RedisLifetimeTest::destroyedFromItsOwnTimeout()
{
    RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    child.freeze();
    std::optional<Result<Reply>> reply;
    askAndDestroy(&client, m_rig.in(50ms), &reply);
    const Outcome<Reply> other(client->command(Command("PING"), m_rig.in(50ms)));
    QTRY_VERIFY(reply.has_value() && other.isKnown());
    COMPARE_ERROR(*reply, ErrorCode::Timeout);
    QVERIFY(!client);
}

void RedisLifetimeTest::destroyedFromItsOwnSignal()
{
    RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    connect(client.get(), &Client::reachableChanged, this, [&client] { client.release()->deleteLater(); });
    const Outcome<Reply> owed(client->command(Command("PING"), m_rig.later()));
    QTRY_VERIFY(!client && owed.isKnown());

    client = m_rig.open(RedisRig::dialer(child));
    QTRY_VERIFY(client->isReachable());
    connect(client.get(), &Client::reachableChanged, this, [&client] { client.reset(); });
    child.kill();
    QTRY_VERIFY(!client);
}

void RedisLifetimeTest::askedAgainWhileBeingDestroyed()
{
    const RedisChild child;
    auto client = m_rig.open(RedisRig::dialer(child));
    const bool goOn = true;
    int answers = 0;
    std::vector<ErrorCode> codes;
    for (int i = 0; i < 50; ++i)
        askForEver(client.get(), m_rig.later(), &goOn, &answers, &codes);
    QTRY_VERIFY(answers > 500);
    client.reset();
    QCOMPARE(codes.size(), 50U);
    for (const ErrorCode code : codes)
        QVERIFY(code == ErrorCode::InDoubt || code == ErrorCode::Closed);
}

void RedisLifetimeTest::callerThatIsGoneCostsNothing()
{
    const RedisChild child;
    const auto client = m_rig.open(RedisRig::dialer(child));
    for (int i = 0; i < 100; ++i)
        const Completion<Reply> dropped = client->command(Command("INCR").key("n"), m_rig.later());
    QCOMPARE(m_rig.ask(*client, Command("GET").key("n"))->toInteger().value(), 100);
    QCOMPARE(client->pendingCount(), 0);
}

void RedisLifetimeTest::subscriberDestroyedFromItsOwnMessage()
{
    const RedisChild child;
    auto subscriber =
        std::make_unique<Subscriber>(RedisRig::dialer(child), m_rig.settings, m_rig.clock, m_rig.random);
    const auto client = m_rig.open(RedisRig::dialer(child));
    connect(subscriber.get(), &Subscriber::subscribed, this, [this, &client] {
        for (int i = 0; i < 3; ++i)
            const Completion<Reply> sent =
                client->command(Command("PUBLISH").arg("c").arg("m"), m_rig.later());
    });
    connect(subscriber.get(), &Subscriber::message, this, [&subscriber] { subscriber.reset(); });
    subscriber->subscribe("c");
    subscriber->open();
    QTRY_VERIFY(!subscriber);
    QTRY_COMPARE(client->pendingCount(), 0);
}

QTEST_GUILESS_MAIN(RedisLifetimeTest)
#include "tst_redislifetime.moc"
