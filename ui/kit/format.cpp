// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QWidget>

namespace foyer::kit {

namespace {

constexpr QChar minusSign(0x2212);
constexpr QChar hardSpace(0x00A0);

QString say(const char *text, int number = -1)
{
    return QCoreApplication::translate("foyer::kit::Format", text, nullptr, number);
}

/// The sign in front of an amount that is written without one.
QString signedText(const QString &magnitude, bool negative, bool plus)
{
    if (negative)
        return minusSign + magnitude;
    return plus ? u'+' + magnitude : magnitude;
}

/// Digits of an amount by the locale, without sign: exact, never through a floating point number.
QString digits(const Money &money, const QLocale &locale)
{
    const int places = money.currency().exponent();
    std::uint64_t unit = 1;
    for (int place = 0; place < places; ++place)
        unit *= 10;
    const auto minor = std::uint64_t(money.minor());
    const std::uint64_t size = money.isNegative() ? std::uint64_t(0) - minor : minor;
    QString text = locale.toString(qulonglong(size / unit));
    if (places > 0)
        text += locale.decimalPoint() + QString::number(size % unit).rightJustified(places, u'0');
    return text;
}

QString symbolOf(const Currency &currency)
{
    struct Symbol
    {
        QLatin1StringView code;
        char16_t sign;
    };

    static constexpr Symbol symbols[] = {{QLatin1StringView("EUR"), u'€'},
                                         {QLatin1StringView("USD"), u'$'},
                                         {QLatin1StringView("GBP"), u'£'},
                                         {QLatin1StringView("JPY"), u'¥'}};
    for (const Symbol &symbol : symbols) {
        if (symbol.code == currency.code())
            return QString(QChar(symbol.sign));
    }
    return currency.code();
}

/// Whether the locale writes the symbol behind the amount, as German does.
bool symbolBehind(const QLocale &locale)
{
    const QString sample = locale.toCurrencyString(1, QStringLiteral("¤"));
    return sample.trimmed().endsWith(u'¤');
}

QString withSymbol(const Money &money, const QLocale &locale)
{
    const QString symbol = symbolOf(money.currency());
    const QString number = digits(money, locale);
    if (symbolBehind(locale))
        return number + hardSpace + symbol;
    return symbol.size() > 1 ? symbol + hardSpace + number : symbol + number;
}

} // namespace

Format Format::of(const QWidget *widget)
{
    return Format(widget->locale());
}

QString Format::money(const Money &money) const
{
    return signedText(withSymbol(money, m_locale), money.isNegative(), false);
}

QString Format::moneySigned(const Money &money) const
{
    return signedText(withSymbol(money, m_locale), money.isNegative(),
                      !money.isNegative() && !money.isZero());
}

QString Format::amount(const Money &money) const
{
    return signedText(digits(money, m_locale), money.isNegative(), false);
}

QString Format::count(qint64 number) const
{
    return signedText(m_locale.toString(qAbs(number)), number < 0, false);
}

QString Format::ofTotal(qint64 part, qint64 total) const
{
    //: 383 of 620
    return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 of %2")).arg(count(part), count(total));
}

QString Format::percent(double share, int places) const
{
    // Cut, not rounded up: a house at 99.6 % is not sold out.
    double factor = 100;
    for (int place = 0; place < places; ++place)
        factor *= 10;
    const double cut = std::floor(share * factor + 1e-9) / factor * 100;
    //: a share: 61 %
    return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 %")).arg(m_locale.toString(cut, 'f', places));
}

QString Format::day(Instant at, const QTimeZone &zone) const
{
    //: a day of the year as QDate::toString() takes it: Sat 21 Nov
    return m_locale.toString(toDateTime(at, zone).date(),
                             say(QT_TRANSLATE_NOOP("foyer::kit::Format", "ddd d MMM")));
}

QString Format::dayLong(Instant at, const QTimeZone &zone) const
{
    return m_locale.toString(toDateTime(at, zone).date(), QLocale::LongFormat);
}

QString Format::time(Instant at, const QTimeZone &zone) const
{
    //: a time of the day as QTime::toString() takes it: 20:00
    return m_locale.toString(toDateTime(at, zone).time(),
                             say(QT_TRANSLATE_NOOP("foyer::kit::Format", "HH:mm")));
}

QString Format::dayTime(Instant at, const QTimeZone &zone) const
{
    //: a day and a time: Sat 21 Nov, 20:00
    return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1, %2")).arg(day(at, zone), time(at, zone));
}

QString Format::date(QDate date) const
{
    return m_locale.toString(date, say(QT_TRANSLATE_NOOP("foyer::kit::Format", "d MMM yyyy")));
}

QString Format::seconds(Instant at, const QTimeZone &zone) const
{
    return m_locale.toString(toDateTime(at, zone).time(),
                             say(QT_TRANSLATE_NOOP("foyer::kit::Format", "HH:mm:ss")));
}

QString Format::age(Instant at, Instant now) const
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - at).count();
    if (seconds < 5)
        return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "now"));
    if (seconds < 60)
        return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 s old")).arg(count(seconds));
    if (seconds < 3600)
        return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 min old")).arg(count(seconds / 60));
    if (seconds < 48 * 3600)
        return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 h old")).arg(count(seconds / 3600));
    return say(QT_TRANSLATE_NOOP("foyer::kit::Format", "%1 days old")).arg(count(seconds / 86400));
}

QString Format::left(std::chrono::seconds seconds) const
{
    const qint64 all = std::max<qint64>(seconds.count(), 0);
    const QString rest = QString::number(all % 60).rightJustified(2, u'0');
    if (all < 3600)
        return QStringLiteral("%1:%2").arg(all / 60).arg(rest);
    return QStringLiteral("%1:%2:%3")
        .arg(all / 3600)
        .arg(QString::number(all / 60 % 60).rightJustified(2, u'0'), rest);
}

QTimeZone zoneOf(const QString &ianaName)
{
    const QTimeZone zone(ianaName.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

QDateTime toDateTime(Instant at, const QTimeZone &zone)
{
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(at).time_since_epoch().count();
    return QDateTime::fromMSecsSinceEpoch(milliseconds, zone);
}

Instant toInstant(const QDateTime &at)
{
    return Instant(std::chrono::milliseconds(at.toMSecsSinceEpoch()));
}

} // namespace foyer::kit
