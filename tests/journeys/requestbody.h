// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::test {

/// A JSON object written as text, with `%1`, `%2` … replaced.
///   body(R"({"id":"%1","name":"Main hall"})", id)
template <typename... Args>
[[nodiscard]] QJsonObject body(const char *text, const Args &...args)
{
    QString filled = QString::fromUtf8(text);
    ((filled = filled.arg(QString::fromUtf8(args))), ...);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(filled.toUtf8(), &error);
    if (!document.isObject())
        qFatal("no JSON object: %s", qPrintable(filled));
    return document.object();
}

/// RFC 3339 of so many minutes from now.
[[nodiscard]] inline QByteArray inMinutes(qint64 minutes)
{
    return QDateTime::currentDateTimeUtc().addSecs(minutes * 60).toString(Qt::ISODate).toLatin1();
}

[[nodiscard]] inline QByteArray inDays(qint64 days)
{
    return inMinutes(days * 24 * 60);
}

} // namespace foyer::test
