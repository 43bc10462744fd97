// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {
class Clock;
class IdFactory;
} // namespace foyer

namespace foyer::client {
class BookingApi;
class Connection;
class LiveFeed;
class LocalStore;
class TicketsApi;
} // namespace foyer::client

namespace foyer::kit {
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::pos {

/// What the person at the till may do beside selling.
struct TillRights
{
    bool mayRefund = false;
    bool mayGiveAway = false;
};

/// All that the box office page needs; all of it outlives the page.
struct PosServices
{
    client::BookingApi &booking;
    client::TicketsApi &tickets;
    client::LiveFeed &feed;
    client::Connection &connection;
    IdFactory &ids;
    const Clock &clock;
    kit::Toasts &toasts;
    kit::Prompter &prompter;
    const client::LocalStore *store = nullptr; ///< printers; may be null
};

} // namespace foyer::pos
