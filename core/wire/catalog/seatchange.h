// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/catalog/names.h"

namespace foyer::wire {

/// Whether and how somebody has a seat: what decides if it may go.
enum class SeatKeeper : quint8
{
    Nobody,
    OnHold,    ///< in a basket: not a reason to keep it, its hold ends
    BeingPaid, ///< an order has won it and its money is under way
    Lent,      ///< to a till that sells while apart
    House,
    Sold,
};

/// Why a replacement cannot be carried out.
enum class SeatFaultReason : quint8
{
    NoSeatGiven,      ///< it vanishes or moves, and the list says nothing of it
    OtherPrice,       ///< the seat that it is to become has another price
    NotInVersion,     ///< there is no such seat in the new version
    NotFree,          ///< that seat is somebody else's
    GivenTwice,       ///< two seats are to become that one
    BeingPaid,        ///< in a few minutes it is sold or free: then again
    NothingToMove,    ///< the list names a seat that nobody has, or that is not there
    AreaTooSmall,     ///< fewer places than are sold or kept for the house
    UnpricedCategory, ///< the version has a category that the event does not have or has no price for
};

/// Asks what a version of a seat map would do to what is sold from it.
struct SeatChangeAsked
{
    qint32 version = 0; ///< of the map that the performances have
    std::optional<std::vector<catalog::PerformanceId>> performances = {}; ///< absent: all that are on sale
};

/// A seat that somebody has, and the one of the new version that is to take its place: itself where it only
/// moved.
struct SeatMove
{
    std::optional<catalog::PerformanceId> performance = {}; ///< absent: each in which somebody has it
    QString from = {};                                      ///< seat ids
    QString to = {};
};

/// Carries it out, under the revision of the event that was looked at. The id makes it repeatable.
struct SeatChangeOrdered
{
    Uuid id;
    qint32 version = 0;
    std::optional<std::vector<catalog::PerformanceId>> performances = {};
    std::vector<SeatMove> moves = {};
};

/// How many seats the versions differ by.
struct SeatChangeCounts
{
    qint32 added = 0;
    qint32 gone = 0;
    qint32 moved = 0; ///< by more than a seat's width
    qint32 renamed = 0;
    qint32 recategorized = 0;
};

/// A seat that somebody has and that would not be what it was.
struct ChangedSeat
{
    QString seat = {}; ///< its id
    qint32 ordinal = 0;
    QString name = {}; ///< "Stalls, row F, seat 12"
    SeatKeeper keeper = {};
    std::optional<Uuid> order = {};     ///< whose it is
    std::optional<QString> code = {};   ///< of that order
    std::optional<Uuid> houseHold = {}; ///< of the house
    QString category = {};              ///< key
    bool isGone = false;
    std::optional<qint32> movedBy = {};      ///< millimetres
    std::optional<QString> newName = {};     ///< where it is another
    std::optional<QString> newCategory = {}; ///< where it is another
    bool needsSeat = false;                  ///< the list must say which seat it becomes
};

/// Standing places that the versions differ in.
struct ChangedArea
{
    QString area = {}; ///< its id in the map
    QString name = {};
    qint32 capacityBefore = 0;
    qint32 capacity = 0;
    qint32 used = 0; ///< sold, being paid, lent, of the house
};

/// Why not, by the seat or area at fault.
struct SeatFault
{
    catalog::PerformanceId performance;
    SeatFaultReason reason = {};
    QString seat = {}; ///< id, or that of the area
    QString name = {};
    QString to = {}; ///< the seat that was given for it
};

struct PerformanceSeatChange
{
    catalog::PerformanceId performance;
    Instant startsAt = {};
    qint32 versionBefore = 0;
    qint32 sold = 0;
    SeatChangeCounts seats = {}; ///< of all seats
    SeatChangeCounts kept = {};  ///< of those that somebody has
    qint32 endedHolds = 0;       ///< seats in baskets that end by it
    std::vector<ChangedSeat> changed = {};
    std::vector<ChangedArea> areas = {};
    std::vector<SeatFault> faults = {}; ///< that no list of seats would mend
};

struct SeatChangeReport
{
    catalog::SeatMapId map;
    qint32 version = 0;
    qint32 revision = 0; ///< of the event, for carrying it out
    std::vector<PerformanceSeatChange> performances = {};
};

/// What was done.
struct SeatChangeDone
{
    Uuid id;
    qint32 version = 0;
    qint32 revision = 0; ///< of the event, from now on
    std::vector<PerformanceSeatChange> performances = {};
};

/// The problem `seats_missing` brings `faults`: these. Decode it from a refusal's further members.
struct SeatFaults
{
    std::vector<SeatFault> faults = {};
};

/// A performance that sells from some version of a map.
struct SeatMapUse
{
    catalog::EventId event;
    QString title = {};
    catalog::PerformanceId performance;
    Instant startsAt = {};
    catalog::PerformanceState state = {};
    qint32 version = 0;
    qint32 sold = 0; ///< seats
};

struct SeatMapUses
{
    std::vector<SeatMapUse> items = {};
};

struct RepaintAsked
{
    qint32 version = 0;
};

struct RepaintedPrice
{
    catalog::TicketTypeId ticketType;
    QString type = {};                 ///< its name
    std::optional<Amount> before = {}; ///< absent: not sold as this
    std::optional<Amount> after = {};
};

/// Unsold seats of one category that would be sold as another one.
struct RepaintedSeats
{
    QString from = {}; ///< category keys
    QString to = {};
    std::vector<QString> seats = {}; ///< ids
    std::vector<RepaintedPrice> prices = {};
};

struct PerformanceRepaint
{
    catalog::EventId event;
    QString title = {};
    catalog::PerformanceId performance;
    Instant startsAt = {};
    qint32 versionBefore = 0;
    qint32 dearer = 0; ///< unsold seats, by the first type that both categories are sold as
    qint32 cheaper = 0;
    qint32 unpriced = 0;   ///< would not be sold any more
    qint32 keepsPrice = 0; ///< sold: what was paid stays
    std::vector<RepaintedSeats> changes = {};
};

/// Only performances for which something would change.
struct RepaintReport
{
    catalog::SeatMapId map;
    qint32 version = 0;
    std::vector<PerformanceRepaint> performances = {};
};

/// Seats that somebody has are listed up to this many for each performance; the counts are whole.
inline constexpr qsizetype longestSeatChange = 5000;

} // namespace foyer::wire

#include "core/wire/catalog/seatchangeshapes.h"
