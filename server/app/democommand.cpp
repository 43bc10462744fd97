// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/accountservices.h"
#include "server/app/storecommand.h"
#include "server/catalog/catalogroutes.h"
#include "server/catalog/demodata.h"

namespace foyer::app {

namespace {

constexpr const char *demoEmail = "demo@foyer.example";
constexpr const char *demoPassword = "foyer-demo";

/// Everything that the demonstration is made with; kept while it is being made.
struct Makers
{
    explicit Makers(const CommandParts &parts)
        : accounts(accounts::AccountsParts{parts.pool, parts.redis, parts.clock, parts.ids, parts.random,
                                           parts.keys.tokens, parts.connection})
        , catalog(parts.pool, parts.clock, parts.ids)
        , demo(parts.pool, catalog.organizations(), catalog.events(), catalog.publication(), parts.ids,
               parts.clock)
    {}

    accounts::AccountServices accounts;
    catalog::CatalogRoutes catalog;
    catalog::DemoData demo;
};

accounts::NewPerson demoPerson(IdFactory &ids)
{
    const QString email = QString::fromLatin1(demoEmail);
    return {accounts::AccountId(ids.next()), accounts::EmailAddress::fromText(email).value(),
            QStringLiteral("Dana"), QStringLiteral("Demo"), QStringLiteral("en")};
}

accounts::Visitor atTheTerminal()
{
    accounts::Visitor visitor;
    visitor.deviceName = QStringLiteral("foyer-server demo");
    visitor.source = QStringLiteral("127.0.0.1");
    return visitor;
}

QString told()
{
    return QStringLiteral("The demonstration is there. Sign in as %1 with the password %2.")
        .arg(QLatin1StringView(demoEmail), QLatin1StringView(demoPassword));
}

} // namespace

[[nodiscard]] Task<Result<QString>> makeDemonstration(CommandParts parts)
{
    const auto makers = std::make_shared<Makers>(parts);
    accounts::NewPerson person = demoPerson(parts.ids);
    const QString key = person.email.key();
    accounts::Answer<accounts::SessionKeys> owner =
        co_await makers->accounts.signUps().signUp(person, Secret(demoPassword), atTheTerminal());
    if (!owner && owner.error().kind == accounts::RefusalKind::EmailTaken)
        owner = co_await makers->accounts.sessions().signIn(key, Secret(demoPassword), atTheTerminal());
    if (!owner && owner.error().kind == accounts::RefusalKind::InvalidCredentials)
        co_return told(); // made before, and somebody's own since
    if (!owner)
        co_return failure(owner.error().error);
    Result<void> made = co_await makers->demo.make(owner->account);
    if (!made)
        co_return failure(std::move(made.error()));
    co_return told();
}

} // namespace foyer::app
