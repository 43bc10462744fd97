// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/wire/reports/figures.h"
#include "ui/kit/seatview/seatcard.h"
#include "ui/kit/seatview/seatmodel.h"

#include <QObject>

namespace foyer::line {

/// The hall of a performance with how much of each block is sold.
class HallShares final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing, ///< no seats: standing places alone
        Loading,
        Ready,
        Failed,
    };

    /// Outlives it.
    explicit HallShares(client::BookingApi &booking, QObject *parent = nullptr);

    /// Reads its hall; nothing happens when it is this one already, unless it could not be read.
    void show(std::optional<catalog::PerformanceId> performance);

    void setSections(const std::vector<wire::Occupancy> &sections);

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] seatview::SeatModel &seats() noexcept { return m_seats; }

    /// What the card beside a seat says of its block.
    [[nodiscard]] seatview::SeatCard cardOf(seatview::SeatIndex seat) const;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] Task<void> load(catalog::PerformanceId performance, quint64 round);
    void put();
    void become(State state);

    /// Of a section, by the ordinal that figures name it by; -1: it is not drawn.
    [[nodiscard]] std::int64_t placeOf(const wire::Occupancy &part) const;

    client::BookingApi &m_booking;
    seatview::SeatModel m_seats;
    std::optional<catalog::PerformanceId> m_performance;
    std::vector<wire::Occupancy> m_sections;
    std::vector<std::int32_t> m_places; ///< of sections in the plan, by ordinal
    quint64 m_round = 0;
    State m_state = State::Nothing;
};

} // namespace foyer::line
