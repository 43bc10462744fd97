// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/seatchange.h"

namespace foyer::wire {

template <>
struct WireNames<SeatKeeper>
{
    static constexpr std::array table{
        JsonName<SeatKeeper>{QLatin1StringView{"nobody"}, SeatKeeper::Nobody},
        JsonName<SeatKeeper>{QLatin1StringView{"on_hold"}, SeatKeeper::OnHold},
        JsonName<SeatKeeper>{QLatin1StringView{"being_paid"}, SeatKeeper::BeingPaid},
        JsonName<SeatKeeper>{QLatin1StringView{"lent"}, SeatKeeper::Lent},
        JsonName<SeatKeeper>{QLatin1StringView{"house"}, SeatKeeper::House},
        JsonName<SeatKeeper>{QLatin1StringView{"sold"}, SeatKeeper::Sold},
    };
};

template <>
struct WireNames<SeatFaultReason>
{
    static constexpr std::array table{
        JsonName<SeatFaultReason>{QLatin1StringView{"no_seat_given"}, SeatFaultReason::NoSeatGiven},
        JsonName<SeatFaultReason>{QLatin1StringView{"other_price"}, SeatFaultReason::OtherPrice},
        JsonName<SeatFaultReason>{QLatin1StringView{"not_in_version"}, SeatFaultReason::NotInVersion},
        JsonName<SeatFaultReason>{QLatin1StringView{"not_free"}, SeatFaultReason::NotFree},
        JsonName<SeatFaultReason>{QLatin1StringView{"given_twice"}, SeatFaultReason::GivenTwice},
        JsonName<SeatFaultReason>{QLatin1StringView{"being_paid"}, SeatFaultReason::BeingPaid},
        JsonName<SeatFaultReason>{QLatin1StringView{"nothing_to_move"}, SeatFaultReason::NothingToMove},
        JsonName<SeatFaultReason>{QLatin1StringView{"area_too_small"}, SeatFaultReason::AreaTooSmall},
        JsonName<SeatFaultReason>{QLatin1StringView{"unpriced_category"}, SeatFaultReason::UnpricedCategory},
    };
};

namespace seatchange {

inline constexpr Text seatId = text(200);
inline constexpr Text name = text(1000, 0);
inline constexpr Text key = text(1000, 0);
inline constexpr auto performances = List<>{ListRule{500, 1}};

} // namespace seatchange

template <>
struct Shape<SeatChangeAsked>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatChangeAsked"}; }

    static constexpr auto fields()
    {
        using T = SeatChangeAsked;
        return std::tuple{
            field("version", &T::version, Range{1}, "of the map that the performances have"),
            field("performances", &T::performances, seatchange::performances, "left out: all on sale")};
    }
};

template <>
struct Shape<SeatMove>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMove"}; }

    static constexpr auto fields()
    {
        using T = SeatMove;
        return std::tuple{field("performance", &T::performance, Any{}, "left out: each that has it"),
                          field("from", &T::from, seatchange::seatId, "a seat's id"),
                          field("to", &T::to, seatchange::seatId, "a seat of the new version")};
    }
};

template <>
struct Shape<SeatChangeOrdered>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatChangeOrdered"}; }

    static constexpr auto fields()
    {
        using T = SeatChangeOrdered;
        return std::tuple{
            field("id", &T::id), field("version", &T::version, Range{1}),
            field("performances", &T::performances, seatchange::performances, "left out: all on sale"),
            field("moves", &T::moves, List<>{ListRule{20'000}})};
    }
};

template <>
struct Shape<SeatChangeCounts>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatChangeCounts"}; }

    static constexpr auto fields()
    {
        using T = SeatChangeCounts;
        return std::tuple{field("added", &T::added, Range{}), field("gone", &T::gone, Range{}),
                          field("moved", &T::moved, Range{}, "by more than a seat's width"),
                          field("renamed", &T::renamed, Range{}),
                          field("recategorized", &T::recategorized, Range{})};
    }
};

template <>
struct Shape<ChangedSeat>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangedSeat"}; }

    static constexpr auto fields()
    {
        using T = ChangedSeat;
        return std::tuple{field("seat", &T::seat, seatchange::name, "its id"),
                          field("ordinal", &T::ordinal, Range{}),
                          field("name", &T::name, seatchange::name),
                          field("keeper", &T::keeper),
                          field("order", &T::order),
                          field("code", &T::code, text(20), "of that order"),
                          field("house_hold", &T::houseHold),
                          field("category", &T::category, seatchange::key, "a price category's key"),
                          field("gone", &T::isGone),
                          field("moved_by", &T::movedBy, Range{}, "millimetres"),
                          field("new_name", &T::newName, seatchange::name),
                          field("new_category", &T::newCategory, seatchange::key),
                          field("needs_seat", &T::needsSeat, Any{}, "the list must say what it becomes")};
    }
};

template <>
struct Shape<ChangedArea>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangedArea"}; }

    static constexpr auto fields()
    {
        using T = ChangedArea;
        return std::tuple{
            field("area", &T::area, seatchange::name, "its id"), field("name", &T::name, seatchange::name),
            field("capacity_before", &T::capacityBefore, Range{}), field("capacity", &T::capacity, Range{}),
            field("used", &T::used, Range{}, "sold, being paid, lent, kept for the house")};
    }
};

