// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/tokenkeys.h"
#include "server/tickets/installationkey.h"

namespace foyer::app {

/// The secrets of an installation that do not lie in its database. The same for all workers and machines;
/// read-only once loaded.
struct InstallationKeys
{
    accounts::TokenKeys tokens;
    tickets::InstallationKey installation;
    Secret holds; ///< seals what a hold promised
    Secret line;  ///< seals places in waiting lines

    /// Reads the files of `directory`; those that are missing are made. Errors name the file.
    [[nodiscard]] static Result<InstallationKeys> loadOrCreate(const QString &directory,
                                                               RandomSource &random);
};

} // namespace foyer::app
