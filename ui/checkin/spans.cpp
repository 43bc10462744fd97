// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/spans.h"

#include <QCoreApplication>
#include <QLocale>

namespace foyer::checkin {

namespace {

QString said(const char *pattern, qint64 first, qint64 second = 0)
{
    const QLocale locale;
    const QString text = QCoreApplication::translate("Span", pattern);
    return text.contains(QStringLiteral("%2")) ? text.arg(locale.toString(first), locale.toString(second))
                                               : text.arg(locale.toString(first));
}

} // namespace

QString spanWords(std::chrono::seconds span)
{
    using namespace std::chrono;
    const qint64 total = std::max<qint64>(span.count(), 0);
    const qint64 minutes = total / 60;
    const qint64 hours = minutes / 60;
    const qint64 days = hours / 24;
    if (minutes == 0)
        return said(QT_TRANSLATE_NOOP("Span", "%1 s"), total);
    if (hours == 0)
        return said(QT_TRANSLATE_NOOP("Span", "%1 min"), minutes);
    if (days == 0)
        return minutes % 60 == 0 ? said(QT_TRANSLATE_NOOP("Span", "%1 h"), hours)
                                 : said(QT_TRANSLATE_NOOP("Span", "%1 h %2 min"), hours, minutes % 60);
    return hours % 24 == 0 ? said(QT_TRANSLATE_NOOP("Span", "%1 d"), days)
                           : said(QT_TRANSLATE_NOOP("Span", "%1 d %2 h"), days, hours % 24);
}

} // namespace foyer::checkin
