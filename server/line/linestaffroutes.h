// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/catalog/salesheetsource.h"
#include "server/line/linecontrol.h"

namespace foyer::line {

/// The JSON edge of lines for those who steer and watch them.
class LineStaffRoutes
{
public:
    /// Both must outlive it.
    LineStaffRoutes(catalog::SaleSheetSource &sheets, LineControl &control)
        : m_sheets(sheets)
        , m_control(control)
    {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;
    using Shown = Task<api::Outcome<wire::LineControl>>;
    using Nothing = api::Nothing;

    [[nodiscard]] Shown show(Call<Nothing> call);
    [[nodiscard]] Shown change(Call<wire::ChangeLine> call);
    [[nodiscard]] Shown steer(Call<wire::SteerLine> call);
    [[nodiscard]] Task<api::Outcome<wire::LineFigures>> figures(Call<Nothing> call);

    [[nodiscard]] Task<LineAnswer<LineControl::Subject>> subjectOf(http::RequestPtr request,
                                                                   api::OrganizationId organization);
    [[nodiscard]] static api::Outcome<wire::LineControl> reply(const LineAnswer<LineRow> &answer);

    catalog::SaleSheetSource &m_sheets;
    LineControl &m_control;
};

} // namespace foyer::line
