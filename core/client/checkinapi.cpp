// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/checkinapi.h"

namespace foyer::client {

namespace {

// Somebody stands at the gate: an answer that comes later than this is none.
constexpr std::chrono::milliseconds gatesPatience{5000};

} // namespace

QByteArray CheckinApi::pathOf(catalog::PerformanceId performance, QByteArrayView below) const
{
    return m_client.staffPath("/performances/" + performance.toText() + below.toByteArray());
}

Task<Answer<wire::Scan>> CheckinApi::scan(catalog::PerformanceId performance, wire::NewScan asked)
{
    Request request = ApiClient::send(Method::Post, pathOf(performance, "/scans"), asked);
    request.deadline = gatesPatience;
    co_return co_await m_client.call<wire::Scan>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Scan>> CheckinApi::undo(catalog::PerformanceId performance, Uuid scan, QString reason)
{
    wire::UndoScan body;
    if (!reason.isEmpty())
        body.reason = std::move(reason);
    const QByteArray path = pathOf(performance, "/scans/" + scan.toText() + "/undo");
    Request request = ApiClient::send(Method::Post, path, body);
    co_return co_await m_client.call<wire::Scan>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::ScanPage>> CheckinApi::scans(catalog::PerformanceId performance, bool refusedOnly,
                                               PageAsked page)
{
    Request request = ApiClient::get(pathOf(performance, "/scans"));
    page.addTo(request);
    if (refusedOnly)
        request.query.emplace_back("verdict", "refused");
    co_return co_await m_client.call<wire::ScanPage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Admission>> CheckinApi::admission(catalog::PerformanceId performance)
{
    Request request = ApiClient::get(pathOf(performance, "/admission"));
    co_return co_await m_client.call<wire::Admission>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::FoundTickets>> CheckinApi::search(catalog::PerformanceId performance, QString text,
                                                    CallOptions options)
{
    Request request =
        ApiClient::with(std::move(options), ApiClient::get(pathOf(performance, "/admission/tickets")));
    request.query.emplace_back("q", text.toUtf8());
    co_return co_await m_client.call<wire::FoundTickets>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::GatePage>> CheckinApi::gates(std::optional<Uuid> venue, PageAsked page)
{
    Request request = ApiClient::get(m_client.staffPath("/gates"));
    page.addTo(request);
    if (venue)
        request.query.emplace_back("venue", venue->toText());
    co_return co_await m_client.call<wire::GatePage>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Gate>> CheckinApi::gate(Uuid gate)
{
    Request request = ApiClient::get(m_client.staffPath("/gates/" + gate.toText()));
    co_return co_await m_client.call<wire::Gate>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Gate>> CheckinApi::createGate(wire::NewGate asked)
{
    Request request = ApiClient::send(Method::Post, m_client.staffPath("/gates"), asked);
    co_return co_await m_client.call<wire::Gate>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::Gate>> CheckinApi::changeGate(Uuid gate, qint32 revision, wire::GateChange change)
{
    const QByteArray path = m_client.staffPath("/gates/" + gate.toText());
    Request request = ApiClient::from(revision, ApiClient::send(Method::Patch, path, change));
    co_return co_await m_client.call<wire::Gate>(std::move(request), Repeat::Never);
}

Task<Answer<void>> CheckinApi::removeGate(Uuid gate, qint32 revision)
{
    const QByteArray path = m_client.staffPath("/gates/" + gate.toText());
    Request request = ApiClient::from(revision, ApiClient::remove(path));
    co_return co_await m_client.command(std::move(request), Repeat::Never);
}

} // namespace foyer::client
