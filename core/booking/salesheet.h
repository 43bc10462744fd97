// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/ids.h"
#include "core/catalog/lifecycle.h"
#include "core/catalog/pricelist.h"
#include "core/catalog/refundpolicy.h"
#include "core/catalog/salephase.h"
#include "core/seating/houselayout.h"

#include <memory>

namespace foyer::booking {

enum class PerformanceState : quint8
{
    Draft,
    OnSale,
    Cancelled,
    Done,
};

struct SheetCategory
{
    catalog::CategoryId id;
    qint16 ordinal = 0; ///< what claims and seat bytes carry
    QString key = {};   ///< how the seat map names it
    QString name = {};
    QString color = {};
};

struct SheetTicketType
{
    catalog::TicketTypeId id;
    qint16 ordinal = 0;
    QString name = {};
    bool isLinkedToHolder = false;
    QString checkFirst = {}; ///< what the gate must look at; empty: nothing
};

struct SheetSeat
{
    QString id = {}; ///< the seat map's; empty: the seat is gone, and was called as it says
    QString section = {};
    QString row = {};
    QString number = {};
    qint16 category = 0; ///< ordinal; -1: it is not sold
    qint16 sectionOrdinal = 0;
    bool isAccessible = false;
    bool isCompanion = false;
    bool hasRestrictedView = false;
};

struct SheetPool
{
    PoolId id;
    qint16 ordinal = 0;
    qint16 category = 0; ///< ordinal
    QString name = {};
    qint32 capacity = 0;
};

/// All that selling one performance asks of the catalog, in one place and never changed: an edit makes a new
/// sheet with a higher revision. Shared by everything on a worker that sells; safe to read from any thread.
struct SaleSheet
{
    catalog::PerformanceId performance;
    qint32 number = 0; ///< the performance's short number
    QByteArray slug = {};
    catalog::EventId event;
    catalog::OrganizationId organization;
    QString title = {};
    QString venue = {};
    QString timeZone = {}; ///< IANA
    Instant startsAt = {};
    Instant doorsAt = {};
    Instant endsAt = {};
    PerformanceState state = PerformanceState::Draft;
    bool sellsSimulated = false; ///< the simulated provider may be used
    qint32 revision = 1;         ///< of event and performance together: rises with every edit of either
    std::chrono::seconds holdTime{300};
    int perOrderLimit = 10;
    int perBuyerLimit = 20;
    bool hasOrphanRule = true;
    catalog::PriceList prices;
    catalog::RefundPolicy refunds = {};
    std::vector<catalog::SalePhase> phases = {};
    std::vector<SheetCategory> categories = {};    ///< by ordinal
    std::vector<SheetTicketType> ticketTypes = {}; ///< by ordinal
    std::vector<SheetSeat> seats = {};             ///< the index is the seat's ordinal
    qint32 seatOrder =
        0; ///< rises when another version of the map takes the place of the one that is sold from
    std::vector<SheetPool> pools = {};
    std::shared_ptr<const seating::HouseLayout> house = {}; ///< null without seats

    [[nodiscard]] const SheetCategory *category(qint16 ordinal) const noexcept;
    [[nodiscard]] const SheetTicketType *ticketType(TicketTypeId id) const noexcept;
    [[nodiscard]] const SheetPool *pool(PoolId id) const noexcept;

    /// The type that is sold when nobody chooses one: the first.
    [[nodiscard]] const SheetTicketType *standardType() const noexcept;

    /// "Stalls, row F, seat 12"; what is empty is left out.
    [[nodiscard]] QString seatName(qint32 seat) const;
};

using SaleSheetPtr = std::shared_ptr<const SaleSheet>;

} // namespace foyer::booking
