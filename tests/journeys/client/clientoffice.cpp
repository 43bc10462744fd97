// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/clientoffice.h"

#include <algorithm>
#include <qcoro/qcorotask.h>

namespace foyer::test {

namespace {

constexpr client::LiveFeed::Times quickTimes{std::chrono::milliseconds{50}, std::chrono::milliseconds{400},
                                             std::chrono::milliseconds{500},
                                             std::chrono::milliseconds{10'000}};

QUrl urlOf(quint16 port)
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
}

} // namespace

Task<client::Sent> ListeningTransport::send(client::Request request)
{
    const std::size_t place = m_heard.size();
    m_heard.push_back({client::methodName(request.method), request.target()});
    client::Sent sent = co_await m_transport.send(std::move(request));
    if (sent)
        m_heard.at(place).status = sent->status;
    co_return sent;
}

int ListeningTransport::count(const QByteArray &method, const QByteArray &path) const
{
    return int(std::ranges::count_if(m_heard, [&](const Heard &heard) {
        return heard.method == method && heard.target.split('?').first() == path;
    }));
}

ClientOffice::ClientOffice(quint16 port)
    : http(urlOf(port), "foyer-test (Journey)")
    , socket(urlOf(port), "foyer-test (Journey)")
    , feed(socket, session, clock, random, quickTimes)
{
    connection.setAskingEvery(std::chrono::milliseconds{50});
}

void ClientOffice::enter(const Person &person)
{
    const QString email = QString::fromUtf8(person.email);
    const client::Answer<void> entered =
        QCoro::waitFor(session.signIn(email, QStringLiteral("correct horse battery")));
    mustDo(entered);
    const auto organization = accounts::OrganizationId::fromText(person.organization);
    client.setOrganization(organization.value_or(accounts::OrganizationId{}));
}

} // namespace foyer::test
