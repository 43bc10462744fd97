// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/client/livefeed.h"
#include "core/client/seatboard.h"
#include "core/seating/seatordinals.h"
#include "core/wire/catalog/performance.h"
#include "ui/kit/seatview/seatcard.h"
#include "ui/kit/seatview/seatmodel.h"

#include <QTimer>

namespace foyer::dashboard {

/// How often each seat of a hall is sold on the dates that are played in it: what the heat map shows, kept up
/// to date by the seats' news.
class HallHeat final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing, ///< no hall: standing places alone, or a whole organization
        Loading,
        Ready, ///< all dates are counted
        Failed,
    };

    /// As many dates as a seat has steps of heat.
    static constexpr std::size_t mostDates = 6;

    /// Both outlive it.
    HallHeat(client::BookingApi &booking, client::LiveFeed &live, QObject *parent = nullptr);
    ~HallHeat() override;

    /// The hall of `chosen` (or of the last date) on that date and those before it, of an event's `dates` in
    /// order.
    void show(const std::vector<wire::Performance> &dates, std::optional<catalog::PerformanceId> chosen);
    void retry();

    /// Nobody looks: no news are followed.
    void sleep();
    void wake();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] seatview::SeatModel &seats() noexcept { return m_seats; }

    /// How many dates are counted.
    [[nodiscard]] int dates() const noexcept { return int(m_dates.size()); }

    /// On how many of them the seat is sold.
    [[nodiscard]] int timesSold(seatview::SeatIndex seat) const;

    /// Seats that are sold, over all dates.
    [[nodiscard]] qint64 soldInAll() const;

    /// Null where the performance is played in another hall.
    [[nodiscard]] const seatview::SeatPlan *planOf(qint64 performanceNumber) const;

    /// The seats of the plan that a performance counts by these ordinals, as far as they are there.
    [[nodiscard]] std::vector<qint32> seatsOf(const std::vector<qint32> &ordinals) const;

Q_SIGNALS:
    void stateChanged();
    void changed(); ///< the heat

private:
    [[nodiscard]] Task<void> load(catalog::PerformanceId performance, quint64 round);
    void followBoards();
    [[nodiscard]] bool areAllRead() const;
    void recount();
    void become(State state);

    client::BookingApi &m_booking;
    client::LiveFeed &m_live;
    seatview::SeatModel m_seats;
    seating::SeatOrdinals m_ordinals; ///< of the date whose hall is shown
    std::vector<wire::Performance> m_dates;
    std::vector<qint32> m_halls; ///< numbers of all dates in this hall
    std::optional<wire::SeatMapChoice> m_map;
    std::vector<std::unique_ptr<client::SeatBoard>> m_boards;
    std::vector<quint8> m_sold; ///< times, by seat
    QTimer m_due;               ///< gathers changes
    State m_state = State::Nothing;
    quint64 m_round = 0;
    bool m_isAwake = false;
    bool m_hasHall = false;   ///< the plan is that of the map
    bool m_isCounted = false; ///< the heat is that of the dates
};

} // namespace foyer::dashboard
