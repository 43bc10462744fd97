// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/client/apiclient.h"
#include "core/client/pageasked.h"
#include "core/wire/reports/season.h"

namespace foyer::client {

/// Which events of the season.
struct SeasonAsked
{
    QByteArray view = "coming"; ///< coming, on_sale, drafts, past
    QString text = {};          ///< part of the title or the venue's name
    PageAsked page = {};
};

/// All events at once with how they sell, and what cancelling one would touch.
class SeasonApi
{
public:
    /// `client` must outlive it and the tasks it gives.
    explicit SeasonApi(ApiClient &client) : m_client(client) {}

    [[nodiscard]] Task<Answer<wire::Season>> season(SeasonAsked asked);

    /// Of an event, or of one of its dates.
    [[nodiscard]] Task<Answer<wire::CancellationStakes>>
    cancellation(catalog::EventId event, std::optional<catalog::PerformanceId> performance = {});

private:
    ApiClient &m_client;
};

} // namespace foyer::client
