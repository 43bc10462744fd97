// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/organizationservice.h"

#include "core/catalog/event.h"
#include "server/catalog/sql.h"

namespace foyer::catalog {

namespace {

Answer<Organization> organizationOf(const pg::Row &row)
{
    const auto cells = row.as<OrganizationId, QString, QString, QString, QString, QString, qint32>();
    if (!cells)
        return fail(cells.error());
    const auto &[id, name, slug, currency, zone, role, revision] = *cells;
    return Organization{id, name, slug, currency, zone, role, revision};
}

Answer<TaxRate> taxRateOf(const pg::Row &row)
{
    const auto cells = row.as<TaxRateId, QString, qint32>();
    if (!cells)
        return fail(cells.error());
    const auto &[id, name, basisPoints] = *cells;
    return TaxRate{id, name, basisPoints};
}

template <typename T>
Answer<std::vector<T>> allOf(const Result<pg::Rows> &rows, Answer<T> (*read)(const pg::Row &))
{
    if (!rows)
        return fail(rows.error());
    std::vector<T> all;
    for (const pg::Row row : *rows) {
        Answer<T> one = read(row);
        if (!one)
            return tl::unexpected<Failure>(one.error());
        all.push_back(std::move(*one));
    }
    return all;
}

Edited check(const std::optional<QString> &currency, const std::optional<QString> &zone)
{
    if (currency && !Currency::fromCode(*currency))
        return refuse(EditRefusal::BadCurrency, QStringLiteral("currency"));
    if (zone && !isTimeZone(*zone))
        return refuse(EditRefusal::BadTimeZone, QStringLiteral("time_zone"));
    return {};
}

bool isSame(const Organization &stored, const Organization &wanted)
{
    return stored.name == wanted.name && stored.slug == wanted.slug && stored.currency == wanted.currency
           && stored.timeZone == wanted.timeZone;
}

} // namespace

Task<Answer<std::vector<Organization>>> OrganizationService::listOf(AccountId account)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listOrganizations, account);
    co_return allOf(rows, &organizationOf);
}

Task<Answer<Organization>> OrganizationService::read(OrganizationId id, AccountId reader)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readOrganization, id, reader);
    if (!rows)
        co_return fail(rows.error());
    if (rows->isEmpty())
        co_return fail(EditRefusal::NotFound);
    co_return organizationOf(rows->row(0));
}

Task<Answer<Organization>> OrganizationService::create(Organization wanted, AccountId owner)
{
    if (!isSlug(wanted.slug))
        co_return fail(EditRefusal::BadSlug, QStringLiteral("slug"));
    if (const Edited good = check(wanted.currency, wanted.timeZone); !good)
        co_return tl::unexpected<Failure>(good.error());
    Result<pg::Rows> made = co_await m_pool.execute(sql::insertOrganization, wanted.id, wanted.name,
                                                    wanted.slug, wanted.currency, wanted.timeZone, owner);
    if (!made)
        co_return fail(made.error());
    Answer<Organization> stored = co_await read(wanted.id, owner);
    if (!stored)
        co_return stored;
    // Only its owner can repeat the making; anybody else learns no more than that the id is taken.
    const bool isOwner = stored->role == accounts::roleName(accounts::Role::Owner);
    if (!isOwner || !isSame(*stored, wanted))
        co_return fail(EditRefusal::IdTaken, QStringLiteral("id"));
    co_return stored;
}

Task<Answer<Organization>> OrganizationService::change(OrganizationId id, qint32 revision,
                                                       OrganizationChange change, AccountId editor)
{
    if (const Edited good = check(change.currency, change.timeZone); !good)
        co_return tl::unexpected<Failure>(good.error());
    Result<pg::Rows> changed = co_await m_pool.execute(sql::updateOrganization, id, revision, change.name,
                                                       change.currency, change.timeZone);
    if (!changed)
        co_return fail(changed.error());
    if (changed->affected() == 0)
        co_return fail(EditRefusal::StaleRevision);
    co_return co_await read(id, editor);
}

Task<Answer<std::vector<TaxRate>>> OrganizationService::taxRates(OrganizationId id)
{
    Result<pg::Rows> rows = co_await m_pool.execute(sql::listTaxRates, id);
    co_return allOf(rows, &taxRateOf);
}

Task<Answer<TaxRate>> OrganizationService::createTaxRate(OrganizationId id, TaxRate wanted)
{
    Result<pg::Rows> rows =
        co_await m_pool.execute(sql::insertTaxRate, wanted.id, id, wanted.name, wanted.basisPoints);
    if (!rows)
        co_return fail(rows.error());
    if (rows->isEmpty())
        co_return fail(EditRefusal::IdTaken, QStringLiteral("id"));
    Answer<TaxRate> stored = taxRateOf(rows->row(0));
    if (stored && *stored != wanted)
        co_return fail(EditRefusal::IdTaken, QStringLiteral("id"));
    co_return stored;
}

} // namespace foyer::catalog
