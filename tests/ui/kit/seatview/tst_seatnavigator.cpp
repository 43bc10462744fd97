// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"
#include "tests/ui/kit/seatview/verdihouse.h"
#include "ui/kit/seatview/seatnavigator.h"

#include <QSet>

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatNavigatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_plan = SeatPlan::build(verdiMap());
        m_navigator = SeatNavigator();
        m_navigator.setPlan(m_plan);
    }

    void walksAlongTheRowAndOverAisles()
    {
        QCOMPARE(walk("Stalls/F/11", Walk::Right), "Stalls/F/12");
        QCOMPARE(walk("Stalls/F/7", Walk::Right), "Stalls/F/8"); // over the aisle
        QCOMPARE(walk("Stalls/F/8", Walk::Left), "Stalls/F/7");
        QCOMPARE(walk("Stalls/F/11", Walk::RowStart), "Stalls/F/1");
        QCOMPARE(walk("Stalls/F/11", Walk::RowEnd), "Stalls/F/26");
    }

    /// At a row's end the walk goes on into what lies beside it.
    void walksIntoTheBoxes()
    {
        QVERIFY(walk("Stalls/H/1", Walk::Left).startsWith("Box "));
        QVERIFY(walk("Box 3//4", Walk::Right).startsWith("Stalls/"));
    }

    void walksFromRowToRowAndKeepsItsColumn()
    {
        const SeatIndex start = find("Stalls/D/12");
        SeatIndex seat = start;
        QString rows;
        while (m_plan->rowOf(seat).name != QStringLiteral("R")) {
            seat = m_navigator.walk(seat, Walk::Down);
            QVERIFY(seat != noSeat);
            rows += m_plan->rowOf(seat).name;
        }
        QCOMPARE(rows, QStringLiteral("EFGHJKLMNOPQR"));
        QVERIFY(std::abs(m_plan->seats()[seat].centre.x() - m_plan->seats()[start].centre.x()) < 300);
        for (qsizetype i = 0; i < rows.size(); ++i)
            seat = m_navigator.walk(seat, Walk::Up);
        QCOMPARE(seat, start);
    }

    void endsAtTheEnd()
    {
        QCOMPARE(m_navigator.walk(find("Balcony/E/14"), Walk::Down), noSeat);
        QCOMPARE(m_navigator.walk(find("Box 6//1"), Walk::Right), noSeat);
        QCOMPARE(walk("Balcony/E/14", Walk::First), "Stalls/A/1");
    }

    void staysOnTheLevelShown()
    {
        m_navigator.setLevel(2);
        QCOMPARE(m_navigator.walk(find("Balcony/A/12"), Walk::Up), noSeat);
        m_navigator.setLevel({});
        QVERIFY(m_navigator.walk(find("Balcony/A/12"), Walk::Up) != noSeat);
    }

    void jumpsFromSectionToSection()
    {
        const auto jump = [this](const char *from, int step) {
            return m_plan->seatId(m_navigator.jump({find(from)}, step).seat).toLatin1();
        };
        QVERIFY(jump("Stalls/F/11", 1).startsWith("Balcony/A/"));
        QVERIFY(jump("Box 1//2", -1).startsWith("Balcony/A/"));
        QVERIFY(m_navigator.jump({find("Stalls/F/11")}, -1).isNone());
    }

    /// After their section's seats, in document order; a level shown alone has its own only.
    void jumpsToStandingAreas()
    {
        seating::SeatMap map = verdiMap();
        addStanding(map, 0, "Pit");
        addStanding(map, 1, "Gallery");
        m_plan = SeatPlan::build(map);
        m_navigator.setPlan(m_plan);
        const Stop pit = m_navigator.jump({find("Stalls/F/11")}, 1);
        QCOMPARE(pit, (Stop{noSeat, 0}));
        const Stop balcony = m_navigator.jump(pit, 1);
        QVERIFY(m_plan->seatId(balcony.seat).startsWith(QStringLiteral("Balcony/A/")));
        QCOMPARE(m_navigator.jump(balcony, 1), (Stop{noSeat, 1}));
        QCOMPARE(m_navigator.jump(balcony, -1), pit);
        m_navigator.setLevel(m_plan->levelOf(find("Balcony/A/12")));
        QVERIFY(m_navigator.jump({find("Balcony/A/12")}, -1).isNone());
    }

    /// By arrows alone every seat of a hall can be reached.
    void reachesEverySeat()
    {
        DeterministicIds ids;
        const auto bowl =
            seating::generateBowl({.tiers = 1, .blocks = 8, .rows = 4, .innerRadius = 8'000}, ids);
        VERIFY_RESULT(bowl);
        for (const auto &plan : {m_plan, SeatPlan::build(*bowl)}) {
            m_navigator.setPlan(plan);
            QSet<SeatIndex> reached{0};
            std::vector<SeatIndex> open{0};
            while (!open.empty()) {
                const SeatIndex seat = open.back();
                open.pop_back();
                for (const Walk way : {Walk::Left, Walk::Right, Walk::Up, Walk::Down}) {
                    m_navigator.settle();
                    const SeatIndex next = m_navigator.walk(seat, way);
                    if (next != noSeat && !reached.contains(next)) {
                        reached.insert(next);
                        open.push_back(next);
                    }
                }
            }
            QCOMPARE(std::size_t(reached.size()), plan->seats().size());
        }
    }

private:
    static void addStanding(seating::SeatMap &map, std::size_t section, const char *name)
    {
        seating::StandingArea area;
        area.id = area.name = QString::fromLatin1(name);
        area.capacity = 60;
        area.category = QStringLiteral("third");
        area.figure.position = {-3000, -6000};
        area.figure.size = {6000, 3000};
        map.sections[section].standing.push_back(area);
    }

    SeatIndex find(const char *place) const { return m_plan->find(QString::fromLatin1(place)); }

    QByteArray walk(const char *from, Walk way)
    {
        const SeatIndex seat = m_navigator.walk(find(from), way);
        return seat == noSeat ? QByteArray() : m_plan->seatId(seat).toLatin1();
    }

    std::shared_ptr<const SeatPlan> m_plan;
    SeatNavigator m_navigator;
};

QTEST_GUILESS_MAIN(SeatNavigatorTest)
#include "tst_seatnavigator.moc"
