// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/money.h"

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTimeZone>

class QWidget;

namespace foyer::kit {

/// Numbers, money, dates and times as the person reads them. A value: cheap to make whenever needed, so it
/// never outlives a change of language.
class Format
{
public:
    explicit Format(QLocale locale = QLocale()) : m_locale(std::move(locale)) {}

    /// In the locale of this widget.
    [[nodiscard]] static Format of(const QWidget *widget);

    [[nodiscard]] QString money(const Money &money) const;       ///< €1,234.50; −€52.00 (U+2212)
    [[nodiscard]] QString moneySigned(const Money &money) const; ///< +€12.00: differences
    [[nodiscard]] QString amount(const Money &money) const; ///< 1,234.50: where the currency stands beside
    [[nodiscard]] QString count(qint64 number) const;       ///< 1,234
    [[nodiscard]] QString ofTotal(qint64 part, qint64 total) const;    ///< 383 of 620
    [[nodiscard]] QString percent(double share, int places = 0) const; ///< 0.618 → 62 %

    [[nodiscard]] QString day(Instant at, const QTimeZone &zone) const;     ///< Sat 21 Nov
    [[nodiscard]] QString dayLong(Instant at, const QTimeZone &zone) const; ///< Saturday, 21 November 2026
    [[nodiscard]] QString time(Instant at, const QTimeZone &zone) const;    ///< 20:00
    [[nodiscard]] QString dayTime(Instant at, const QTimeZone &zone) const; ///< Sat 21 Nov, 20:00
    [[nodiscard]] QString date(QDate date) const;                           ///< 21 Nov 2026
    [[nodiscard]] QString seconds(Instant at, const QTimeZone &zone) const; ///< 20:00:07
    [[nodiscard]] QString age(Instant at, Instant now) const;       ///< now, 40 s old, 8 min old, 3 h old
    [[nodiscard]] QString left(std::chrono::seconds seconds) const; ///< 4:09

    [[nodiscard]] const QLocale &locale() const { return m_locale; }

private:
    QLocale m_locale;
};

/// The zone of an event by its IANA name; UTC where this machine does not know it.
[[nodiscard]] QTimeZone zoneOf(const QString &ianaName);
[[nodiscard]] QDateTime toDateTime(Instant at, const QTimeZone &zone);
[[nodiscard]] Instant toInstant(const QDateTime &at);

} // namespace foyer::kit
