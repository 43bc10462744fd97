// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"
#include "core/seating/pretix.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testdata.h"
#include "tests/support/testresult.h"
#include "tests/ui/kit/seatview/verdihouse.h"
#include "ui/kit/seatview/rowshape.h"
#include "ui/kit/seatview/sectionblock.h"

#include <random>

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void seatsFollowTheirRow()
    {
        std::vector<QPointF> row;
        for (int i = 0; i < 11; ++i) {
            const double turn = (i - 5) * 0.05;
            row.push_back({10'000 * std::sin(turn), -10'000 * std::cos(turn)});
        }
        const std::vector<float> turns = turnsAlong(row);
        for (int i = 0; i < 11; ++i)
            QVERIFY(std::abs(double(turns[std::size_t(i)]) - (i - 5) * 0.05 * 180 / 3.14159265) < 0.05);
    }

    void numbersNeverStandOnTheirHead()
    {
        for (double degrees = -720; degrees <= 720; degrees += 0.5) {
            const double folded = foldedTurn(degrees);
            QVERIFY(folded > -45 - 1e-9 && folded <= 45 + 1e-9);
            const double quarter = (degrees - folded) / 90;
            QVERIFY(std::abs(quarter - std::round(quarter)) < 1e-9);
        }
    }

    void zigzagIsNotTurned()
    {
        QCOMPARE(turnsAlong({{0, 0}, {0, 500}, {0, 1000}, {400, 250}, {400, 750}}),
                 std::vector<float>(5, 0.F));
        QCOMPARE(turnsAlong({}), std::vector<float>());
        QCOMPARE(turnsAlong({{5, 5}}), std::vector<float>(1, 0.F));
    }

    void gridFindsWhatAScanFinds()
    {
        std::mt19937 random(7);
        std::vector<QPointF> points;
        for (int i = 0; i < 2000; ++i)
            points.push_back({double(random() % 10'000), double(random() % 3'000)});
        const PointGrid grid(points, 170);
        for (int i = 0; i < 300; ++i) {
            const QRectF rect(double(random() % 12'000) - 1000, double(random() % 5'000) - 1000,
                              double(random() % 3'000), double(random() % 900));
            std::vector<quint32> found;
            grid.within(rect, [&](quint32 index) { found.push_back(index); });
            std::sort(found.begin(), found.end());
            std::vector<quint32> expected;
            for (quint32 index = 0; index < points.size(); ++index) {
                if (rect.left() <= points[index].x() && points[index].x() <= rect.right()
                    && rect.top() <= points[index].y() && points[index].y() <= rect.bottom())
                    expected.push_back(index);
            }
            QCOMPARE(found, expected);
        }
    }

    void sizesFitTheirNeighbours()
    {
        const auto plan = SeatPlan::build(verdiMap());
        QCOMPARE(plan->seats().size(), std::size_t(620));
        QVERIFY(std::abs(plan->seatSize() - 500 / 1.2) < 5);
        QCOMPARE(plan->levels(),
                 QStringList({QStringLiteral("Stalls"), QStringLiteral("Boxes"), QStringLiteral("Balcony")}));
    }

    void rowsAreNamedAtBothEnds()
    {
        const auto plan = SeatPlan::build(verdiMap());
        std::vector<int> names(plan->rows().size());
        for (const PlanLabel &label : plan->labels())
            ++names[label.row];
        for (std::size_t i = 0; i < names.size(); ++i)
            QCOMPARE(names[i], plan->rows()[i].name.isEmpty() ? 0 : 2);
    }

    /// Every seat lies in its section's block, and nobody else's seats do.
    void blocksCoverTheirSeats()
    {
        DeterministicIds ids;
        const auto bowl = seating::generateBowl({.tiers = 2, .blocks = 12, .rows = 9}, ids);
        VERIFY_RESULT(bowl);
        const auto plan = SeatPlan::build(*bowl);
        for (SeatIndex seat = 0; seat < plan->seats().size(); ++seat) {
            const quint32 own = plan->rowOf(seat).section;
            for (std::size_t i = 0; i < plan->sections().size(); ++i)
                QCOMPARE(plan->sections()[i].block.contains(plan->seats()[seat].centre), i == own);
        }
    }

    void realPlansAreNamedWithoutOverlaps()
    {
        for (const char *name :
             {"pretix-main-hall.en", "seatmap-canvas-stadium", "ticketland-dance-hall.pretix"}) {
            const auto read =
                seating::importPretix(testData(QStringLiteral("plans/%1.json").arg(QLatin1StringView{name})));
            VERIFY_RESULT(read);
            const auto plan = SeatPlan::build(read->map);
            QCOMPARE(plan->seats().size(), seating::seatCount(read->map));
            for (const PlanLabel &label : plan->labels()) {
                QVERIFY(plan->bounds().contains(label.centre));
                QVERIFY(plan->seatGrid().nearest(label.centre, plan->seatSize() * 0.8) < 0);
                QVERIFY(plan->labelGrid().nearest(label.centre, plan->seatSize() * 0.9,
                                                  &label - plan->labels().data())
                        < 0);
            }
        }
    }

    void numbersAreDrawnWithoutTheirRow()
    {
        const auto read = seating::importPretix(testData(QStringLiteral("plans/pretix-main-hall.en.json")));
        VERIFY_RESULT(read);
        const auto plan = SeatPlan::build(read->map);
        QCOMPARE(plan->seatText(11), QStringLiteral("1-12"));
        QCOMPARE(plan->texts()[qsizetype(plan->seats()[11].text)], QStringLiteral("12"));
    }

    void nothingIsAPlanToo()
    {
        const auto plan = SeatPlan::build({});
        QVERIFY(plan->seats().empty());
        QVERIFY(!plan->bounds().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SeatPlanTest)
#include "tst_seatplan.moc"
