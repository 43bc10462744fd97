// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/outboxreader.h"
#include "server/seatchange/seatchangeroutes.h"
#include "tests/server/catalog/catalogrig.h"

namespace foyer::test {

/// Remembers that there was news.
class CountedNews final : public live::Publisher
{
public:
    int outboxFills = 0;
    live::OutboxReader *reader = nullptr; ///< where Redis has to hear of it

    void seatsChanged(qint32, const std::vector<live::SeatChange> &) override {}

    void outboxFilled() override
    {
        ++outboxFills;
        if (reader != nullptr)
            reader->wake();
    }
};

/// A server that sells from seat maps and can put other versions of them in place. The hall: two rows of 50
/// seats, gold and silver ("seat-0" to "seat-99"), and a standing area of 200 places ("area-Pit", gold).
class HallRig
{
public:
    explicit HallRig(bool holdsInRedis = false);

    [[nodiscard]] CatalogRig &catalog() { return m_catalog; }

    [[nodiscard]] static seating::SeatMap hall();

    /// A published event with this hall: sets what is below.
    void offer(const QString &slug, const seating::SeatMap &map = hall());

    /// The next version of the event's map; its number.
    int addVersion(const seating::SeatMap &map);

    [[nodiscard]] JsonAnswer check(int version);
    [[nodiscard]] QJsonObject order(int version, const QJsonArray &moves = {});
    [[nodiscard]] JsonAnswer change(int version, const QJsonArray &moves = {});

    [[nodiscard]] JsonAnswer change(const QJsonObject &body)
    {
        return change(body, m_catalog.tagOf(m_event));
    }

    [[nodiscard]] JsonAnswer change(const QJsonObject &body, const QByteArray &tag);
    [[nodiscard]] static QJsonObject move(const QString &from, const QString &to);

    /// For cash at the box office; the order.
    [[nodiscard]] JsonAnswer sell(const QStringList &seats);
    [[nodiscard]] JsonAnswer hold(const QStringList &seats);
    [[nodiscard]] JsonAnswer pay(const JsonAnswer &hold);
    [[nodiscard]] JsonAnswer refund(const JsonAnswer &order);
    [[nodiscard]] JsonAnswer keepForHouse(const std::vector<int> &ordinals);
    [[nodiscard]] JsonAnswer staffOrder(const JsonAnswer &order);
    [[nodiscard]] JsonAnswer seatMap();

    /// One letter for each seat, as read after the call.
    [[nodiscard]] QByteArray seats();

    /// Tries to buy them as one order, on another thread, and says what it came to: the status.
    [[nodiscard]] int tryToSell(const QStringList &seats);

    /// Redis gives holds from now on, and knows nothing.
    void moveHoldsToRedis();

    QByteArray psql(const QString &sql) { return m_catalog.api().psql(sql); }

    [[nodiscard]] QByteArray brokenLaws();

    [[nodiscard]] const QString &event() const { return m_event; }

    [[nodiscard]] const QString &performance() const { return m_performance; }

    [[nodiscard]] const QString &map() const { return m_map; }

    [[nodiscard]] booking::BookingServices &booking() { return *m_booking; } ///< only inside api().run()

    [[nodiscard]] CountedNews &news() { return m_news; }

    [[nodiscard]] QByteArray number() const { return m_number; }

    [[nodiscard]] quint16 port() { return m_catalog.api().port(); }

private:
    [[nodiscard]] std::shared_ptr<void> build(const ApiParts &parts, catalog::CatalogRoutes &routes,
                                              bool holdsInRedis);

    [[nodiscard]] QByteArray staffPath(const QByteArray &rest) { return m_catalog.path(rest); }

    CountedNews m_news;
    booking::BookingServices *m_booking = nullptr;
    pg::Pool *m_pool = nullptr;
    CatalogRig m_catalog;
    QString m_event, m_map, m_performance;
    QByteArray m_number;
    int m_version = 1;
};

/// The rig's hall with something changed.
[[nodiscard]] seating::SeatMap hallWith(const std::function<void(seating::SeatMap &)> &change);

/// The seats of its rows, 0 and 1.
[[nodiscard]] std::vector<seating::Seat> &row(seating::SeatMap &map, std::size_t index);

/// Silver, behind the others.
[[nodiscard]] seating::Seat newSeat(const QString &id, int number);

/// "seat-3 no_seat_given", sorted.
[[nodiscard]] QStringList faults(const JsonAnswer &answer);

} // namespace foyer::test
