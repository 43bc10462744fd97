// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serverlink.h"
#include "ui/kit/page.h"

#include <memory>
#include <vector>

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Commands;
class Preferences;
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::app {

/// What pages are made of.
struct PageParts
{
    ServerLink &link;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    kit::Commands &commands;
    kit::Preferences &preferences;
    Sources sources;
    accounts::Role role;
};

/// Every workspace there is, in the rail's order. Whoever may not see one does not get it from shell.
[[nodiscard]] std::vector<std::unique_ptr<kit::Page>> makePages(const PageParts &parts);

} // namespace foyer::app
