// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/outlook.h"

#include "core/line/pace.h"

#include <algorithm>
#include <cmath>

namespace foyer::line {

namespace {

constexpr qint64 exactBelow = 1000;

} // namespace

std::optional<double> Crowd::ticketsEach() const noexcept
{
    if (letInPerMinute <= 0.0 || soldPerMinute <= 0.0)
        return std::nullopt;
    return soldPerMinute / letInPerMinute;
}

// Nobody who waits is without a ticket for want of time, only for want of tickets: how many go without does
// not hang on the pace.
Outlook outlookOf(const Crowd &crowd, double perMinute, Instant from) noexcept
{
    Outlook outlook;
    outlook.throughAt = doneAt(crowd.waiting, perMinute, from);
    if (crowd.unsold <= 0) {
        outlook.lastTicketAt = from;
        outlook.without = std::max<qint64>(crowd.waiting, 0);
        return outlook;
    }
    const std::optional<double> each = crowd.ticketsEach();
    if (!each)
        return outlook;
    const auto served = qint64(std::floor(double(crowd.unsold) / *each));
    if (served >= crowd.waiting)
        return outlook;
    outlook.lastTicketAt = doneAt(served, perMinute, from);
    outlook.without = crowd.waiting - served;
    return outlook;
}

qint64 aboutCount(qint64 count) noexcept
{
    qint64 unit = 1;
    while (count / unit >= exactBelow)
        unit *= 10;
    return (count + unit / 2) / unit * unit;
}

} // namespace foyer::line
