// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/checkin/checkinrig.h"

#include <algorithm>
#include <barrier>
#include <QTest>
#include <thread>

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr int gates = 20;

} // namespace

/// Many gates and one ticket at the same moment: as many come in as the ticket allows, whatever the
/// interleaving.
class ScanRacesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { m_rig = std::make_unique<CheckinRig>(); }

    void cleanupTestCase() { m_rig.reset(); }

    void oneTicketLetsOneIn();
    void groupTicketsLetTheirNumberIn();
    void oneScanSentManyTimesIsOneEntry();
    void returningTicketsComeInOnce();
    void withoutTheConstraintMoreComeIn();

private:
    /// All gates send their bodies at once.
    [[nodiscard]] std::vector<JsonAnswer> atOnce(const std::vector<QJsonObject> &bodies) const;
    [[nodiscard]] std::vector<JsonAnswer> atOnce(const QString &code);
    [[nodiscard]] static qsizetype admitted(const std::vector<JsonAnswer> &answers);
    [[nodiscard]] int entriesOf(booking::TicketId ticket);

    std::unique_ptr<CheckinRig> m_rig;
};

std::vector<JsonAnswer> ScanRacesTest::atOnce(const std::vector<QJsonObject> &bodies) const
{
    std::barrier start(gates);
    std::vector<JsonAnswer> answers(gates);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < gates; ++i) {
        threads.emplace_back([this, i, &start, &answers, &bodies] {
            const std::unique_ptr<JsonClient> client = m_rig->gateStaff();
            static_cast<void>(client->get(m_rig->house.path("/gates"))); // connected before the start
            start.arrive_and_wait();
            answers[i] = client->post(m_rig->tonight("/scans"), bodies[i]);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return answers;
}

std::vector<JsonAnswer> ScanRacesTest::atOnce(const QString &code)
{
    std::vector<QJsonObject> bodies;
    for (int i = 0; i < gates; ++i)
        bodies.push_back(m_rig->scanOf(code));
    return atOnce(bodies);
}

qsizetype ScanRacesTest::admitted(const std::vector<JsonAnswer> &answers)
{
    return std::ranges::count_if(answers, [](const JsonAnswer &answer) {
        return answer.status == 200 && answer.text(QStringLiteral("verdict")) == u"in";
    });
}

int ScanRacesTest::entriesOf(booking::TicketId ticket)
{
    return m_rig->api()
        .psql(QStringLiteral("select count(*) from scan where verdict = 'in' and ticket_id = '%1'")
                  .arg(QString::fromLatin1(ticket.toText())))
        .trimmed()
        .toInt();
}

void ScanRacesTest::oneTicketLetsOneIn()
{
    for (int round = 0; round < 5; ++round) {
        const booking::TicketId ticket = m_rig->sell();
        const std::vector<JsonAnswer> answers = atOnce(m_rig->codeOf(ticket));
        QCOMPARE(admitted(answers), 1);
        QCOMPARE(entriesOf(ticket), 1);
        QCOMPARE(std::ranges::count_if(answers,
                                       [](const JsonAnswer &answer) {
                                           return answer.text(QStringLiteral("reason")) == u"already_inside"
                                                  && answer.at(QStringLiteral("other_entry.at")).isString();
                                       }),
                 gates - 1);
    }
}

void ScanRacesTest::groupTicketsLetTheirNumberIn()
{
    constexpr int entries = 7;
    const booking::TicketId ticket = m_rig->sell({.entriesAllowed = entries});
    const std::vector<JsonAnswer> answers = atOnce(m_rig->codeOf(ticket));
    QCOMPARE(admitted(answers), entries);
    std::vector<qint64> numbers;
    for (const JsonAnswer &answer : answers) {
        if (answer.text(QStringLiteral("verdict")) == u"in")
            numbers.push_back(answer.number(QStringLiteral("entry_number")));
    }
    std::ranges::sort(numbers);
    QCOMPARE(numbers, (std::vector<qint64>{1, 2, 3, 4, 5, 6, 7}));
}

void ScanRacesTest::oneScanSentManyTimesIsOneEntry()
{
    const booking::TicketId ticket = m_rig->sell();
    const std::vector<QJsonObject> same(gates, m_rig->scanOf(m_rig->codeOf(ticket)));
    const std::vector<JsonAnswer> answers = atOnce(same);
    QCOMPARE(admitted(answers), gates);
    QCOMPARE(entriesOf(ticket), 1);
    for (const JsonAnswer &answer : answers)
        QCOMPARE(answer.body, answers.front().body);
}

void ScanRacesTest::returningTicketsComeInOnce()
{
    const booking::TicketId ticket = m_rig->sell();
    const QString code = m_rig->codeOf(ticket);
    const std::unique_ptr<JsonClient> client = m_rig->gateStaff();
    QCOMPARE(m_rig->scan(*client, code).text(QStringLiteral("verdict")), QStringLiteral("in"));
    QJsonObject exit = m_rig->scanOf(code);
    exit.insert(QStringLiteral("direction"), QStringLiteral("exit"));
    QCOMPARE(client->post(m_rig->tonight("/scans"), exit).text(QStringLiteral("verdict")),
             QStringLiteral("out"));
    QCOMPARE(admitted(atOnce(code)), 1);
    QCOMPARE(entriesOf(ticket), 2);
}

// The control: it is the constraint that lets in one, and not luck.
void ScanRacesTest::withoutTheConstraintMoreComeIn()
{
    m_rig->api().psql(QStringLiteral("alter table scan drop constraint scan_ticket_id_entry_number_key"));
    qsizetype most = 0;
    for (int round = 0; round < 20 && most < 2; ++round)
        most = std::max(most, admitted(atOnce(m_rig->codeOf(m_rig->sell()))));
    QVERIFY2(most > 1, QByteArray::number(most).constData());
}

QTEST_GUILESS_MAIN(ScanRacesTest)

#include "tst_scanraces.moc"
