// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/apiclient.h"
#include "core/wire/customers/customers.h"

namespace foyer::client {

/// Who bought: found, shown with what they bought, forgotten when they ask for it.
class CustomersApi
{
public:
    /// `client` must outlive it and the tasks it gives.
    explicit CustomersApi(ApiClient &client) : m_client(client) {}

    /// By the beginning of a name or an address; empty: whose orders are the newest.
    [[nodiscard]] Task<Answer<wire::CustomerList>> find(QString beginning, int limit = 100);
    [[nodiscard]] Task<Answer<wire::CustomerShown>> show(Uuid customer);

    /// Takes name and address from all of their orders. Not for somebody who has an account.
    [[nodiscard]] Task<Answer<wire::CustomerErased>> erase(Uuid customer);

private:
    ApiClient &m_client;
};

} // namespace foyer::client
