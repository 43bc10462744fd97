// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

using namespace foyer;
using namespace Qt::StringLiterals;

/// Whose turn it is: how many are called, and whose admission counts.
class LineTurnsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLineOfStrangersIsNotCalledEmpty();

private:
    using People = std::vector<test::LineRig::PersonPtr>;

    /// Bound ones, in a line that is paused.
    [[nodiscard]] People crowd(int count);
    void setPace(int places, int most = 0);

    /// So many join who are not signed in.
    void addStrangers(int count);
    [[nodiscard]] test::JsonAnswer figures();

    test::LineRig m_rig;
};

void LineTurnsTest::init()
{
    m_rig.reset();
}

LineTurnsTest::People LineTurnsTest::crowd(int count)
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    People people;
    for (int i = 0; i < count; ++i) {
        people.push_back(m_rig.buyer());
        m_rig.join(*people.back());
    }
    return people;
}

void LineTurnsTest::setPace(int places, int most)
{
    QJsonObject pace{{u"places"_s, places}, {u"every_seconds"_s, 3600}};
    if (most > 0)
        pace.insert(u"most_buying"_s, most);
    m_rig.change({{u"pace"_s, pace}});
}

void LineTurnsTest::addStrangers(int count)
{
    m_rig.await([&]() -> Task<> {
        return [](line::LineService *service, int many) -> Task<> {
            SystemRandom random;
            std::vector<Task<line::LineAnswer<line::Standing>>> joins;
            for (int i = 0; i < many; ++i)
                joins.push_back(service->join(test::LineRig::performance, accounts::AccountId(),
                                              line::makeVisitor(random)));
            for (Task<line::LineAnswer<line::Standing>> &join : joins) {
                line::LineAnswer<line::Standing> standing = co_await std::move(join);
                if (!standing)
                    qFatal("a stranger cannot join");
            }
        }(&m_rig.lines(0).service(), count);
    });
}

test::JsonAnswer LineTurnsTest::figures()
{
    return m_rig.organizer()->client.get(m_rig.staffPath("/figures"));
}

// Nobody has signed in: the line must not be called to its end to find somebody, because whoever is called
// and does not come loses the place.
void LineTurnsTest::aLineOfStrangersIsNotCalledEmpty()
{
    static_cast<void>(crowd(0));
    setPace(1);
    const auto first = m_rig.visitor();
    m_rig.join(*first);
    addStrangers(1200);
    m_rig.steer(u"resume"_s);
    for (int i = 0; i < 3; ++i)
        m_rig.roundOfBoth();
    QCOMPARE(figures().number(u"called"_s), 500);
    m_rig.bind(*first, m_rig.nextUuid().toText()); // who was called is looked for at any time
    m_rig.round();
    QCOMPARE(m_rig.journal().size(), 1);
    QCOMPARE(m_rig.journal().front().first, first->account);
    QCOMPARE(figures().number(u"called"_s), 499);
    m_rig.nextInterval();
    for (int i = 0; i < 3; ++i)
        m_rig.roundOfBoth();
    QCOMPARE(figures().number(u"called"_s), 999);
    QCOMPARE(figures().number(u"line.waiting"_s), 201);
}

QTEST_GUILESS_MAIN(LineTurnsTest)
#include "tst_line_turns.moc"
