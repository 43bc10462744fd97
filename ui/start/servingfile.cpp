// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/servingfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::start {

namespace {

constexpr qsizetype startTimeAfterName =
    19; // field 22 of /proc/PID/stat, counted behind the name in brackets

/// The kernel's start time of a living process; empty when there is none. A process' number comes again, but
/// never with the same start time.
QString startTicks(int pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    const bool isZombie = fields.value(0) == "Z";
    return isZombie ? QString() : QString::fromLatin1(fields.value(startTimeAfterName));
}

// A server that listens everywhere is on this computer, too.
QUrl reachable(QUrl address)
{
    if (address.host() == QLatin1String("0.0.0.0") || address.host() == QLatin1String("::"))
        address.setHost(QStringLiteral("127.0.0.1"));
    return address;
}

} // namespace

std::optional<QUrl> servedAt(const QString &directory)
{
    QFile file(directory + QStringLiteral("/serving.json"));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject note = QJsonDocument::fromJson(file.readAll()).object();
    const QString ticks = note.value(u"start_ticks").toString();
    if (ticks.isEmpty() || ticks != startTicks(note.value(u"pid").toInt()))
        return std::nullopt;
    for (const QJsonValue &value : note.value(u"addresses").toArray()) {
        const QUrl address(value.toString());
        if (address.isValid() && address.scheme() == QLatin1String("http"))
            return reachable(address);
    }
    return std::nullopt;
}

} // namespace foyer::start
