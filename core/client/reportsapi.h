// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/ids.h"
#include "core/client/apiclient.h"
#include "core/wire/catalog/names.h"
#include "core/wire/reports/figures.h"

namespace foyer::client {

/// What the figures are about: one performance, one event, or (neither) the whole organization.
struct FiguresAsked
{
    std::optional<catalog::PerformanceId> performance = {};
    std::optional<catalog::EventId> event = {};
    std::optional<Instant> from = {}; ///< the span of the sums; all time without it
    std::optional<Instant> to = {};
    std::optional<catalog::Channel> channel = {};
};

/// The figures of dashboards.
class ReportsApi
{
public:
    /// `client` must outlive it and the tasks it gives.
    explicit ReportsApi(ApiClient &client) : m_client(client) {}

    [[nodiscard]] Task<Answer<wire::Figures>> figures(FiguresAsked asked, CallOptions options = {});

    /// Sales per minute, a part of the file: go on with moreSales() while `next` is not empty.
    [[nodiscard]] Task<Answer<Content>> salesCsv(FiguresAsked asked, CallOptions options = {});
    [[nodiscard]] Task<Answer<Content>> moreSales(QByteArray next, CallOptions options = {});

    /// The whole file, part after part.
    [[nodiscard]] Task<Answer<QByteArray>> allSalesCsv(FiguresAsked asked, CallOptions options = {});

private:
    ApiClient &m_client;
};

} // namespace foyer::client
