// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/seatboard.h"

#include <algorithm>
#include <array>
#include <QPointer>

namespace foyer::client {

namespace {

using wire::SeatStatus;

constexpr std::array<std::pair<char, SeatStatus>, 6> spelling{{{'f', SeatStatus::Free},
                                                               {'o', SeatStatus::OnHold},
                                                               {'s', SeatStatus::Selling},
                                                               {'l', SeatStatus::Leased},
                                                               {'h', SeatStatus::House},
                                                               {'d', SeatStatus::Sold}}};

} // namespace

SeatStatus SeatBoard::statusOf(char letter) noexcept
{
    for (const auto &[known, status] : spelling) {
        if (known == letter)
            return status;
    }
    return SeatStatus::House; // not for sale, whatever it is
}

char SeatBoard::letterOf(SeatStatus status) noexcept
{
    for (const auto &[letter, known] : spelling) {
        if (known == status)
            return letter;
    }
    return 'h';
}

SeatBoard::SeatBoard(BookingApi &booking, LiveFeed &feed, catalog::PerformanceId performance, qint32 number,
                     QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_performance(performance)
    , m_topic(feed.followSeats(number))
{
    connect(m_topic.get(), &LiveTopic::stateNeeded, this, &SeatBoard::reload);
    connect(m_topic.get(), &LiveTopic::interrupted, this, [this] { Q_EMIT liveChanged(isLive()); });
    connect(m_topic.get(), &SeatsTopic::changed, this, &SeatBoard::apply);
}

SeatBoard::~SeatBoard() = default;

wire::SeatStatus SeatBoard::status(qint32 seat) const
{
    if (seat < 0 || seat >= m_letters.size())
        return wire::SeatStatus::House;
    return statusOf(m_letters.at(seat));
}

void SeatBoard::reload()
{
    static_cast<void>(load());
}

// News that come in meanwhile may be newer or older than what is read: they are put on top, in order, and
// whatever is newer still comes after them.
Task<void> SeatBoard::load()
{
    const QPointer<SeatBoard> self(this);
    const quint64 round = ++m_round;
    m_isLoading = true;
    m_early.clear();
    Answer<Content> seats = co_await m_booking.seats(m_performance, QByteArray());
    if (!self || self->m_round != round)
        co_return;
    self->settle(std::move(seats));
}

void SeatBoard::settle(Answer<Content> seats)
{
    m_isLoading = false;
    const std::vector<wire::LiveSeat> early = std::exchange(m_early, {});
    if (!seats) {
        if (m_isLoaded)
            static_cast<void>(put(early));
        Q_EMIT failed(seats.error());
        return;
    }
    m_letters = std::move(seats->bytes);
    m_isLoaded = true;
    static_cast<void>(put(early));
    const QPointer<SeatBoard> self(this);
    Q_EMIT loaded();
    if (self)
        Q_EMIT liveChanged(isLive());
}

void SeatBoard::apply(const std::vector<wire::LiveSeat> &seats)
{
    if (m_isLoading)
        m_early.insert(m_early.end(), seats.begin(), seats.end());
    if (!m_isLoaded)
        return;
    // Seats that this does not know: the hall is another one by now.
    const bool isLarger = std::any_of(seats.begin(), seats.end(), [this](const wire::LiveSeat &seat) {
        return seat.seat >= m_letters.size();
    });
    const std::vector<qint32> ordinals = put(seats);
    if (isLarger && !m_isLoading)
        reload();
    if (!ordinals.empty())
        Q_EMIT changed(ordinals);
}

std::vector<qint32> SeatBoard::put(const std::vector<wire::LiveSeat> &seats)
{
    std::vector<qint32> ordinals;
    for (const wire::LiveSeat &seat : seats) {
        const char letter = letterOf(seat.state);
        if (seat.seat < 0 || seat.seat >= m_letters.size() || m_letters.at(seat.seat) == letter)
            continue;
        m_letters[seat.seat] = letter;
        ordinals.push_back(seat.seat);
    }
    return ordinals;
}

} // namespace foyer::client
