// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/wire/catalog/seatchange.h"

#include <map>
#include <memory>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QThreadPool>

namespace foyer::studio {
struct Selection;
}

namespace foyer::seatmap {

/// Which seats of the map are sold, by the performances that sell from it: asked of the server when somebody
/// wants to know, and again when that is a minute ago.
class SoldSeats : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing, ///< no performance sells from the map, or nobody has asked
        Reading,
        Ready,
        Failed
    };

    struct Count
    {
        qsizetype seats = 0;  ///< that are sold for a performance at least
        int performances = 0; ///< for which one of them is
        [[nodiscard]] bool operator==(const Count &) const noexcept = default;
    };

    /// Both outlive it.
    SoldSeats(client::BookingApi &booking, const Clock &clock, QObject *parent = nullptr);
    ~SoldSeats() override;

    /// The performances that sell from the map; what is known of others is forgotten.
    void setUses(const std::vector<wire::SeatMapUse> &uses);

    /// Somebody looks.
    void want();

    [[nodiscard]] State state() const noexcept { return m_state; }

    /// Of these seats; what was read last where it is being read anew.
    [[nodiscard]] Count of(const studio::Selection &seats) const;

Q_SIGNALS:
    void changed();

private:
    struct Sale
    {
        catalog::PerformanceId performance;
        QByteArray lettersTag = {};
        QByteArray letters = {};
        QByteArray mapTag = {};
        std::shared_ptr<const std::vector<QString>> ids = {}; ///< of seats, by ordinal; null: never read
        QSet<QString> sold = {};
    };

    void become(State state);
    [[nodiscard]] Sale *find(catalog::PerformanceId performance);
    [[nodiscard]] static Task<void> read(QPointer<SoldSeats> self);
    [[nodiscard]] static Task<client::Answer<void>> readOne(QPointer<SoldSeats> self, int turn,
                                                            catalog::PerformanceId performance);

    client::BookingApi &m_booking;
    const Clock &m_clock;
    QThreadPool m_pool;
    std::vector<Sale> m_sales;
    std::optional<Instant> m_readAt;
    int m_turn = 0;
    State m_state = State::Nothing;
};

} // namespace foyer::seatmap
