// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/line/draw.h"
#include "server/api/apibuilder.h"
#include "server/catalog/salesheetsource.h"
#include "server/line/lineservice.h"
#include "server/line/visitordesk.h"

namespace foyer::line {

/// The JSON edge of lines for those who stand in them.
class LineRoutes
{
public:
    struct Parts
    {
        catalog::SaleSheetSource &sheets;
        LineBook &book;
        LineService &service;
        VisitorDesk &visitors;
        const TokenSeal &seal;
        const Clock &clock;
    };

    explicit LineRoutes(const Parts &parts) : m_parts(parts) {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;
    using Shown = Task<api::Outcome<wire::PlaceShown>>;
    using Nothing = api::Nothing;

    [[nodiscard]] Task<api::Outcome<wire::VisitorShown>> visit(Call<Nothing> call);
    [[nodiscard]] Task<http::Response> show(http::RequestPtr request);
    [[nodiscard]] Shown join(Call<wire::JoinAsked> call);
    [[nodiscard]] Shown place(Call<wire::PlaceAsked> call);
    [[nodiscard]] Shown bind(Call<wire::BindAsked> call);
    [[nodiscard]] Task<api::Outcome<Nothing>> leave(Call<wire::PlaceAsked> call);
    [[nodiscard]] Task<api::Outcome<wire::DrawShown>> draw(Call<Nothing> call);

    /// Its number; a draft's is nobody's to know.
    [[nodiscard]] Task<LineAnswer<qint32>> numberOf(http::RequestPtr request);
    [[nodiscard]] api::Outcome<wire::PlaceShown> reply(const LineAnswer<Standing> &answer) const;

    Parts m_parts;
};

} // namespace foyer::line
