// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/ticketsapi.h"

namespace foyer::client {

using TicketTask = TicketsApi::TicketTask;

QByteArray TicketsApi::pathOf(Uuid ticket, QByteArrayView below) const
{
    return m_client.staffPath("/tickets/" + ticket.toText() + below.toByteArray());
}

TicketTask TicketsApi::change(Uuid ticket, QByteArray how, wire::TicketChange change)
{
    Request request = ApiClient::send(Method::Post, pathOf(ticket, how), change);
    co_return co_await m_client.call<wire::Ticket>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::TicketList>> TicketsApi::ofOrder(booking::OrderId order)
{
    Request request = ApiClient::get(m_client.staffPath("/orders/" + order.toText() + "/tickets"));
    co_return co_await m_client.call<wire::TicketList>(std::move(request), Repeat::Safe);
}

TicketTask TicketsApi::ticket(Uuid ticket)
{
    co_return co_await m_client.call<wire::Ticket>(ApiClient::get(pathOf(ticket)), Repeat::Safe);
}

Task<Answer<Content>> TicketsApi::code(Uuid ticket)
{
    co_return co_await m_client.content(ApiClient::get(pathOf(ticket, "/code")), Repeat::Safe);
}

Task<Answer<Content>> TicketsApi::qrSvg(Uuid ticket)
{
    co_return co_await m_client.content(ApiClient::get(pathOf(ticket, "/qr.svg")), Repeat::Safe);
}

Task<Answer<Content>> TicketsApi::qrPng(Uuid ticket, int scale)
{
    Request request = ApiClient::get(pathOf(ticket, "/qr.png"));
    request.query.emplace_back("scale", QByteArray::number(scale));
    co_return co_await m_client.content(std::move(request), Repeat::Safe);
}

TicketTask TicketsApi::print(Uuid ticket, wire::TicketChange change)
{
    return this->change(ticket, "/print", std::move(change));
}

TicketTask TicketsApi::reissue(Uuid ticket, wire::TicketChange change)
{
    return this->change(ticket, "/reissue", std::move(change));
}

TicketTask TicketsApi::block(Uuid ticket, wire::TicketChange change)
{
    return this->change(ticket, "/block", std::move(change));
}

TicketTask TicketsApi::unblock(Uuid ticket, wire::TicketChange change)
{
    return this->change(ticket, "/unblock", std::move(change));
}

Task<Answer<wire::SigningKeyList>> TicketsApi::keys()
{
    Request request = ApiClient::get(m_client.staffPath("/ticket-keys"));
    co_return co_await m_client.call<wire::SigningKeyList>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SigningKey>> TicketsApi::rotateKey(int next)
{
    Request request{.method = Method::Put,
                    .path = m_client.staffPath("/ticket-keys/" + QByteArray::number(next))};
    co_return co_await m_client.call<wire::SigningKey>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::SigningKey>> TicketsApi::revokeKey(int key)
{
    Request request =
        ApiClient::post(m_client.staffPath("/ticket-keys/" + QByteArray::number(key) + "/revoke"));
    co_return co_await m_client.call<wire::SigningKey>(std::move(request), Repeat::Safe);
}

} // namespace foyer::client
