// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/admission.h"
#include "server/api/apibuilder.h"
#include "server/checkin/houseservice.h"

namespace foyer::checkin {

/// What gates look up over HTTP: counters, and tickets by name, order code or seat.
class HouseRoutes
{
public:
    explicit HouseRoutes(HouseService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::Admission>> count(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::FoundTickets>> search(api::Call<api::Nothing> call);

    HouseService &m_service;
};

} // namespace foyer::checkin
