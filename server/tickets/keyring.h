// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/tickets/installationkey.h"
#include "server/tickets/keystore.h"

#include <map>
#include <memory>
#include <set>

namespace foyer::tickets {

/// The key that signs an organization's tickets now.
struct SigningKey
{
    quint8 id = 0;
    checkin::SecretKey secret = {};
};

/// The keys under which an organization's tickets are genuine.
struct ValidKeys
{
    checkin::PublicKeys open = {};
    std::set<quint8> revoked = {};
};

using SigningKeyPtr = std::shared_ptr<const SigningKey>;
using ValidKeysPtr = std::shared_ptr<const ValidKeys>;

/// Who may sign tickets. Each organization has keys of its own, at most 256 in its life, several valid at
/// once; the first is made when it is needed. What other workers did is known within 5 seconds. Errors: those
/// of the database; Corrupt when a key does not open; Conflict when a number is not the next one; NotFound.
/// Per worker, on its thread.
class KeyRing
{
public:
    KeyRing(pg::Pool &pool, const InstallationKey &installation, const Clock &clock, RandomSource &random);

    [[nodiscard]] Task<Result<SigningKeyPtr>> signingKey(OrganizationId organization);
    [[nodiscard]] Task<Result<ValidKeysPtr>> validKeys(OrganizationId organization);

    /// All keys, also retired and revoked ones; not cached.
    [[nodiscard]] Task<Result<std::vector<KeyRecord>>> list(OrganizationId organization);

    /// Makes key `id`, the next number, sign from now on; older tickets stay genuine. A key that is there
    /// already is the answer to a repeat.
    [[nodiscard]] Task<Result<KeyRecord>> rotate(OrganizationId organization, quint8 id);

    /// Tickets under this key are genuine no more; they must be shown or printed anew.
    [[nodiscard]] Task<Result<KeyRecord>> revoke(OrganizationId organization, quint8 id);

private:
    struct Ring
    {
        SteadyInstant loadedAt = {};
        ValidKeysPtr valid = {};
        SigningKeyPtr signing = {}; ///< null: none yet
        int next = 0;               ///< number of the next key
    };

    [[nodiscard]] Task<Result<Ring>> ring(OrganizationId organization);
    [[nodiscard]] Result<Ring> read(OrganizationId organization, const std::vector<KeyRecord> &keys) const;
    [[nodiscard]] Result<SigningKeyPtr> open(OrganizationId organization, const KeyRecord &key) const;
    [[nodiscard]] KeyRecord makeKey(OrganizationId organization, quint8 id) const;
    [[nodiscard]] Task<Result<KeyRecord>> find(OrganizationId organization, quint8 id);

    KeyStore m_store;
    const InstallationKey &m_installation;
    const Clock &m_clock;
    RandomSource &m_random;
    std::map<OrganizationId, Ring> m_rings;
};

} // namespace foyer::tickets
