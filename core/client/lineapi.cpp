// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/lineapi.h"

namespace foyer::client {

QByteArray LineApi::pathOf(catalog::PerformanceId performance, const char *below) const
{
    return m_client.staffPath("/performances/" + performance.toText() + "/line" + below);
}

LineApi::ControlTask LineApi::control(catalog::PerformanceId performance)
{
    Request request = ApiClient::get(pathOf(performance));
    co_return co_await m_client.callRevised<wire::LineControl>(std::move(request), Repeat::Safe);
}

LineApi::ControlTask LineApi::change(catalog::PerformanceId performance, qint32 revision,
                                     wire::ChangeLine change)
{
    Request request = ApiClient::from(revision, ApiClient::send(Method::Patch, pathOf(performance), change));
    co_return co_await m_client.callRevised<wire::LineControl>(std::move(request), Repeat::Never);
}

LineApi::ControlTask LineApi::steer(catalog::PerformanceId performance, qint32 revision,
                                    wire::SteerLine steer)
{
    Request request =
        ApiClient::from(revision, ApiClient::send(Method::Post, pathOf(performance, "/steer"), steer));
    co_return co_await m_client.callRevised<wire::LineControl>(std::move(request), Repeat::Never);
}

Task<Answer<wire::LineFigures>> LineApi::figures(catalog::PerformanceId performance, int minutes)
{
    Request request = ApiClient::get(pathOf(performance, "/figures"));
    request.query.emplace_back("minutes", QByteArray::number(minutes));
    co_return co_await m_client.call<wire::LineFigures>(std::move(request), Repeat::Safe);
}

Task<Answer<wire::PublicLine>> LineApi::shown(catalog::PerformanceId performance)
{
    Request request =
        ApiClient::fromAnybody(ApiClient::get("/api/v1/performances/" + performance.toText() + "/line"));
    co_return co_await m_client.call<wire::PublicLine>(std::move(request), Repeat::Safe);
}

} // namespace foyer::client
