// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/scope.h"

#include "ui/kit/format.h"

#include <QCoreApplication>

namespace foyer::dashboard {

QString rangeWords(Range range)
{
    switch (range) {
    case Range::Today: return QCoreApplication::translate("foyer::dashboard::Range", "Today");
    case Range::Week: return QCoreApplication::translate("foyer::dashboard::Range", "7 days");
    case Range::Month: return QCoreApplication::translate("foyer::dashboard::Range", "30 days");
    case Range::Always: return QCoreApplication::translate("foyer::dashboard::Range", "Since on sale");
    }
    return {};
}

std::optional<Instant> beginOf(Range range, Instant now, const QTimeZone &zone)
{
    const QDate today = kit::toDateTime(now, zone).date();
    const auto daysBack = [&](int days, const QTimeZone &of) {
        return kit::toInstant(today.addDays(-days).startOfDay(of));
    };
    switch (range) {
    case Range::Today: return daysBack(0, zone);
    case Range::Week: return daysBack(6, zone);
    case Range::Month: return daysBack(29, QTimeZone::utc());
    case Range::Always: break;
    }
    return std::nullopt;
}

client::FiguresAsked Scope::inAll() const
{
    client::FiguresAsked asked;
    asked.performance = performance;
    if (!performance)
        asked.event = event;
    return asked;
}

client::FiguresAsked Scope::within(Instant now) const
{
    client::FiguresAsked asked = inAll();
    asked.from = beginOf(range, now, zone);
    return asked;
}

} // namespace foyer::dashboard
