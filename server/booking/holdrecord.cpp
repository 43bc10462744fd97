// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdrecord.h"

#include <cstring>
#include <map>
#include <QtEndian>

namespace foyer::booking {

namespace {

constexpr qsizetype digestSize = 32;
constexpr quint8 restFormat = 1; ///< of what only this file reads

/// Big-endian numbers and bytes, one after the other.
class RecordWriter
{
public:
    template <std::integral T>
    void add(T value)
    {
        const T big = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&big), qsizetype(sizeof big));
    }

    void add(const Uuid &id) { m_bytes.append(reinterpret_cast<const char *>(id.bytes.data()), 16); }

    void add(const QByteArray &bytes) { m_bytes.append(bytes); }

    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads what RecordWriter wrote; after the end everything is zero and isWhole() false.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes) : m_bytes(bytes) {}

    template <std::integral T>
    [[nodiscard]] T number()
    {
        const QByteArrayView part = bytes(qsizetype(sizeof(T)));
        return part.isEmpty() ? T{} : qFromBigEndian<T>(part.data());
    }

    [[nodiscard]] Uuid uuid()
    {
        Uuid id;
        const QByteArrayView part = bytes(16);
        if (!part.isEmpty())
            std::memcpy(id.bytes.data(), part.data(), 16);
        return id;
    }

    [[nodiscard]] QByteArrayView bytes(qsizetype count)
    {
        if (m_bytes.size() < count) {
            m_isWhole = false;
            m_bytes = {};
            return {};
        }
        const QByteArrayView part = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return part;
    }

    [[nodiscard]] bool isWhole() const noexcept { return m_isWhole; }

private:
    QByteArrayView m_bytes;
    bool m_isWhole = true;
};

QByteArray restOf(const Hold &hold)
{
    RecordWriter out;
    out.add(restFormat);
    out.add(hold.event.uuid());
    out.add(hold.organization.uuid());
    out.add(quint8(hold.channel));
    out.add(quint8(hold.currency.size()));
    out.add(hold.currency);
    out.add(hold.sheetRevision);
    out.add(hold.epoch);
    out.add(quint16(hold.lines.size()));
    for (const OrderLine &line : hold.lines) {
        out.add(line.line);
        out.add(quint8(line.kind));
        out.add(line.seat);
        out.add(line.pool.uuid());
        out.add(line.category);
        out.add(line.ticketType.uuid());
        out.add(line.price);
        out.add(line.taxBasisPoints);
        out.add(line.fee);
    }
    return out.take();
}

OrderLine readRecordLine(RecordReader &in)
{
    OrderLine line;
    line.line = in.number<qint16>();
    line.kind = LineKind(in.number<quint8>());
    line.seat = in.number<qint32>();
    line.pool = PoolId(in.uuid());
    line.category = in.number<qint16>();
    line.ticketType = TicketTypeId(in.uuid());
    line.price = in.number<qint64>();
    line.taxBasisPoints = in.number<qint32>();
    line.fee = in.number<qint64>();
    return line;
}

void readRest(RecordReader &in, Hold &hold)
{
    hold.event = catalog::EventId(in.uuid());
    hold.organization = OrganizationId(in.uuid());
    hold.channel = Channel(in.number<quint8>());
    const auto currency = qsizetype(in.number<quint8>());
    hold.currency = in.bytes(currency).toByteArray();
    hold.sheetRevision = in.number<qint32>();
    hold.epoch = in.number<qint64>();
    const auto lines = in.number<quint16>();
    for (quint16 i = 0; i < lines && in.isWhole(); ++i)
        hold.lines.push_back(readRecordLine(in));
}

HoldState recordState(quint8 letter, Instant expiresAt, Instant now)
{
    switch (letter) {
    case 'r': return HoldState::Released;
    case 'e': return HoldState::Expired;
    case 'c': return HoldState::Consumed;
    case 'p': return HoldState::Live;
    default: return now < expiresAt ? HoldState::Live : HoldState::Expired;
    }
}

} // namespace

QByteArray bytesOf(const Uuid &id)
{
    return QByteArray(reinterpret_cast<const char *>(id.bytes.data()), 16);
}

QByteArray digestBytes(const Hold &hold)
{
    return hold.digest.leftJustified(digestSize, '\0', true);
}

HoldBody bodyOf(const Hold &hold)
{
    HoldBody body;
    RecordWriter seats, pools;
    std::map<PoolId, quint16> places;
    for (const OrderLine &line : hold.lines) {
        if (line.kind == LineKind::Seat) {
            seats.add(line.seat);
            ++body.seatCount;
        } else if (line.kind == LineKind::Place) {
            ++places[line.pool];
        }
    }
    for (const auto &[pool, count] : places) {
        pools.add(pool.uuid());
        pools.add(count);
        ++body.poolCount;
    }
    body.seats = seats.take();
    body.pools = pools.take();
    body.rest = restOf(hold);
    return body;
}

QByteArray recordOf(const Hold &hold)
{
    const HoldBody body = bodyOf(hold);
    RecordWriter out;
    out.add(quint8('l'));
    out.add(quint8(hold.isExtended ? 1 : 0));
    out.add(qint64(hold.expiresAt.time_since_epoch().count()));
    out.add(qint32(1));
    out.add(hold.owner.uuid());
    out.add(digestBytes(hold));
    out.add(Uuid{});
    out.add(quint16(body.seatCount));
    out.add(quint16(body.poolCount));
    out.add(body.whole());
    return out.take();
}

std::optional<HoldRecord> readHoldRecord(HoldId id, qint32 performance, QByteArrayView bytes, Instant now)
{
    HoldRecord record;
    Hold &hold = record.hold;
    RecordReader in(bytes);
    const auto state = in.number<quint8>();
    hold.id = id;
    hold.performance = performance;
    hold.isExtended = in.number<quint8>() != 0;
    hold.expiresAt = Instant(std::chrono::microseconds{in.number<qint64>()});
    record.revision = in.number<qint32>();
    hold.owner = AccountId(in.uuid());
    hold.digest = in.bytes(digestSize).toByteArray();
    record.order = OrderId(in.uuid());
    const auto seats = in.number<quint16>();
    const auto pools = in.number<quint16>();
    static_cast<void>(in.bytes(seats * 4 + pools * 18));
    if (in.number<quint8>() != restFormat)
        return std::nullopt;
    readRest(in, hold);
    if (!in.isWhole())
        return std::nullopt;
    hold.state = recordState(state, hold.expiresAt, now);
    return record;
}

} // namespace foyer::booking
