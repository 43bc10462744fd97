// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

#include <vector>

namespace foyer {
class RandomSource;
}

namespace foyer::accounts {

/// A key by which access tokens are signed, and the name that tokens know it by.
struct TokenKey
{
    QByteArray kid;
    Secret secret;
};

/// The keys of an installation. The first signs; all of them are believed, so that a key can be replaced
/// while tokens of the one before are still about. Read-only once made: workers share it.
class TokenKeys
{
public:
    static constexpr qsizetype shortest = 32;

    /// Errors: InvalidArgument for no key at all, for one of less than 32 bytes, for two alike.
    [[nodiscard]] static Result<TokenKeys> make(const std::vector<Secret> &secrets);

    /// Reads `token-<number>.key` of a directory, the highest number first; makes `token-1.key` (32 random
    /// bytes, readable by its owner alone) where there is none, whoever else is doing so at the same time.
    /// To rotate, add a file with the next number and restart; take the old one away 15 minutes later.
    /// Errors: Io; PermissionDenied for a file that others may read; InvalidArgument as above.
    [[nodiscard]] static Result<TokenKeys> loadOrCreate(const QString &directory, RandomSource &random);

    [[nodiscard]] const std::vector<TokenKey> &keys() const noexcept { return m_keys; }

    /// A key for another purpose, the same as long as the first key is.
    [[nodiscard]] Secret derived(QByteArrayView purpose) const;

private:
    explicit TokenKeys(std::vector<TokenKey> keys) : m_keys(std::move(keys)) {}

    std::vector<TokenKey> m_keys;
};

} // namespace foyer::accounts
