// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/client/livefeed.h"

#include <optional>
#include <QObject>

namespace foyer::client {

/// How each seat of a performance stands, kept up to date: the seats by HTTP, then the news of the live feed,
/// in whichever order they come in.
class SeatBoard final : public QObject
{
    Q_OBJECT

public:
    /// `booking` and `feed` must outlive it.
    SeatBoard(BookingApi &booking, LiveFeed &feed, catalog::PerformanceId performance, qint32 number,
              QObject *parent = nullptr);
    ~SeatBoard() override;

    /// One letter for each seat, as BookingApi::seats(); empty until loaded().
    [[nodiscard]] const QByteArray &letters() const noexcept { return m_letters; }

    /// House for ordinals that there are not.
    [[nodiscard]] wire::SeatStatus status(qint32 seat) const;

    [[nodiscard]] bool isLoaded() const noexcept { return m_isLoaded; }

    /// News come in: what is shown is what is.
    [[nodiscard]] bool isLive() const { return m_isLoaded && m_topic->isFollowed(); }

    /// Reads all seats again.
    void reload();

    [[nodiscard]] static wire::SeatStatus statusOf(char letter) noexcept;
    [[nodiscard]] static char letterOf(wire::SeatStatus status) noexcept;

Q_SIGNALS:
    void loaded();                                     ///< all seats may be otherwise
    void changed(const std::vector<qint32> &ordinals); ///< these are
    void failed(const foyer::client::Refusal
                    &refusal); ///< they could not be read; it is tried again when the feed is back
    void liveChanged(bool isLive);

private:
    [[nodiscard]] Task<void> load();
    void settle(Answer<Content> seats);
    void apply(const std::vector<wire::LiveSeat> &seats);
    [[nodiscard]] std::vector<qint32> put(const std::vector<wire::LiveSeat> &seats);

    BookingApi &m_booking;
    catalog::PerformanceId m_performance;
    std::unique_ptr<SeatsTopic> m_topic;
    QByteArray m_letters;
    std::vector<wire::LiveSeat> m_early; ///< news that came while the seats were being read
    quint64 m_round = 0;
    bool m_isLoading = false;
    bool m_isLoaded = false;
};

} // namespace foyer::client
