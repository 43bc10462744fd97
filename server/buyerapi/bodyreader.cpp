// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/bodyreader.h"

#include <QJsonArray>

namespace foyer::buyerapi {

namespace {

QByteArray bytesOf(QLatin1StringView name)
{
    return QByteArray(name.data(), name.size());
}

QByteArray sentenceFor(const SeatListFault &fault)
{
    switch (fault.kind) {
    case SeatListFault::Kind::TooMany: return "At most 10 seats can be named at once";
    case SeatListFault::Kind::NoList: return "Must be a list of 1 to 10 seat ids";
    case SeatListFault::Kind::NoSeat: return "Must be the id of a seat";
    case SeatListFault::Kind::OtherEvent: return "Must be a seat of the same event as the others";
    case SeatListFault::Kind::Twice: return "Stands in the list already";
    }
    return {};
}

} // namespace

void BodyReader::refuse(QByteArray path, const QJsonValue &value, QByteArray message)
{
    m_faults.push_back({std::move(path), value.toString().left(longestEcho), std::move(message)});
}

bool BodyReader::has(QLatin1StringView name) const
{
    const QJsonValue value = m_body.value(name);
    return !value.isUndefined() && !value.isNull();
}

QByteArray BodyReader::text(QLatin1StringView name)
{
    const QJsonValue value = m_body.value(name);
    if (!value.isString() || value.toString().isEmpty())
        refuse(bytesOf(name), value, "Must be a text, and is required");
    return value.toString().toUtf8();
}

std::optional<QByteArray> BodyReader::optionalText(QLatin1StringView name)
{
    if (!has(name))
        return std::nullopt;
    return text(name);
}

bool BodyReader::truth(QLatin1StringView name, bool usual)
{
    const QJsonValue value = m_body.value(name);
    if (has(name) && !value.isBool())
        refuse(bytesOf(name), value, "Must be true or false");
    return value.toBool(usual);
}

void BodyReader::anyNumber(QLatin1StringView name)
{
    const QJsonValue value = m_body.value(name);
    if (has(name) && !value.isDouble())
        refuse(bytesOf(name), value, "Must be a number");
}

SeatList BodyReader::seats()
{
    const QJsonValue value = m_body.value(QLatin1StringView("seatIds"));
    tl::expected<SeatList, SeatListFault> list = seatListOf(value);
    if (list)
        return std::move(*list);
    const SeatListFault fault = list.error();
    const bool isOne = fault.at >= 0;
    m_seatFault = fault.kind;
    refuse(isOne ? "seatIds[" + QByteArray::number(fault.at) + ']' : QByteArray("seatIds"),
           isOne ? value.toArray().at(fault.at) : value, sentenceFor(fault));
    return {};
}

} // namespace foyer::buyerapi
