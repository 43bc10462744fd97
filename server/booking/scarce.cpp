// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/scarce.h"

namespace foyer::booking {

namespace {

struct Visitor
{
    Scarce &scarce;

    void addLines(qint32 performance, const std::vector<OrderLine> &lines) const
    {
        for (const OrderLine &line : lines) {
            if (line.kind == LineKind::Seat)
                scarce.seats.insert({performance, line.seat});
            else if (line.kind == LineKind::Place)
                scarce.pools.insert(line.pool);
        }
    }

    void operator()(const StartPaying &command) const
    {
        scarce.orders.insert(command.order.id);
        scarce.newIds.insert(command.attempt.uuid());
        addLines(command.order.performance, command.order.lines);
        if (!command.needsHold)
            return;
        scarce.needsStore = true;
        (command.pinnedUnder ? scarce.pinned : scarce.holds).insert(command.order.hold);
        if (command.pinnedUnder && command.perBuyerLimit > 0)
            scarce.buyers.insert({command.order.buyer, command.event});
    }

    void operator()(const TryAgain &command) const
    {
        scarce.orders.insert(command.order);
        scarce.newIds.insert(command.attempt.uuid());
    }

    void operator()(const RefundLines &command) const
    {
        scarce.orders.insert(command.order);
        scarce.newIds.insert(command.refund.uuid());
    }

    void operator()(const TakeHold &command) const
    {
        scarce.holds.insert(command.hold.id);
        scarce.holds.insert(command.replaces.begin(), command.replaces.end());
        scarce.needsStore = true;
        addLines(command.hold.performance, command.hold.lines);
        for (const TakeHold::Neighbour &neighbour : command.neighbours)
            scarce.seats.insert({command.hold.performance, neighbour.seat});
        if (command.perBuyerLimit > 0)
            scarce.buyers.insert({command.hold.owner, command.hold.event});
        scarce.asksHouse = scarce.asksHouse || command.house != HouseAuthority::None;
    }

    void operator()(const ExtendHold &command) const
    {
        scarce.holds.insert(command.hold);
        scarce.needsStore = true;
    }

    void operator()(const ReleaseHold &command) const
    {
        scarce.holds.insert(command.hold);
        scarce.needsStore = true;
    }

    void operator()(const ExpireHold &command) const { scarce.holds.insert(command.hold); }

    void operator()(const TakeForHouse &command) const
    {
        scarce.houseHolds.insert(command.houseHold.id);
        scarce.needsStore = true;
        for (const qint32 seat : command.seats)
            scarce.seats.insert({command.houseHold.performance, seat});
        for (const PlacesOf &places : command.houseHold.places)
            scarce.pools.insert(places.pool);
    }

    void operator()(const ReleaseHouse &command) const { scarce.houseHolds.insert(command.houseHold); }

    template <typename OfOrder>
    void operator()(const OfOrder &command) const
    {
        scarce.orders.insert(command.order);
    }
};

} // namespace

void Scarce::add(const Command &command)
{
    std::visit(Visitor{*this}, command);
}

} // namespace foyer::booking
