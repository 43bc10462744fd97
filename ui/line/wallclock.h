// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDateTime>
#include <QTimeZone>

class QDateTimeEdit;

namespace foyer::line {

/// What clocks in `zone` show, for a field that knows no zones.
[[nodiscard]] QDateTime wallClock(Instant at, const QTimeZone &zone);

/// The moment at which clocks in `zone` show this.
[[nodiscard]] Instant momentOf(const QDateTime &shown, const QTimeZone &zone);

/// The first full hour that is a while away.
[[nodiscard]] Instant nextHour(Instant now);

/// A field for a day and a time, of the years that there are.
void prepareMoment(QDateTimeEdit &field);

} // namespace foyer::line
