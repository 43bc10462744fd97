// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer {
class Clock;
class IdFactory;
} // namespace foyer

namespace foyer::client {
class CatalogApi;
class CheckinApi;
class Connection;
class LiveFeed;
class LocalStore;
} // namespace foyer::client

namespace foyer::kit {
class Toasts;
}

namespace foyer::checkin {

/// What the gate works with; all of it outlives the page.
struct GateParts
{
    client::CheckinApi &checkin;
    client::CatalogApi &catalog;
    client::LiveFeed &feed;
    client::Connection &connection;
    client::LocalStore &store;
    kit::Toasts &toasts;
    IdFactory &ids;
    const Clock &clock;
    QString server = {}; ///< as the local store names it
    QString device = {}; ///< what the list of scans calls this computer
};

} // namespace foyer::checkin
