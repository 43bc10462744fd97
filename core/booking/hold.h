// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/order.h"

namespace foyer::booking {

enum class HoldState : quint8
{
    Live, ///< until `expiresAt`; whether that has come is the store's clock's to say
    Released,
    Expired,
    Consumed, ///< became an order
};

/// Seats and places of one performance kept for somebody for a while, at fixed prices. `lines` are what the
/// order will be made of.
struct Hold
{
    HoldId id;
    qint32 performance = 0;
    catalog::EventId event = {};
    OrganizationId organization = {};
    AccountId owner = {};
    Channel channel = Channel::Public;
    Instant expiresAt = {};
    bool isExtended = false;
    HoldState state = HoldState::Live;
    QByteArray currency = {};
    qint32 sheetRevision = 0;
    qint64 epoch = 0;       ///< of the store that gave it
    QByteArray digest = {}; ///< of the request: same id and same digest is a retry
    std::vector<OrderLine> lines = {};

    [[nodiscard]] bool isLiveAt(Instant now) const noexcept
    {
        return state == HoldState::Live && now < expiresAt;
    }

    [[nodiscard]] qint64 total() const noexcept;
};

/// Which implementation gives holds now; a fact of the database.
struct HoldStoreState
{
    enum class Mode : quint8
    {
        Postgres,
        Redis,
    };
    Mode mode = Mode::Postgres;
    qint64 epoch = 1;
};

/// Who may sell what the house holds.
enum class HouseSale : quint8
{
    Nobody,
    Supervisor,
    BoxOffice,
};

/// How much of that a caller may do; ordered.
enum class HouseAuthority : quint8
{
    None,
    BoxOffice,
    Supervisor,
};

/// Places of one pool.
struct PlacesOf
{
    PoolId pool;
    qint32 places = 0;
    [[nodiscard]] bool operator==(const PlacesOf &) const noexcept = default;
};

/// Seats and places that the house keeps from sale.
struct HouseHold
{
    HouseHoldId id;
    qint32 performance = 0;
    OrganizationId organization = {};
    char letter = 'H';
    QString reason = {};
    bool isBreakable = true;
    HouseSale sellableBy = HouseSale::BoxOffice;
    AccountId by = {};
    bool isReleased = false;
    QByteArray digest = {}; ///< of the request that made it
    std::vector<PlacesOf> places = {};

    [[nodiscard]] bool mayBeSoldBy(HouseAuthority authority) const noexcept;
};

} // namespace foyer::booking
