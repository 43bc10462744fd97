// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdcontent.h"

#include "core/wire/jsonwriter.h"
#include "server/booking/codes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::booking {

namespace {

using wire::JsonWriter;

constexpr QLatin1StringView key(const char *name)
{
    return QLatin1StringView{name};
}

void writeLine(JsonWriter &writer, const OrderLine &line)
{
    writer.beginObject();
    writer.key(key("line"));
    writer.integer(line.line);
    writer.key(key("kind"));
    writer.ascii(codeOf(line.kind));
    writer.key(key("seat"));
    writer.integer(line.seat);
    writer.key(key("pool"));
    writer.uuid(line.pool.uuid());
    writer.key(key("category"));
    writer.integer(line.category);
    writer.key(key("type"));
    writer.uuid(line.ticketType.uuid());
    writer.key(key("price"));
    writer.integer(line.price);
    writer.key(key("tax"));
    writer.integer(line.taxBasisPoints);
    writer.key(key("fee"));
    writer.integer(line.fee);
    writer.endObject();
}

std::optional<OrderLine> readLine(const QJsonObject &json)
{
    const std::optional<LineKind> kind = lineKindOf(json.value(key("kind")).toString().toLatin1());
    const std::optional<Uuid> pool = Uuid::fromText(json.value(key("pool")).toString().toLatin1());
    const std::optional<Uuid> type = Uuid::fromText(json.value(key("type")).toString().toLatin1());
    if (!kind || !pool || !type)
        return std::nullopt;
    OrderLine line;
    line.line = qint16(json.value(key("line")).toInteger());
    line.kind = *kind;
    line.seat = qint32(json.value(key("seat")).toInteger());
    line.pool = PoolId(*pool);
    line.category = qint16(json.value(key("category")).toInteger());
    line.ticketType = TicketTypeId(*type);
    line.price = json.value(key("price")).toInteger();
    line.taxBasisPoints = qint32(json.value(key("tax")).toInteger());
    line.fee = json.value(key("fee")).toInteger();
    return line;
}

} // namespace

QByteArray writeHoldContent(const Hold &hold)
{
    JsonWriter writer;
    writer.beginObject();
    writer.key(key("currency"));
    writer.ascii(hold.currency);
    writer.key(key("revision"));
    writer.integer(hold.sheetRevision);
    writer.key(key("epoch"));
    writer.integer(hold.epoch);
    writer.key(key("lines"));
    writer.beginArray();
    for (const OrderLine &line : hold.lines)
        writeLine(writer, line);
    writer.endArray();
    writer.endObject();
    return writer.take();
}

std::optional<HoldContent> readHoldContent(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    HoldContent content;
    content.currency = object.value(key("currency")).toString().toLatin1();
    content.sheetRevision = qint32(object.value(key("revision")).toInteger());
    content.epoch = object.value(key("epoch")).toInteger();
    if (content.currency.isEmpty())
        return std::nullopt;
    for (const QJsonValue value : object.value(key("lines")).toArray()) {
        const std::optional<OrderLine> line = readLine(value.toObject());
        if (!line)
            return std::nullopt;
        content.lines.push_back(*line);
    }
    return content;
}

} // namespace foyer::booking
