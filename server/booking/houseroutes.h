// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/households.h"
#include "server/api/apibuilder.h"
#include "server/booking/houseservice.h"

namespace foyer::booking {

/// The JSON edge of what the house keeps from sale.
class HouseRoutes
{
public:
    explicit HouseRoutes(HouseService &houses) : m_houses(houses) {}

    void addTo(api::ApiBuilder &api);

private:
    template <typename Body>
    using Call = api::Call<Body>;

    [[nodiscard]] Task<api::Outcome<wire::HouseHoldShown>> take(Call<wire::HouseHoldAsked> call);
    [[nodiscard]] Task<api::Outcome<wire::HouseHoldList>> list(Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::HouseHoldShown>> release(Call<api::Nothing> call);

    HouseService &m_houses;
};

} // namespace foyer::booking
