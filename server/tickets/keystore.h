// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/checkin/ticketcode.h"
#include "server/pg/pool.h"
#include "server/tickets/records.h"

namespace foyer::tickets {

/// A signing key as it is stored.
struct KeyRecord
{
    quint8 id = 0;
    checkin::PublicKey open = {};
    QByteArray wrapped = {};
    Instant createdAt = {};
    std::optional<Instant> signsUntil = {};
    std::optional<Instant> revokedAt = {};

    [[nodiscard]] bool signsNow() const noexcept { return !signsUntil && !revokedAt; }
};

/// Signing keys in the database. Per worker, on its thread.
class KeyStore
{
public:
    explicit KeyStore(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Result<std::vector<KeyRecord>>> list(OrganizationId organization);

    /// The key signs from now on, and the one that did retires. False where its number is not the next one.
    [[nodiscard]] Task<Result<bool>> insert(OrganizationId organization, KeyRecord key);

    /// False where there is no such key.
    [[nodiscard]] Task<Result<bool>> revoke(OrganizationId organization, quint8 id, Instant now);

private:
    pg::Pool &m_pool;
};

} // namespace foyer::tickets
