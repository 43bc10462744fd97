// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/studio/compare.h"

#include <optional>
#include <tuple>

namespace foyer::studio {

/// A place sold, or otherwise promised, for one performance.
struct SoldSeat
{
    QString performance; ///< id
    QString seat;        ///< id in the version that is in use
    [[nodiscard]] bool operator==(const SoldSeat &) const = default;

    [[nodiscard]] friend bool operator<(const SoldSeat &a, const SoldSeat &b)
    {
        return std::tie(a.performance, a.seat) < std::tie(b.performance, b.seat);
    }
};

struct SoldStanding
{
    QString performance;
    QString area; ///< a standing area's id
    int places = 0;
};

/// What is sold on the version in use, for all performances that use it.
struct Sales
{
    std::vector<SoldSeat> seats;
    std::vector<SoldStanding> standing;
    /// What a category costs, as one text per category key ("EUR 45.00"); categories of one text are of the
    /// same price. A category that is not here is of the same price as itself only.
    QHash<QString, QString> prices;
};

/// Why a sold seat needs somebody to look at it. The first that holds.
enum class SeatTrouble : std::uint8_t
{
    Vanishes,   ///< the new version does not have it
    Price,      ///< its category costs something else
    AccessLost, ///< it was accessible and is not any more
    ViewLost,   ///< its view is restricted now and was not
    Moves,      ///< by more than its own width beyond what the whole plan moved, or to another level
};

/// A sold seat that does not stay as it is, and the seat of the new version that its guest gets.
struct DisplacedSeat
{
    SoldSeat sold;
    SeatTrouble trouble = SeatTrouble::Vanishes;
    SeatFacts before;
    std::optional<SeatFacts> after; ///< the seat of the same id in the new version
    QString given;                  ///< a seat's id in the new version; empty: none yet
};

/// Why a seat cannot be given.
enum class GiveRefusal : std::uint8_t
{
    NotDisplaced, ///< this sold seat stays where it is
    NoSuchSeat,   ///< the new version does not have it
    OtherPrice,
    NotAccessible,  ///< the guest needs an accessible seat
    RestrictedView, ///< the guest bought an open view
    Sold,           ///< for this performance to a guest who stays there
    Given           ///< to another guest of this performance
};

/// Standing places that the new version's area cannot give: too few, or at another price.
struct StandingShortage
{
    SoldStanding sold;
    QString name;
    int capacity = 0; ///< in the new version; 0: it is gone
    bool otherPrice = false;
};

struct SeatMove
{
    SoldSeat sold;
    QString to; ///< a seat's id in the new version; may be the same id
    [[nodiscard]] bool operator==(const SeatMove &) const = default;
};

/// What keeps a new version from replacing the one in use.
struct ReplacementGap
{
    std::vector<SoldSeat> seats; ///< have none yet
    std::vector<StandingShortage> standing;

    [[nodiscard]] bool isEmpty() const { return seats.empty() && standing.empty(); }
};

/// A new version of a map takes the place of one that is sold from. Every sold seat that would vanish, move
/// or cost something else is listed, and until each has been given a seat of the same price in the new
/// version there is no result: nothing sold is lost. A seat that only moves has itself at first.
class Replacement
{
public:
    /// NotFound, with its id, for a sold seat that the version in use does not have; InvalidArgument for a
    /// version whose seats' ids are not unique.
    [[nodiscard]] static Result<Replacement> begin(const seating::SeatMap &inUse,
                                                   const seating::SeatMap &next, const Sales &sales);

    /// By performance, then in the old version's order.
    [[nodiscard]] const std::vector<DisplacedSeat> &displaced() const noexcept { return m_displaced; }

    [[nodiscard]] const std::vector<StandingShortage> &shortages() const noexcept { return m_shortages; }

    /// What changed between the two versions, sold or not.
    [[nodiscard]] const MapDifference &difference() const noexcept { return m_difference; }

    /// Gives a guest a seat of the new version; nothing when it was done.
    [[nodiscard]] std::optional<GiveRefusal> give(const SoldSeat &sold, const QString &seat);
    /// The guest has none again.
    void takeBack(const SoldSeat &sold);

    /// Seats that give() would take, nearest to the guest's old seat first. Seats that are kept for who needs
    /// them are offered to nobody else, though give() would take them.
    [[nodiscard]] std::vector<QString> choices(const SoldSeat &sold, std::size_t most = 20) const;

    /// Gives each who has none the nearest of his choices, those with the fewest choices first; how many were
    /// given one.
    std::size_t giveNearest();

    [[nodiscard]] ReplacementGap gap() const;

    /// Every displaced seat with its new one, or what is missing.
    [[nodiscard]] tl::expected<std::vector<SeatMove>, ReplacementGap> finish() const;

private:
    Replacement() = default;

    void findShift();
    void list(std::vector<SoldSeat> sold, const seating::SeatMap &inUse);
    void listStanding(const seating::SeatMap &inUse, const seating::SeatMap &next, const Sales &sales);
    [[nodiscard]] std::optional<SeatTrouble> troubleOf(const SeatFacts &before) const;
    [[nodiscard]] bool isSamePrice(const QString &one, const QString &other) const;
    /// The same text for categories of the same price.
    [[nodiscard]] QString priceOf(const QString &category) const;
    [[nodiscard]] std::optional<GiveRefusal> refusal(const DisplacedSeat &guest, const SeatFacts &seat) const;
    /// What the guest's needs alone say of it.
    [[nodiscard]] static std::optional<GiveRefusal> unfit(const DisplacedSeat &guest, const SeatFacts &seat);
    [[nodiscard]] const SoldSeat *holderOf(const QString &performance, const QString &seat) const;
    void seatGuest(DisplacedSeat &guest, const QString &seat);
    [[nodiscard]] std::int64_t wayOf(const DisplacedSeat &guest, const SeatFacts &seat) const;

    struct FreeSeat
    {
        seating::Point position;
        std::uint32_t seat = 0; ///< place in m_seats
        std::int32_t level = 0;
    };

    /// Of one performance and price: what nobody of the performance has.
    using FreeSeats = std::vector<FreeSeat>;
    [[nodiscard]] FreeSeats freeFor(const DisplacedSeat &guest) const;
    [[nodiscard]] const SeatFacts *takeNearest(const DisplacedSeat &guest, FreeSeats &free) const;
    [[nodiscard]] DisplacedSeat *find(const SoldSeat &sold);
    [[nodiscard]] const DisplacedSeat *find(const SoldSeat &sold) const;

    MapDifference m_difference;
    seating::Point m_shift; ///< by which the plan as a whole moved: the middle of all seats' ways
    QHash<QString, QString> m_prices;
    QHash<QString, SeatFacts> m_before;
    QHash<QString, SeatFacts> m_after;
    std::vector<SeatFacts> m_seats;        ///< of the new version, in its order
    QHash<QString, std::int32_t> m_levels; ///< numbers for their names
    std::vector<DisplacedSeat> m_displaced;
    QHash<QString, QHash<QString, std::size_t>> m_index; ///< into m_displaced, by performance and seat
    std::vector<StandingShortage> m_shortages;
    QHash<QString, QHash<QString, SoldSeat>>
        m_holders; ///< by performance: who has which seat of the new version
};

} // namespace foyer::studio
