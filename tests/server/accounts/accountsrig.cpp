// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/accounts/accountsrig.h"

#include "server/accounts/accountsroutes.h"

namespace foyer::test {

namespace {

/// Destroyed from the last to the first.
struct Kept
{
    Kept(const ApiParts &parts, const accounts::AccountsSettings &settings)
        : keys(rigKeys())
        , services({parts.pool, parts.redis, parts.clock, parts.ids, parts.random, keys, parts.connection,
                    settings})
        , routes(services)
    {}

    accounts::TokenKeys keys;
    accounts::AccountServices services;
    accounts::AccountsRoutes routes;
    std::shared_ptr<void> more;
};

} // namespace

accounts::AccountsSettings quickSettings()
{
    accounts::AccountsSettings settings;
    settings.passwordCost = {1, 64 * 1024};
    settings.rates.isOn = false;
    return settings;
}

accounts::TokenKeys rigKeys()
{
    return accounts::TokenKeys::make({Secret(QByteArray(32, 'k'))}).value();
}

AccountsRig::AccountsRig(const accounts::AccountsSettings &settings, const Clock *clock, More more)
{
    const ApiRig::Build build = [this, &settings, &more](const ApiParts &parts) {
        const auto kept = std::make_shared<Kept>(parts, settings);
        m_services = &kept->services;
        kept->services.open();
        kept->routes.addTo(parts.api);
        if (more)
            kept->more = more(parts);
        return ApiServices{.kept = kept, .guard = &kept->services.guard()};
    };
    m_api = std::make_unique<ApiRig>(build, clock);
}

} // namespace foyer::test
