// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/holds.h"
#include "server/api/apibuilder.h"
#include "server/booking/holdservice.h"

namespace foyer::booking {

/// The JSON edge of holds, for buyers and for the box office.
class HoldRoutes
{
public:
    explicit HoldRoutes(HoldService &holds) : m_holds(holds) {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;
    using Shown = Task<api::Outcome<wire::HoldShown>>;
    using Nothing = api::Nothing;

    void addBuyers(api::ApiBuilder &api);
    void addStaff(api::ApiBuilder &api);

    [[nodiscard]] Shown take(Call<wire::HoldAsked> call);
    [[nodiscard]] Shown find(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::HoldList>> list(Call<Nothing> call);
    [[nodiscard]] Shown extend(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<Nothing>> release(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::ReleasedCount>> releaseAll(Call<Nothing> call);

    [[nodiscard]] Shown staffTake(Call<wire::StaffHoldAsked> call);
    [[nodiscard]] Shown staffFind(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::HoldList>> staffList(Call<Nothing> call);
    [[nodiscard]] Shown staffExtend(Call<Nothing> call);
    [[nodiscard]] Task<api::Outcome<Nothing>> staffRelease(Call<Nothing> call);

    [[nodiscard]] Shown takeAs(HoldRequest request, Actor actor);
    [[nodiscard]] Task<api::Outcome<wire::HoldList>> listFor(Actor actor);
    [[nodiscard]] Task<api::Outcome<Nothing>> releaseAs(http::RequestPtr request, Actor actor);

    HoldService &m_holds;
};

} // namespace foyer::booking
