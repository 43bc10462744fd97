// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/client/apiclient.h"
#include "core/wire/line/control.h"
#include "core/wire/line/figures.h"

namespace foyer::client {

/// The waiting line of a performance: steered and watched by its organizer.
class LineApi
{
public:
    using ControlTask = Task<Answer<Revised<wire::LineControl>>>;

    /// `client` must outlive it and the tasks it gives.
    explicit LineApi(ApiClient &client) : m_client(client) {}

    [[nodiscard]] ControlTask control(catalog::PerformanceId performance);

    /// Pace, window, opening, message, by itself from which demand on. Stale: somebody else has changed it.
    [[nodiscard]] ControlTask change(catalog::PerformanceId performance, qint32 revision,
                                     wire::ChangeLine change);

    /// Open, pause, resume, drain, close …; Conflict `line_state` when it makes no sense now.
    [[nodiscard]] ControlTask steer(catalog::PerformanceId performance, qint32 revision,
                                    wire::SteerLine steer);

    /// With the last `minutes` of them, 1 to 1440.
    [[nodiscard]] Task<Answer<wire::LineFigures>> figures(catalog::PerformanceId performance,
                                                          int minutes = 60);

    /// What everybody is told; LiveFeed::followQueue() brings the same every few seconds.
    [[nodiscard]] Task<Answer<wire::PublicLine>> shown(catalog::PerformanceId performance);

private:
    [[nodiscard]] QByteArray pathOf(catalog::PerformanceId performance, const char *below = "") const;

    ApiClient &m_client;
};

} // namespace foyer::client
