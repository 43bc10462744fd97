// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/client/seatboard.h"
#include "core/seating/availability.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/pos/show.h"

namespace foyer::client {
class LiveFeed;
}

namespace foyer::pos {

/// One performance while it is looked at: its sheet and hall, how each seat stands, what is left of each
/// category and standing area. Follows the live feed; what comes in late or twice does no harm.
class HouseWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Nothing, ///< no performance is chosen
        Loading,
        Ready,
        Failed, ///< see refusal()
    };

    /// `booking` and `feed` outlive it.
    HouseWatch(client::BookingApi &booking, client::LiveFeed &feed, QObject *parent = nullptr);
    ~HouseWatch() override;

    /// Another performance, or the same one again; a null id: none.
    void open(catalog::PerformanceId performance);

    /// Once more, from the beginning, after a failure.
    void retry() { open(m_performance); }

    /// Seats, counts, letters and the hall's version again; what is shown stays meanwhile.
    void refresh();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] catalog::PerformanceId performance() const noexcept { return m_performance; }

    /// Null unless ready.
    [[nodiscard]] const ShowPtr &show() const noexcept { return m_show; }

    [[nodiscard]] seatview::SeatModel &seats() noexcept { return m_seats; }

    /// Free seats of the hall for choosing; null without seats.
    [[nodiscard]] seating::Availability *availability() noexcept { return m_availability.get(); }

    /// Seats and standing places.
    [[nodiscard]] int freeOf(catalog::CategoryId category) const;

    /// Empty as long as the server has not said.
    [[nodiscard]] std::optional<int> freeIn(booking::PoolId pool) const;

Q_SIGNALS:
    void stateChanged();
    /// Seats or counts.
    void changed();
    /// Another version of the hall took the place of the one that was shown; it is opened now.
    void hallChanged();

private:
    [[nodiscard]] Task<void> load(catalog::PerformanceId performance, quint64 round);
    [[nodiscard]] Task<void> readCounts();
    [[nodiscard]] Task<void> readLetters();
    [[nodiscard]] Task<void> lookAtHall();
    void lookSoon();
    void takeAnotherHall();
    void become(State state);
    void adopt(ShowPtr show);
    void takeAll();
    void take(const std::vector<qint32> &seats);
    [[nodiscard]] seatview::SeatLook lookOf(SeatIndex seat) const;
    void showPools();

    client::BookingApi &m_booking;
    client::LiveFeed &m_feed;
    seatview::SeatModel m_seats;
    catalog::PerformanceId m_performance;
    ShowPtr m_show;
    std::unique_ptr<client::SeatBoard> m_board;
    std::unique_ptr<seating::Availability> m_availability;
    QHash<qint32, char16_t> m_letters; ///< of house holds, by seat
    std::vector<wire::PoolPlaces> m_pools;
    client::Refusal m_refusal;
    QTimer m_recount;           ///< gathers changes; after a failure, before counts are asked for again
    QTimer m_reletter;          ///< likewise of letters
    QTimer m_look;              ///< before the hall's version is asked for again
    QByteArray m_hallTag;       ///< of the hall that is shown, as the server says
    std::size_t m_hallMark = 0; ///< of its text
    bool m_isLooking = false;
    State m_state = State::Nothing;
    quint64 m_round = 0;
};

} // namespace foyer::pos
