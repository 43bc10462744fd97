// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "core/client/catalogapi.h"
#include "core/client/seatingapi.h"
#include "core/seating/seatordinals.h"
#include "core/studio/replacement.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace foyer::seatmap {

class MapSession;

/// One performance that sells from a version of the map on the desk and is to sell from another one: who
/// would lose a seat, which seats they can have instead, and the change itself.
class ReplacementDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        MapSession &session;
        client::SeatingApi &seating;
        client::CatalogApi &catalog;
        client::BookingApi &booking;
        IdFactory &ids;
    };

    enum class State : quint8
    {
        Nothing,
        Loading,
        Ready,
        Unread,
        Done
    };

    explicit ReplacementDesk(const Parts &parts, QObject *parent = nullptr);
    ~ReplacementDesk() override;

    /// Reads both versions, who has which seat, and what the server says of it.
    [[nodiscard]] static Task<void> begin(QPointer<ReplacementDesk> self, wire::SeatMapUse use, int version);
    void end();

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] const wire::SeatMapUse &use() const noexcept { return m_use; }

    [[nodiscard]] int version() const noexcept { return m_version; }

    /// What the server says would happen.
    [[nodiscard]] const wire::PerformanceSeatChange &report() const noexcept { return m_report; }

    /// Null until it is ready.
    [[nodiscard]] const studio::Replacement *replacement() const
    {
        return m_replacement ? &*m_replacement : nullptr;
    }

    /// The version that is to be sold from.
    [[nodiscard]] const std::shared_ptr<const seating::SeatMap> &next() const noexcept { return m_next; }

    /// Its seats by id, to name them.
    [[nodiscard]] const QHash<QString, studio::SeatFacts> &nextSeats() const noexcept { return m_nextSeats; }

    [[nodiscard]] std::optional<studio::GiveRefusal> give(const studio::SoldSeat &sold, const QString &seat);
    void takeBack(const studio::SoldSeat &sold);

    /// Everybody who has none the nearest that is to be had; takes a while in a large hall.
    [[nodiscard]] static Task<void> giveNearest(QPointer<ReplacementDesk> self);

    /// All have a seat, and nothing else is in the way.
    [[nodiscard]] bool canCarryOut() const;

    enum class Work : quint8
    {
        None,
        Giving, ///< looking for the nearest seats
        Changing
    };

    /// Nobody is given a seat meanwhile.
    [[nodiscard]] Work work() const noexcept { return m_work; }

    /// What the server refused for, seat by seat, the last time.
    [[nodiscard]] const std::vector<wire::SeatFault> &faults() const noexcept { return m_faults; }

    /// Where the event was changed meanwhile (Stale) all is read anew, and who had a seat gets it again.
    [[nodiscard]] static Task<client::Answer<wire::SeatChangeDone>> carryOut(QPointer<ReplacementDesk> self);

Q_SIGNALS:
    void stateChanged();
    void changed(); ///< seats given, or taken back

private:
    struct Prepared
    {
        Result<studio::Replacement> replacement;
        QHash<QString, studio::SeatFacts> seats;
    };

    /// What the server said of the performance.
    struct Known
    {
        wire::SeatMapUse use;
        seating::SeatMap inUse;
        seating::SeatOrdinals ordinals; ///< its seats as the letters count them: not as the document does
        QByteArray letters;
        wire::PerformanceSheet sheet;
        wire::PerformanceSeatChange report;
    };

    void fail(const client::Refusal &refusal);
    void setState(State state);
    void setWork(Work work);
    [[nodiscard]] static studio::Sales salesOf(const Known &known);
    [[nodiscard]] static Prepared prepared(Known known, const QByteArray &answer,
                                           const seating::SeatMap &next);

    Parts m_parts;
    QThreadPool m_pool;
    wire::SeatMapUse m_use;
    wire::PerformanceSeatChange m_report;
    std::optional<studio::Replacement> m_replacement;
    std::shared_ptr<const seating::SeatMap> m_next;
    QHash<QString, studio::SeatFacts> m_nextSeats;
    std::vector<wire::SeatFault> m_faults;
    std::vector<studio::SeatMove> m_again; ///< given before all was read anew
    client::Refusal m_refusal;
    Uuid m_order; ///< the change's own id: asked for twice it is done once
    qint32 m_revision = 0;
    int m_version = 0;
    int m_turn = 0;
    State m_state = State::Nothing;
    Work m_work = Work::None;
};

} // namespace foyer::seatmap
