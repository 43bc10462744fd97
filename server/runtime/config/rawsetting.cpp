// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/rawsetting.h"

#include "server/runtime/log/escapedtext.h"

namespace foyer::runtime {

namespace {

constexpr qsizetype longestShown = 80;

QString quoted(const QString &text)
{
    QByteArray escaped;
    const bool whole = appendEscaped(escaped, text.toUtf8(), longestShown, Escaping::Json);
    return QLatin1Char('"') + QString::fromUtf8(escaped)
           + (whole ? QStringLiteral("\"") : QStringLiteral("…\""));
}

QString quoted(const QStringList &items)
{
    QStringList shown;
    for (const QString &item : items) {
        if (shown.size() == 4) {
            shown.append(QStringLiteral("…"));
            break;
        }
        shown.append(quoted(item));
    }
    return QLatin1Char('[') + shown.join(QStringLiteral(", ")) + QLatin1Char(']');
}

} // namespace

QString ConfigOrigin::place() const
{
    switch (layer) {
    case ConfigLayer::Default: return QStringLiteral("default");
    case ConfigLayer::File: return file + QLatin1Char(':') + QString::number(line);
    case ConfigLayer::Environment:
    case ConfigLayer::Flag: break;
    }
    return name;
}

QString ConfigOrigin::subject() const
{
    return layer == ConfigLayer::File ? place() + QStringLiteral(": ") + name : name;
}

QString RawValue::shown() const
{
    switch (type) {
    case Type::Text: return quoted(text);
    case Type::Integer: return QString::number(integer);
    case Type::Boolean: return boolean ? QStringLiteral("true") : QStringLiteral("false");
    case Type::TextList: return quoted(items);
    case Type::Real:
    case Type::Other: break;
    }
    return text;
}

} // namespace foyer::runtime
