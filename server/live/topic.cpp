// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/topic.h"

#include <array>
#include <QList>

namespace foyer::live {

namespace {

constexpr unsigned accountStreams = 16;

constexpr std::array<std::pair<TopicKind, const char *>, 4> kinds{{{TopicKind::Seats, "seats"},
                                                                   {TopicKind::Sales, "sales"},
                                                                   {TopicKind::Scans, "scans"},
                                                                   {TopicKind::Queue, "queue"}}};

const char *nameOf(TopicKind kind)
{
    for (const auto &[known, name] : kinds) {
        if (known == kind)
            return name;
    }
    return "me";
}

QByteArray tagOf(qint32 performance)
{
    return "foyer:{p" + QByteArray::number(performance) + "}:live:";
}

// Digits only: QByteArray::toInt() would take signs and spaces.
std::optional<qint32> numberOf(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > 10 || text.front() == '0')
        return std::nullopt;
    qint64 number = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    if (number > std::numeric_limits<qint32>::max())
        return std::nullopt;
    return qint32(number);
}

} // namespace

QByteArray Topic::text() const
{
    if (kind == TopicKind::Me)
        return "me";
    return "performance:" + QByteArray::number(performance) + ':' + nameOf(kind);
}

std::optional<Topic> Topic::fromText(QByteArrayView text, accounts::AccountId self)
{
    if (text == QByteArrayView("me") && !self.isNull())
        return Topic{TopicKind::Me, 0, self};
    const QList<QByteArray> parts = text.toByteArray().split(':');
    if (parts.size() != 3 || parts[0] != "performance")
        return std::nullopt;
    const std::optional<qint32> number = numberOf(parts[1]);
    if (!number)
        return std::nullopt;
    for (const auto &[kind, name] : kinds) {
        if (parts[2] == name)
            return Topic{kind, *number, {}};
    }
    return std::nullopt;
}

QByteArray Topic::streamKey() const
{
    if (kind != TopicKind::Me)
        return tagOf(performance) + nameOf(kind);
    const unsigned stream = account.uuid().bytes.back() % accountStreams;
    return "foyer:{me" + QByteArray::number(stream) + "}:live:me";
}

QByteArray Topic::seatStatesKey(qint32 performance)
{
    return tagOf(performance) + "seat-states";
}

QByteArray Topic::seatBookKey(qint32 performance)
{
    return tagOf(performance) + "holds";
}

} // namespace foyer::live
