// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/world.h"
#include "core/seating/seatorder.h"

#include <functional>
#include <QHash>
#include <set>

namespace foyer::booking {

/// Why a version of a map cannot take the place of the one that is sold from.
enum class SeatFaultReason : quint8
{
    NoSeatGiven,
    OtherPrice,
    NotInVersion,
    NotFree,
    GivenTwice,
    BeingPaid,
    NothingToMove,
    AreaTooSmall,
    UnpricedCategory,
};

struct SeatFault
{
    SeatFaultReason reason = {};
    QString what = {}; ///< a seat's id, or an area's, or a category's key
    QString name = {};
    QString to = {};
};

/// What becomes of a seat that is there.
struct SeatFate
{
    bool isGone = false;
    std::optional<seating::Millimetres> movedBy = {}; ///< where it is more than a seat's width
    bool isRenamed = false;
    bool isRecategorized = false;

    [[nodiscard]] bool isAnything() const noexcept
    {
        return isGone || movedBy || isRenamed || isRecategorized;
    }

    /// Whoever has it must be given a seat, be it this one.
    [[nodiscard]] bool asksForSeat() const noexcept { return isGone || movedBy; }
};

/// A standing area as it is sold.
struct AreaUse
{
    PoolId pool;
    QString name = {};
    qint16 category = 0;
    qint32 capacity = 0;
    qint32 used = 0;
};

/// An area of the new version, or one that it does not have any more.
struct AreaFate
{
    std::optional<std::size_t> ordinal = {}; ///< of its pool; empty: it is new
    QString id = {};
    QString name = {};
    QString category = {}; ///< key
    qint32 capacity = 0;   ///< 0: gone
};

/// One performance and the version that is to take the place of its own.
struct SeatChangeCase
{
    const seating::SeatMap &before;
    const seating::SeatOrder &order;
    const seating::SeatMap &after;
    const std::vector<Claim> &claims;  ///< by ordinal
    const std::vector<AreaUse> &areas; ///< by ordinal
    const QHash<QString, QString>
        &moves;                        ///< seat ids: of the seats that somebody has, and of the new version
    const std::set<QString> &mustMove; ///< of these moves: those that have to have somebody
    std::function<bool(const QString &, const QString &)> hasSamePrice; ///< category keys
    std::function<bool(const QString &)> isPriced;                      ///< a category's key
};

/// What would be done, or why it cannot be.
struct SeatChange
{
    struct Move
    {
        qint32 seat = 0; ///< ordinal: it stays, and means another seat from now on
        QString to = {};
    };

    seating::SeatOrder order = {};                ///< afterwards
    std::vector<seating::PlacedSeat> before = {}; ///< by old ordinal
    std::vector<QString> sectionIds = {};         ///< the new version's, in document order
    std::vector<seating::PlacedSeat> drawn = {};  ///< the new version's, in document order
    std::vector<seating::PlacedSeat> after = {};  ///< by new ordinal; empty where there are faults
    std::vector<SeatFate> fates = {};             ///< by old ordinal
    std::vector<Move> moves = {};                 ///< where the seat is another one
    std::vector<qint32> leaving = {};             ///< were free, and are not there any more
    std::vector<qint32> returning = {};           ///< were gone, and are there again
    std::vector<AreaFate> areas = {};             ///< known ones by ordinal, then the new ones
    std::vector<SeatFault> faults = {};
    qint32 added = 0; ///< seats that the old version does not have
};

/// Corrupt where the order is not that of the old map.
[[nodiscard]] Result<SeatChange> decideSeatChange(const SeatChangeCase &asked);

/// "Stalls, row F, seat 12"
[[nodiscard]] QString nameOf(const seating::PlacedSeat &seat);

} // namespace foyer::booking
