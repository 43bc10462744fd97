// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "core/booking/ids.h"
#include "core/client/answer.h"
#include "core/seating/seatordinals.h"
#include "core/wire/catalog/listing.h"
#include "ui/kit/seatview/seatplan.h"

namespace foyer::pos {

using seating::SeatIndex;

/// One performance as the till sells it: the sheet with the prices of the box office, and the hall. Does not
/// change while it is sold; an edit of the event makes a new one.
class Show
{
public:
    /// `map` is the answer of the server's map route; empty for a performance without seats.
    [[nodiscard]] static client::Answer<std::shared_ptr<const Show>> build(wire::PerformanceSheet sheet,
                                                                           const QByteArray &map);

    [[nodiscard]] const wire::PerformanceSheet &sheet() const noexcept { return m_sheet; }

    [[nodiscard]] catalog::PerformanceId id() const noexcept { return m_sheet.id; }

    [[nodiscard]] const Currency &currency() const noexcept { return m_currency; }

    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_currency}; }

    /// Null without seats.
    [[nodiscard]] const std::shared_ptr<const seating::HouseLayout> &house() const noexcept
    {
        return m_house;
    }

    [[nodiscard]] const std::shared_ptr<const seatview::SeatPlan> &plan() const noexcept { return m_plan; }

    /// By what orders, holds and the letters of seats count a seat of the hall; see seating::SeatOrdinals.
    [[nodiscard]] const seating::SeatOrdinals &ordinals() const noexcept { return m_ordinals; }

    /// The seat of an ordinal; seating::wall: it is not there any more.
    [[nodiscard]] SeatIndex seatOf(std::int64_t ordinal) const noexcept
    {
        return m_ordinals.place(ordinal).value_or(seating::wall);
    }

    /// What is sold tonight, dearest first.
    [[nodiscard]] const std::vector<wire::PublicCategory> &categories() const noexcept
    {
        return m_categories;
    }

    /// Place in categories(); -1 for one that is not sold.
    [[nodiscard]] int rankOf(catalog::CategoryId category) const noexcept;

    /// -1 where the seat's category is not sold: it cannot be.
    [[nodiscard]] int rankOfSeat(SeatIndex seat) const noexcept;

    [[nodiscard]] QString categoryName(catalog::CategoryId category) const;

    /// In which the hall shows it; invalid: by its rank.
    [[nodiscard]] QColor colourOf(catalog::CategoryId category) const;
    [[nodiscard]] QString typeName(catalog::TicketTypeId type) const;

    /// Fee and tax included.
    [[nodiscard]] std::optional<Money> price(catalog::CategoryId category, catalog::TicketTypeId type) const;

    /// Of the first type that the category is sold as.
    [[nodiscard]] std::optional<Money> usualPrice(catalog::CategoryId category) const;

    /// What a category is sold as, in the order of the sheet.
    [[nodiscard]] std::vector<wire::PublicTicketType> typesOf(catalog::CategoryId category) const;

    /// The first of them; null where there is none.
    [[nodiscard]] catalog::TicketTypeId usualType(catalog::CategoryId category) const;

    [[nodiscard]] const wire::PublicPool *pool(booking::PoolId pool) const noexcept;
    [[nodiscard]] catalog::CategoryId categoryOf(const wire::PublicPool &pool) const;

    /// Index in the sheet's pools of a standing area of the drawing, by its name; -1: none.
    [[nodiscard]] int poolOfDrawing(int drawn) const;

    /// "Stalls, row F, seat 12"
    [[nodiscard]] QString seatName(SeatIndex seat) const;

private:
    explicit Show(Currency currency) : m_currency(currency) {}

    [[nodiscard]] client::Answer<void> readMap(const QByteArray &map);
    void sortCategories();
    void rankSeats();

    wire::PerformanceSheet m_sheet;
    Currency m_currency;
    std::shared_ptr<const seating::HouseLayout> m_house;
    std::shared_ptr<const seatview::SeatPlan> m_plan;
    seating::SeatOrdinals m_ordinals;
    std::vector<wire::PublicCategory> m_categories;
    std::vector<qint8> m_rankOfSeat;
};

using ShowPtr = std::shared_ptr<const Show>;

} // namespace foyer::pos
