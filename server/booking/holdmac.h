// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/booking/hold.h"

namespace foyer::booking {

/// Seals what a hold promises: seats and places, prices, deadline, catalog revision, epoch, and for whom. A
/// client shows the seal when it starts to pay; one for other content is refused.
class HoldMac
{
public:
    /// 32 bytes or more, the same on every worker.
    explicit HoldMac(Secret key) : m_key(std::move(key)) {}

    /// HMAC-SHA-256 in URL-safe base 64.
    [[nodiscard]] QByteArray of(const Hold &hold) const;

    /// In constant time.
    [[nodiscard]] bool fits(const Hold &hold, QByteArrayView mac) const;

private:
    Secret m_key;
};

/// SHA-256, for telling retries of a request from other requests.
[[nodiscard]] QByteArray digestOf(QByteArrayView bytes);

} // namespace foyer::booking
