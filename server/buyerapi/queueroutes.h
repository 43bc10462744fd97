// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/catalog/salesheetsource.h"
#include "server/line/linebook.h"
#include "server/line/linerefusal.h"
#include "server/line/lineviews.h"

namespace foyer::line {
class LineServices;
}

namespace foyer::buyerapi {

/// /api/queue: the waiting line of an event, for who is signed in.
class QueueRoutes
{
public:
    QueueRoutes(catalog::SaleSheetSource &sheets, line::LineServices &line, const Clock &clock);

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<http::Response> join(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> position(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> leave(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> stats(http::RequestPtr request);

    [[nodiscard]] http::Response done(const QByteArray &data, const QByteArray &message = {},
                                      http::Status status = http::Status::Ok) const;

    catalog::SaleSheetSource &m_sheets;
    line::LineServices &m_line;
    const Clock &m_clock;
};

} // namespace foyer::buyerapi
