// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <QString>

namespace foyer::tickets {

/// The key that wraps what must not be read out of a stolen database: 32 bytes in a file beside it, for its
/// owner's eyes only. One for all workers; read-only once opened.
class InstallationKey
{
public:
    static constexpr qsizetype size = 32;

    /// Reads the file; where there is none, makes it (0600, in one step, so that two that start at once
    /// agree). PermissionDenied: others may read it; Corrupt: it is not 32 bytes; Io. Blocks: for the start.
    [[nodiscard]] static Result<InstallationKey> open(const QString &path, RandomSource &random);

    /// From bytes, for tests and tools.
    [[nodiscard]] static Result<InstallationKey> fromBytes(QByteArrayView bytes);

    /// Seals `secret` for one organization and one key id: opening it as anything else fails.
    [[nodiscard]] QByteArray wrap(const Secret &secret, accounts::OrganizationId organization, quint8 keyId,
                                  RandomSource &random) const;

    /// Corrupt: changed, of another place, or wrapped by another installation's key.
    [[nodiscard]] Result<Secret> unwrap(QByteArrayView wrapped, accounts::OrganizationId organization,
                                        quint8 keyId) const;

private:
    explicit InstallationKey(Secret key) : m_key(std::move(key)) {}

    Secret m_key;
};

} // namespace foyer::tickets
