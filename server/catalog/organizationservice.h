// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "core/base/task.h"
#include "core/catalog/ids.h"
#include "server/catalog/failure.h"
#include "server/pg/pool.h"

namespace foyer::catalog {

using accounts::AccountId;

struct Organization
{
    OrganizationId id;
    QString name = {};
    QString slug = {};
    QString currency = {};
    QString timeZone = {};
    QString role = {}; ///< of whoever asks
    qint32 revision = 1;
};

struct OrganizationChange
{
    std::optional<QString> name = {};
    std::optional<QString> currency = {};
    std::optional<QString> timeZone = {};
};

struct TaxRate
{
    TaxRateId id;
    QString name = {};
    qint32 basisPoints = 0;
    [[nodiscard]] bool operator==(const TaxRate &) const = default;
};

/// Organizations and their tax rates. One per worker; outlives every call.
class OrganizationService
{
public:
    explicit OrganizationService(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Answer<std::vector<Organization>>> listOf(AccountId account);

    /// Whoever makes it owns it.
    [[nodiscard]] Task<Answer<Organization>> create(Organization wanted, AccountId owner);
    [[nodiscard]] Task<Answer<Organization>> read(OrganizationId id, AccountId reader);
    [[nodiscard]] Task<Answer<Organization>> change(OrganizationId id, qint32 revision,
                                                    OrganizationChange change, AccountId editor);
    [[nodiscard]] Task<Answer<std::vector<TaxRate>>> taxRates(OrganizationId id);
    [[nodiscard]] Task<Answer<TaxRate>> createTaxRate(OrganizationId id, TaxRate wanted);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::catalog
