// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"

#include <QString>

namespace foyer {
class Clock;
}

namespace foyer::client {
class ApiClient;
class CatalogApi;
class Connection;
class LocalStore;
class SeasonApi;
class SeatingApi;
} // namespace foyer::client

namespace foyer::kit {
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::events {

/// What the page is given; all of it outlives the page.
struct Context
{
    client::ApiClient &client; ///< makes ids; its organization is the page's
    client::CatalogApi &catalog;
    client::SeatingApi &seating;
    client::SeasonApi &season;
    client::Connection &connection;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    const Clock &clock;
    QString server; ///< its address: what is kept here is kept for it
    accounts::Role role = accounts::Role::Viewer;

    [[nodiscard]] bool may(accounts::Permission permission) const
    {
        return accounts::grants(role, permission);
    }
};

} // namespace foyer::events
