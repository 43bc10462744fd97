// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/course.h"

#include <QTest>

using namespace foyer;
using namespace foyer::line;
using namespace std::chrono_literals;

namespace {

const Instant ten{std::chrono::sys_days{std::chrono::year{2027} / 6 / 12} + 10h};

// Minutes of which each has ten more waiting.
std::vector<CourseMinute> reading(int from, int until, qint64 waiting = 100)
{
    std::vector<CourseMinute> minutes;
    for (int i = from; i < until; ++i)
        minutes.push_back({ten + i * 1min, waiting + 10 * i, 30, 20, 35});
    return minutes;
}

} // namespace

/// A line minute by minute, from readings that overlap.
class LineCourseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingsAreJoined();
    void beginsWithTheLine();
    void staysBounded();
    void asksForWhatIsMissing();
    void saysHowItGrows();
};

void LineCourseTest::readingsAreJoined()
{
    Course course;
    course.add(reading(0, 5));
    std::vector<CourseMinute> later = reading(4, 7);
    later[0].sold = 90; // the minute that ran has ended
    course.add(later);
    course.add({});
    QCOMPARE(course.minutes().size(), std::size_t(7));
    QCOMPARE(course.minutes()[4].sold, 90);
    for (std::size_t i = 1; i < 7; ++i)
        QVERIFY(course.minutes()[i].at - course.minutes()[i - 1].at == 1min);
    course.clear();
    QVERIFY(course.minutes().empty());
}

void LineCourseTest::beginsWithTheLine()
{
    std::vector<CourseMinute> minutes{{ten - 2min, 0, 0, 0, 0}, {ten - 1min, 0, 0, 0, 12}};
    const std::vector<CourseMinute> line = reading(0, 3, 0);
    minutes.insert(minutes.end(), line.begin(), line.end());
    Course course;
    course.add(minutes);
    QVERIFY(course.minutes().front().at == ten);
    Course nobody;
    nobody.add({{ten, 0, 0, 0, 4}, {ten + 1min, 0, 0, 0, 0}});
    QVERIFY(nobody.minutes().empty());
}

void LineCourseTest::staysBounded()
{
    Course course;
    course.add(reading(0, 1400));
    course.add(reading(1399, 1500));
    QCOMPARE(course.minutes().size(), Course::mostMinutes);
    QVERIFY(course.minutes().back().at == ten + 1499min);
}

void LineCourseTest::asksForWhatIsMissing()
{
    Course course;
    QCOMPARE(course.missing(ten), 1440);
    course.add(reading(0, 5));
    QCOMPARE(course.missing(ten + 4min + 20s), 2);
    QCOMPARE(course.missing(ten + 9min + 20s), 7);
    QCOMPARE(course.missing(ten + 72h), 1440);
    QCOMPARE(course.missing(ten - 1h), 2); // clocks differ
}

void LineCourseTest::saysHowItGrows()
{
    Course course;
    course.add(reading(0, 2));
    QVERIFY(!course.growthPerMinute());
    course.add(reading(1, 20));
    QCOMPARE(course.growthPerMinute().value(), 10.0);
    std::vector<CourseMinute> fewer = reading(20, 30);
    for (std::size_t i = 0; i < fewer.size(); ++i)
        fewer[i].waiting = 290 - 4 * qint64(i);
    course.add(fewer);
    QCOMPARE(course.growthPerMinute().value(), -4.0);
}

QTEST_GUILESS_MAIN(LineCourseTest)
#include "tst_linecourse.moc"
