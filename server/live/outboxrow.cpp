// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/outboxrow.h"

#include <limits>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::live {

namespace {

using accounts::AccountId;

constexpr const char *states = "foslhd";

qint32 toInt(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    return number < 0 || number > std::numeric_limits<qint32>::max() ? -1 : qint32(number);
}

char toState(const QString &text)
{
    const char letter = text.size() == 1 ? text.front().toLatin1() : '\0';
    return letter != '\0' && QByteArrayView(states).contains(letter) ? letter : '\0';
}

// {"seat":12,"state":"d","version":3} or [12,"d",3].
std::optional<SeatChange> toChange(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonArray list = value.toArray();
    const auto member = [&](const char *key, int index) {
        return value.isArray() ? list.at(index) : object.value(QLatin1StringView{key});
    };
    const SeatChange change{toInt(member("seat", 0)), toState(member("state", 1).toString()),
                            toInt(member("version", 2))};
    if (change.seat < 0 || change.seat >= maxSeats || change.state == '\0' || change.version < 1)
        return std::nullopt;
    return change;
}

// {"pool":UUID,"version":3,"capacity":50,"used":12}
std::optional<PoolChange> toPool(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const std::optional<Uuid> pool =
        Uuid::fromText(object.value(QLatin1StringView{"pool"}).toString().toLatin1());
    const auto number = [&](const char *key) {
        return std::max(toInt(object.value(QLatin1StringView{key})), 0);
    };
    const PoolChange change{pool.value_or(Uuid{}), number("version"), number("capacity"), number("used"),
                            number("sold"),        number("selling"), number("leased")};
    if (!pool || change.version < 1)
        return std::nullopt;
    return change;
}

AccountId accountIn(const QJsonObject &payload, const char *key)
{
    const QByteArray text = payload.value(QLatin1StringView{key}).toString().toLatin1();
    return AccountId::fromText(text).value_or(AccountId{});
}

// What the world need not know: whose organization it is, and who bought.
QByteArray publicPart(QJsonObject payload)
{
    payload.remove(QStringLiteral("organization"));
    payload.remove(QStringLiteral("buyer"));
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

bool addSeats(Announcement &into, qint32 performance, const QJsonObject &payload)
{
    const QJsonArray changes = payload.value(QLatin1StringView{"changes"}).toArray();
    bool isWhole = true;
    for (const QJsonValueConstRef value : changes) {
        if (const std::optional<SeatChange> change = toChange(value))
            into.seats[performance].push_back(*change);
        else
            isWhole = false;
    }
    const QJsonArray pools = payload.value(QLatin1StringView{"pools"}).toArray();
    for (const QJsonValueConstRef value : pools) {
        if (const std::optional<PoolChange> change = toPool(value))
            into.pools[performance].push_back(*change);
        else
            isWhole = false;
    }
    return isWhole;
}

} // namespace

Result<std::vector<OutboxRow>> outboxRows(const pg::Rows &rows)
{
    std::vector<OutboxRow> read;
    for (const pg::Row row : rows) {
        const auto cells = row.as<pg::Utf8, qint64, pg::Utf8, pg::Utf8>();
        if (!cells)
            return failure(cells.error());
        const auto &[transaction, id, topic, payload] = *cells;
        read.push_back(OutboxRow{transaction.bytes, id, topic.bytes, payload.bytes});
    }
    return read;
}

// A batch says all that it has to say about a topic in one row: a list.
void Announcement::add(const OutboxRow &row)
{
    const QJsonDocument document = QJsonDocument::fromJson(row.payload);
    const QByteArray id = row.transaction + '.' + QByteArray::number(row.id);
    if (!document.isArray()) {
        addItem(row.topic, id, document.object());
        return;
    }
    int number = 0;
    const QJsonArray items = document.array();
    for (const QJsonValueConstRef item : items)
        addItem(row.topic, id + '.' + QByteArray::number(number++), item.toObject());
}

void Announcement::addItem(const QByteArray &topic, const QByteArray &id, const QJsonObject &payload)
{
    const qint32 performance = toInt(payload.value(QLatin1StringView{"performance"}));
    if (performance < 1) {
        ++unreadable;
        return;
    }
    if (topic == "seats") {
        if (!addSeats(*this, performance, payload))
            ++unreadable;
        return;
    }
    const TopicKind kind = topic == "order" ? TopicKind::Sales : TopicKind::Scans;
    const QByteArray json = publicPart(payload);
    events[Topic{kind, performance, {}}.streamKey()].push_back(LiveEvent{id, json, {}});
    const AccountId buyer = accountIn(payload, "buyer");
    if (kind == TopicKind::Sales && !buyer.isNull())
        events[Topic{TopicKind::Me, 0, buyer}.streamKey()].push_back(LiveEvent{id, json, buyer});
}

} // namespace foyer::live