template <>
struct Shape<SeatFault>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatFault"}; }

    static constexpr auto fields()
    {
        using T = SeatFault;
        return std::tuple{field("performance", &T::performance), field("reason", &T::reason),
                          field("seat", &T::seat, seatchange::name, "its id, or an area's, or a category"),
                          field("name", &T::name, seatchange::name),
                          field("to", &T::to, seatchange::name, "the seat that was given for it")};
    }
};

template <>
struct Shape<PerformanceSeatChange>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PerformanceSeatChange"}; }

    static constexpr auto fields()
    {
        using T = PerformanceSeatChange;
        return std::tuple{
            field("performance", &T::performance),
            field("starts_at", &T::startsAt),
            field("version_before", &T::versionBefore, Range{1}),
            field("sold", &T::sold, Range{}),
            field("seats", &T::seats, Any{}, "of all seats"),
            field("kept", &T::kept, Any{}, "of those that somebody has"),
            field("ended_holds", &T::endedHolds, Range{}, "seats in baskets that end by it"),
            field("changed", &T::changed, List<>{ListRule{longestSeatChange}}, "the first 5000"),
            field("areas", &T::areas, List<>{}),
            field("faults", &T::faults, List<>{ListRule{longestSeatChange}},
                  "that no list of seats would mend")};
    }
};

template <>
struct Shape<SeatChangeReport>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatChangeReport"}; }

    static constexpr auto fields()
    {
        using T = SeatChangeReport;
        return std::tuple{field("map", &T::map), field("version", &T::version, Range{1}),
                          field("revision", &T::revision, Range{1}, "of the event, for carrying it out"),
                          field("performances", &T::performances, List<>{})};
    }
};

template <>
struct Shape<SeatChangeDone>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatChangeDone"}; }

    static constexpr auto fields()
    {
        using T = SeatChangeDone;
        return std::tuple{field("id", &T::id), field("version", &T::version, Range{1}),
                          field("revision", &T::revision, Range{1}, "of the event, from now on"),
                          field("performances", &T::performances, List<>{})};
    }
};

template <>
struct Shape<SeatFaults>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatFaults"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("faults", &SeatFaults::faults, List<>{ListRule{longestSeatChange}})};
    }
};

template <>
struct Shape<SeatMapUse>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapUse"}; }

    static constexpr auto fields()
    {
        using T = SeatMapUse;
        return std::tuple{field("event", &T::event),
                          field("title", &T::title, text(200)),
                          field("performance", &T::performance),
                          field("starts_at", &T::startsAt),
                          field("state", &T::state),
                          field("version", &T::version, Range{1}),
                          field("sold", &T::sold, Range{}, "seats")};
    }
};

template <>
struct Shape<SeatMapUses>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SeatMapUses"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &SeatMapUses::items, List<>{ListRule{10'000}})};
    }
};

template <>
struct Shape<RepaintAsked>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RepaintAsked"}; }

    static constexpr auto fields() { return std::tuple{field("version", &RepaintAsked::version, Range{1})}; }
};

template <>
struct Shape<RepaintedPrice>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RepaintedPrice"}; }

    static constexpr auto fields()
    {
        using T = RepaintedPrice;
        return std::tuple{field("ticket_type", &T::ticketType), field("type", &T::type, text(100)),
                          field("before", &T::before, Any{}, "absent: not sold as this"),
                          field("after", &T::after, Any{}, "absent: would not be sold as this")};
    }
};

template <>
struct Shape<RepaintedSeats>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RepaintedSeats"}; }

    static constexpr auto fields()
    {
        using T = RepaintedSeats;
        return std::tuple{field("from", &T::from, seatchange::key, "a price category's key"),
                          field("to", &T::to, seatchange::key),
                          field("seats", &T::seats, List<Text>{ListRule{200'000}, seatchange::seatId}),
                          field("prices", &T::prices, List<>{})};
    }
};

template <>
struct Shape<PerformanceRepaint>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PerformanceRepaint"}; }

    static constexpr auto fields()
    {
        using T = PerformanceRepaint;
        return std::tuple{field("event", &T::event),
                          field("title", &T::title, text(200)),
                          field("performance", &T::performance),
                          field("starts_at", &T::startsAt),
                          field("version_before", &T::versionBefore, Range{1}),
                          field("dearer", &T::dearer, Range{}, "unsold seats"),
                          field("cheaper", &T::cheaper, Range{}, "unsold seats"),
                          field("unpriced", &T::unpriced, Range{}, "unsold seats that could not be sold"),
                          field("keeps_price", &T::keepsPrice, Range{}, "sold seats: what was paid stays"),
                          field("changes", &T::changes, List<>{ListRule{10'000}})};
    }
};

template <>
struct Shape<RepaintReport>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"RepaintReport"}; }

    static constexpr auto fields()
    {
        using T = RepaintReport;
        return std::tuple{field("map", &T::map), field("version", &T::version, Range{1}),
                          field("performances", &T::performances, List<>{})};
    }
};

} // namespace foyer::wire
