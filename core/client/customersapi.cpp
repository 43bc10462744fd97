// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/customersapi.h"

namespace foyer::client {

Task<Answer<wire::CustomerList>> CustomersApi::find(QString beginning, int limit)
{
    Request request = ApiClient::get(m_client.staffPath("/customers"));
    request.query.emplace_back("limit", QByteArray::number(limit));
    if (!beginning.isEmpty())
        request.query.emplace_back("q", beginning.toUtf8());
    return m_client.call<wire::CustomerList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::CustomerShown>> CustomersApi::show(Uuid customer)
{
    return m_client.call<wire::CustomerShown>(
        ApiClient::get(m_client.staffPath("/customers/" + customer.toText())), Repeat::Safe);
}

Task<Answer<wire::CustomerErased>> CustomersApi::erase(Uuid customer)
{
    return m_client.call<wire::CustomerErased>(
        ApiClient::post(m_client.staffPath("/customers/" + customer.toText() + "/erase")), Repeat::Never);
}

} // namespace foyer::client
