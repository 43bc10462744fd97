// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "server/catalog/catalogroutes.h"
#include "tests/server/api/apirig.h"

namespace foyer::test {

/// The catalog behind real HTTP, with one organization that has a venue, and drafts to try things on.
class CatalogRig
{
public:
    /// What else the server has, made of the catalog; goes before it.
    using More = std::function<std::shared_ptr<void>(const ApiParts &, catalog::CatalogRoutes &)>;

    explicit CatalogRig(const Clock *clock = nullptr, const More &more = {});

    [[nodiscard]] ApiRig &api() { return *m_api; }

    /// The API's own description.
    [[nodiscard]] const QJsonObject &description() const { return m_description; }

    /// Shown every exchange of the clients that are given out from now on.
    void setObserver(std::function<void(const JsonExchange &)> observer) { m_observer = std::move(observer); }

    [[nodiscard]] catalog::CatalogRoutes &routes() { return *m_routes; } ///< only inside api().run()

    [[nodiscard]] const ApiParts &parts() { return *m_parts; } ///< likewise

    [[nodiscard]] std::unique_ptr<JsonClient> client(accounts::Role role = accounts::Role::Owner) const;
    [[nodiscard]] std::unique_ptr<JsonClient> stranger() const; ///< signed in, member of another organization
    [[nodiscard]] std::unique_ptr<JsonClient> buyer() const;    ///< not signed in

    [[nodiscard]] api::OrganizationId organization() const { return m_organization; }

    [[nodiscard]] api::AccountId owner() const { return m_owner; }

    [[nodiscard]] QString venue() const { return m_venue; }

    [[nodiscard]] IdFactory &ids() { return m_ids; }

    [[nodiscard]] QString newId() { return QString::fromLatin1(m_ids.next().toText()); }

    /// "/api/v1/organizations/ID" and what follows.
    [[nodiscard]] QByteArray path(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + m_organization.toText() + rest;
    }

    [[nodiscard]] QByteArray eventPath(const QString &event, const QByteArray &rest = {}) const
    {
        return path("/events/" + event.toLatin1() + rest);
    }

    /// Stored at the venue, as the designer would.
    QString addSeatMap(const seating::SeatMap &map) const;

    /// A draft in EUR that can be published: one performance in 2090 with `areas` standing places of category
    /// "floor" or a seat map, two ticket types, a phase that is open, everything priced. Returns its id.
    QString makeDraft(const QString &slug, const QString &seatMap = {});

    /// Of a draft made above.
    [[nodiscard]] QString performanceOf(const QString &event) const;

    /// The present If-Match of an event.
    [[nodiscard]] QByteArray tagOf(const QString &event) const;

private:
    [[nodiscard]] std::unique_ptr<JsonClient> newClient() const;
    void addOrganization() const;
    void addPrices(JsonClient &client, const QString &event);

    SystemClock m_clock;
    SystemRandom m_random;
    mutable UuidV7Factory m_ids{m_clock, m_random};
    api::OrganizationId m_organization{m_ids.next()};
    api::OrganizationId m_other{m_ids.next()};
    api::AccountId m_owner{m_ids.next()};
    QString m_venue;
    QJsonObject m_description;
    std::function<void(const JsonExchange &)> m_observer;
    std::optional<ApiParts> m_parts;
    catalog::CatalogRoutes *m_routes = nullptr; ///< the server's
    std::unique_ptr<ApiRig> m_api;
};

/// `seats` seats in rows of 50 of the categories given, in turn; and a standing area for each name in
/// `standing`.
[[nodiscard]] seating::SeatMap plainHall(int seats, const QStringList &categories,
                                         const QStringList &standing = {});

} // namespace foyer::test
