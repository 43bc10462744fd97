// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/requestfuzzer.h"
#include "tests/journeys/rounds.h"
#include "tests/server/http/rawclient.h"

#include <QTest>

using namespace foyer::test;

namespace {

// The server, which would inherit it, refuses variables that it does not know.
quint64 setting(const char *variable, quint64 usual)
{
    const quint64 value = qEnvironmentVariable(variable, QString::number(usual)).toULongLong();
    qunsetenv(variable);
    return value;
}

} // namespace

/// A hundred thousand requests near the border between good and bad, by everybody at everybody's things: the
/// server answers each without a fault of its own, and its laws still hold. FOYER_FUZZ_SEED repeats a run,
/// FOYER_FUZZ_REQUESTS makes a longer one.
class FuzzTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredThousandRequests();

private:
    /// Sends a batch down one connection and takes what comes back.
    void exchange(std::unique_ptr<RawClient> &client, const QList<QByteArray> &requests);
    void judge(const QByteArray &request, const WireResponse &response);

    [[nodiscard]] std::vector<JsonExchange> material();
    void letBackIn(RequestFuzzer &fuzzer);

    std::unique_ptr<Stage> m_stage;
    Rounds m_rounds;
    int m_answered = 0;
    std::map<int, int> m_byStatus;
    QStringList m_faults;
};

void FuzzTest::judge(const QByteArray &request, const WireResponse &response)
{
    ++m_answered;
    ++m_byStatus[response.status];
    if (response.status < 400)
        return;
    const QByteArrayList line = request.left(request.indexOf("\r\n")).split(' ');
    const JsonAnswer refusal{response.status, response.headers, response.body};
    const QStringList findings =
        m_stage->document().check({line.value(0), line.value(1), {}, {}, {}, refusal});
    if (response.status >= 500 || !findings.isEmpty())
        m_faults.append(QString::fromUtf8(request.left(1500) + "\n→ " + QByteArray::number(response.status)
                                          + ' ' + response.body.left(500) + '\n')
                        + findings.join(u'\n'));
}

// A connection that the server ends behind a refusal leaves the rest of the batch unanswered, as it should.
void FuzzTest::exchange(std::unique_ptr<RawClient> &client, const QList<QByteArray> &requests)
{
    if (!client)
        client = std::make_unique<RawClient>(m_stage->port());
    client->send(requests.join());
    for (const QByteArray &request : requests) {
        const WireResponse response = client->receive();
        if (response.status != 0)
            judge(request, response);
        if (response.status == 0 || response.header("Connection") == "close") {
            client.reset();
            return;
        }
    }
}

// An accepted request of every operation, as somebody who is still there.
std::vector<JsonExchange> FuzzTest::material()
{
    std::vector<JsonExchange> accepted;
    const QList<QByteArray> known = m_rounds.authorizations();
    for (auto [name, exchange] : m_stage->recorder().accepted()) {
        // A password costs 19 MiB and two passes on purpose: a hundred thousand of them would test argon2.
        const bool hashes = exchange.body.contains("password") || name == u"accounts.set_up";
        if (hashes || exchange.body.size() >= 20'000)
            continue;
        if (!known.contains(exchange.authorization))
            exchange.authorization = "Bearer " + m_rounds.buyer->token;
        accepted.push_back(std::move(exchange));
    }
    return accepted;
}

// Some of the requests end sessions; the others would all be told so from then on.
void FuzzTest::letBackIn(RequestFuzzer &fuzzer)
{
    for (Person *person : m_rounds.people()) {
        const QByteArray before = "Bearer " + person->token;
        if (m_stage->signInAgain(*person))
            fuzzer.replaceAuthorization(before, "Bearer " + person->token);
    }
}

void FuzzTest::aHundredThousandRequests()
{
    const quint64 seed = setting("FOYER_FUZZ_SEED", 20'261'121);
    const int wanted = int(setting("FOYER_FUZZ_REQUESTS", 100'000));
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER), roundsOptions());
    m_rounds = makeRounds(*m_stage);
    std::vector<JsonExchange> accepted = material();
    qInfo("FOYER_FUZZ_SEED=%llu", static_cast<unsigned long long>(seed));
    RequestFuzzer fuzzer(m_stage->document(), std::move(accepted), m_rounds.authorizations(), seed);
    std::array<std::unique_ptr<RawClient>, 4> clients;
    std::size_t turn = 0;
    while (m_answered < wanted && m_faults.size() < 20) {
        QList<QByteArray> batch;
        for (int i = 0; i < 24; ++i)
            batch.append(fuzzer.next());
        exchange(clients[turn++ % clients.size()], batch);
        if (turn % 10 == 0)
            letBackIn(fuzzer);
    }
    for (const auto &[status, count] : m_byStatus)
        qInfo("%d: %d", status, count);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.mid(0, 5).join(u'\n')));
    QVERIFY(m_byStatus[200] > wanted / 20); // some are good: the border is on both sides
    QVERIFY(m_byStatus[401] < wanted / 2);
    QCOMPARE(JsonClient(m_stage->port()).get("/health/ready").status, 200);
    QByteArray said;
    const int status =
        m_stage->command({QStringLiteral("verify"), QStringLiteral("--attach"), m_stage->data()}, &said);
    QVERIFY2(status == 0, said.constData());
}

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
