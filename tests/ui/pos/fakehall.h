// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/availability.h"
#include "core/seating/houselayout.h"
#include "core/wire/booking/holds.h"
#include "core/wire/catalog/listing.h"
#include "tests/core/client/scriptedoffice.h"

namespace foyer::test {

/// One theatre with a performance on sale: two tiers, four categories, three ticket types and a standing
/// area; which seats are free, and what they cost.
class FakeHall
{
public:
    /// Takes ids and the time of the office.
    explicit FakeHall(ScriptedOffice &office);

    wire::PerformanceSheet sheet;
    QByteArray letters; ///< of the seats, by ordinal

    /// Ordinals of a row's seats: "Stalls", "F", from 11 to 14.
    [[nodiscard]] std::vector<qint32> seats(const QString &section, const QString &row, int from,
                                            int to) const;
    [[nodiscard]] qint32 seat(const QString &section, const QString &row, int number) const;
    void set(const std::vector<qint32> &seats, char letter);

    /// Most of the house is sold, as it is an hour before the start.
    void sellMost();

    [[nodiscard]] const seating::SeatMap &map() const { return m_map; }

    void setTitle(const QString &title) { sheet.title = title; }

protected:
    [[nodiscard]] seating::Availability freeSeats() const;
    [[nodiscard]] std::optional<std::vector<qint32>> best(const wire::BestAsked &asked) const;
    [[nodiscard]] wire::HeldLine lineOf(qint32 seat, std::optional<booking::TicketTypeId> type) const;
    [[nodiscard]] wire::HeldLine placeOf(const wire::PlacesAsked &places) const;

private:
    void buildMap(ScriptedOffice &office);
    void buildSheet(ScriptedOffice &office);
    void buildPrices(ScriptedOffice &office);
    [[nodiscard]] wire::Amount priceOf(catalog::CategoryId category, booking::TicketTypeId type) const;
    [[nodiscard]] QString nameOf(qint32 seat) const;

    seating::SeatMap m_map;
    std::shared_ptr<const seating::HouseLayout> m_layout;
};

} // namespace foyer::test
