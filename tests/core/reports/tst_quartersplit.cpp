// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/quartersplit.h"

#include <QTest>

using namespace foyer;
using namespace foyer::reports;

namespace {

using namespace std::chrono_literals;

const Instant noon = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + 12h;

} // namespace

/// Which part of a span is counted in quarters of an hour. Minutes are those after noon.
class QuarterSplitTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void losesNothing();
};

void QuarterSplitTest::splits_data()
{
    using Ends = std::vector<TimeSpan>;
    const auto span = [](int from, int to) {
        return TimeSpan{noon + std::chrono::minutes{from}, noon + std::chrono::minutes{to}};
    };
    QTest::addColumn<TimeSpan>("asked");
    QTest::addColumn<TimeSpan>("quarters");
    QTest::addColumn<std::vector<TimeSpan>>("ends");
    QTest::newRow("whole") << span(0, 120) << span(0, 120) << Ends{};
    QTest::newRow("one quarter") << span(15, 30) << span(15, 30) << Ends{};
    QTest::newRow("before") << span(-1, 30) << span(0, 30) << Ends{span(-1, 0)};
    QTest::newRow("after") << span(0, 31) << span(0, 30) << Ends{span(30, 31)};
    QTest::newRow("both") << span(3, 123) << span(15, 120) << Ends{span(3, 15), span(120, 123)};
    QTest::newRow("within a quarter") << span(3, 14) << span(3, 3) << Ends{span(3, 14)};
    QTest::newRow("over an edge") << span(14, 16) << span(14, 14) << Ends{span(14, 16)};
    QTest::newRow("a quarter askew") << span(7, 29) << span(7, 7) << Ends{span(7, 29)};
}

void QuarterSplitTest::splits()
{
    QFETCH(TimeSpan, asked);
    QFETCH(TimeSpan, quarters);
    QFETCH(std::vector<TimeSpan>, ends);
    const QuarterSplit split = inQuarters(asked);
    QVERIFY(split == (QuarterSplit{quarters, ends}));
}

void QuarterSplitTest::losesNothing()
{
    for (int from = 0; from < 31; ++from) {
        for (int length = 1; length < 64; ++length) {
            const TimeSpan asked{noon + std::chrono::minutes{from},
                                 noon + std::chrono::minutes{from + length}};
            const QuarterSplit split = inQuarters(asked);
            auto covered = split.quarters.to - split.quarters.from;
            for (const TimeSpan &end : split.ends) {
                QVERIFY(end.from < end.to && end.from >= asked.from && end.to <= asked.to);
                QVERIFY(end.to <= split.quarters.from || end.from >= split.quarters.to);
                covered += end.to - end.from;
            }
            QVERIFY(covered == asked.to - asked.from);
            QVERIFY(inWholeSteps(split.quarters, TimeStep::Quarter) == split.quarters
                    || split.quarters.from == split.quarters.to);
        }
    }
}

QTEST_APPLESS_MAIN(QuarterSplitTest)
#include "tst_quartersplit.moc"
