// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomcourse.h"

#include "ui/kit/format.h"

#include <algorithm>
#include <array>

namespace foyer::line {

namespace {

using namespace std::chrono_literals;

constexpr auto shortestPast = 10min;
constexpr auto shortestFuture = 5min;
constexpr auto longestFuture = 4h;
constexpr int leastPast = 11; ///< what was has a twelfth of the axis at least
constexpr int mostTicks = 7;
constexpr std::array tickSteps{1min,  2min,   5min,   10min,  15min,  20min,  30min,
                               60min, 120min, 180min, 360min, 720min, 1440min};

using Span = Instant::duration;

// As far as the line goes, with room for its end; a line of days is cut.
Instant endOf(const RoomCourse &course)
{
    const Span past = course.now - course.from;
    Span ahead = std::max<Span>(shortestFuture, past / 8);
    if (course.wanted) {
        const Span most = std::max<Span>(longestFuture, 4 * past);
        const Span wanted = course.wanted->throughAt ? *course.wanted->throughAt - course.now : most;
        ahead = std::clamp<Span>(wanted + (wanted + past) / 20, ahead, most);
    }
    return course.now + ahead;
}

// Round by the clocks of the house.
std::vector<Instant> ticksOf(const RoomCourse &course)
{
    const Span span = course.until - course.from;
    const auto step = std::find_if(tickSteps.begin(), tickSteps.end() - 1,
                                   [&](std::chrono::minutes each) { return span / each <= mostTicks; });
    const QDateTime start = kit::toDateTime(course.from, course.zone);
    const qint64 minute = start.time().msecsSinceStartOfDay() / 60'000;
    const qint64 first = (minute + step->count() - 1) / step->count() * step->count();
    std::vector<Instant> ticks;
    Instant tick =
        std::chrono::floor<std::chrono::minutes>(course.from) + std::chrono::minutes{first - minute};
    for (; tick <= course.until; tick += *step) {
        if (tick >= course.from)
            ticks.push_back(tick);
    }
    return ticks;
}

} // namespace

std::size_t RoomCourse::wholeMinutes() const noexcept
{
    if (minutes.size() <= 1)
        return minutes.size();
    return minutes.back().at + 1min > now ? minutes.size() - 1 : minutes.size();
}

double RoomCourse::waitingAtFirst() const noexcept
{
    const CourseMinute &first = minutes.front();
    return double(std::max<qint64>(0, first.waiting - first.arrived + first.letIn));
}

Instant RoomCourse::countedAt(std::size_t minute) const noexcept
{
    return std::min<Instant>(minutes[minute].at + 1min, now);
}

RoomCourse roomCourse(const RoomFacts &facts)
{
    RoomCourse course;
    course.minutes = facts.sight.course.minutes();
    course.now = facts.now;
    course.waiting = facts.sight.shown().waiting;
    course.zone = facts.zone;
    course.isOld = facts.isOld;
    course.wantedPerMinute = facts.wantedPerMinute();
    const bool isOpeningMoved = facts.sight.state() == LineState::Gathering && facts.draft.opensAt;
    course.letsInFrom =
        isOpeningMoved ? std::max(facts.now, *facts.draft.opensAt) : facts.sight.letsInFrom(facts.now);
    std::erase_if(course.minutes, [&](const CourseMinute &minute) { return minute.at > course.now; });
    course.from = course.now - shortestPast;
    if (!course.minutes.empty())
        course.from = std::min<Instant>(course.minutes.front().at, course.now - 1min);
    if (facts.looksAhead() && course.waiting > 0) {
        course.wanted = facts.wanted();
        if (facts.hasOtherPace())
            course.present = facts.present();
    }
    course.until = endOf(course);
    course.from = std::min<Instant>(course.from, course.now - (course.until - course.now) / leastPast);
    course.ticks = ticksOf(course);
    return course;
}

} // namespace foyer::line
