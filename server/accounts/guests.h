// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::accounts {

/// Knows people without an account by a token that they were given. Per worker, on its thread; outlives its
/// calls.
class Guests
{
public:
    virtual ~Guests() = default;

    /// Who it is, always in the same words; empty for a token that nobody was given.
    [[nodiscard]] virtual QByteArray guestOf(QByteArrayView token) const = 0;
};

} // namespace foyer::accounts
