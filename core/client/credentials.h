// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/client/answer.h"

namespace foyer::client {

/// Who asks. Session implements it; tests use FixedCredentials.
class Credentials
{
public:
    virtual ~Credentials() = default;

    /// A token that is good for a while yet; refreshes first where it has run out.
    [[nodiscard]] virtual Task<Answer<QByteArray>> accessToken() = 0;

    /// A newer one, as the server refused `spent`. Callers at the same time share one refresh.
    [[nodiscard]] virtual Task<Answer<QByteArray>> renewedToken(QByteArray spent) = 0;
};

/// The same token for ever.
class FixedCredentials final : public Credentials
{
public:
    explicit FixedCredentials(QByteArray token) : m_token(std::move(token)) {}

    [[nodiscard]] Task<Answer<QByteArray>> accessToken() override;
    [[nodiscard]] Task<Answer<QByteArray>> renewedToken(QByteArray spent) override;

private:
    QByteArray m_token;
};

} // namespace foyer::client
