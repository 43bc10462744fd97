// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/format.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace foyer::events {

/// Small things that steps share.

/// Leaves a field alone that already says so: its cursor stays.
inline void showText(QLineEdit *field, const QString &text)
{
    if (field->text() != text)
        field->setText(text);
}

inline void showNumber(QSpinBox *field, int number)
{
    if (field->value() != number && !field->hasFocus())
        field->setValue(number);
}

/// What somebody is typing there and has not finished is theirs; `isAnother`: the field is of something else
/// now.
inline void showDateTime(QDateTimeEdit *field, const QDateTime &at, bool isAnother)
{
    const QString settled = field->locale().toString(field->dateTime(), field->displayFormat());
    if (isAnother || !field->hasFocus() || field->text() == settled)
        field->setDateTime(at);
}

/// The clock on the wall at `at`, as date and time fields want it: they must not move it by a zone of their
/// own.
[[nodiscard]] inline QDateTime wallClock(Instant at, const QTimeZone &zone)
{
    const QDateTime there = kit::toDateTime(at, zone);
    return {there.date(), there.time(), Qt::UTC};
}

/// The moment at which clocks in `zone` show this.
[[nodiscard]] inline Instant momentOf(QDate date, QTime time, const QTimeZone &zone)
{
    return kit::toInstant(QDateTime(date, time, zone));
}

} // namespace foyer::events
