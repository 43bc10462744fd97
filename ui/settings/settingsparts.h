// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/accountsapi.h"
#include "core/client/catalogapi.h"
#include "core/client/localstore.h"
#include "ui/kit/command.h"
#include "ui/kit/preferences.h"
#include "ui/kit/prompter.h"
#include "ui/kit/toasts.h"

namespace foyer::settings {

/// What the page works with; all outlives it.
struct SettingsParts
{
    client::AccountsApi &accounts;
    client::CatalogApi &catalog;
    IdFactory &ids;
    client::LocalStore &store;
    kit::Preferences &preferences;
    kit::Commands &commands;
    kit::Toasts &toasts;
    kit::Prompter &prompter;
    accounts::Role role = accounts::Role::Viewer;
};

} // namespace foyer::settings
