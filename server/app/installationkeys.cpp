// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/installationkeys.h"

namespace foyer::app {

Result<InstallationKeys> InstallationKeys::loadOrCreate(const QString &directory, RandomSource &random)
{
    Result<accounts::TokenKeys> tokens = accounts::TokenKeys::loadOrCreate(directory, random);
    if (!tokens)
        return failure(std::move(tokens.error()));
    Result<tickets::InstallationKey> installation =
        tickets::InstallationKey::open(directory + QStringLiteral("/installation.key"), random);
    if (!installation)
        return failure(std::move(installation.error()));
    Secret holds = tokens->derived("foyer holds");
    Secret line = tokens->derived("foyer line");
    return InstallationKeys{std::move(*tokens), std::move(*installation), std::move(holds), std::move(line)};
}

} // namespace foyer::app
