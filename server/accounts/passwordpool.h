// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "server/accounts/accountsettings.h"

#include <memory>

namespace foyer {
class RandomSource;
}

namespace foyer::accounts {

struct PasswordCheck
{
    bool matches = false;
    QByteArray improved = {}; ///< the same password hashed at today's cost, if the stored hash was cheaper
};

/// Hashes passwords (argon2id) on threads beside a worker's event loop, so that signing in never holds it up.
/// Belongs to the worker's thread. Errors: Overloaded, told at once, when as many wait as may (see
/// retryAfter()); Closed; Internal when there is no memory for a hash.
class PasswordPool
{
public:
    PasswordPool(const api::WorkLimits &limits, const PasswordCost &cost, RandomSource &random);

    /// libsodium's own text form.
    [[nodiscard]] Completion<QByteArray> hash(Secret password);

    /// Takes the same time for `stored` being empty, when there is nothing to compare with: it never matches.
    [[nodiscard]] Completion<PasswordCheck> verify(QByteArray stored, Secret password);

    /// When trying again is worth it, by how many wait now.
    [[nodiscard]] std::chrono::seconds retryAfter() const;

    [[nodiscard]] int pendingCount() const { return m_work ? m_work->pendingCount() : 0; }

    /// Whoever waits hears Closed. Waits for the hashes that are being made.
    void close();

private:
    template <typename T>
    [[nodiscard]] Completion<T> run(std::function<Result<T>()> work);

    std::unique_ptr<api::WorkPool> m_work;
    api::WorkLimits m_limits;
    PasswordCost m_cost;
    QByteArray m_nobody; ///< a hash that no password has
};

} // namespace foyer::accounts
