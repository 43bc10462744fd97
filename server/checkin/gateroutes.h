// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/gate.h"
#include "server/api/apibuilder.h"
#include "server/checkin/gateservice.h"

namespace foyer::checkin {

/// Gates over HTTP.
class GateRoutes
{
public:
    explicit GateRoutes(GateService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::GatePage>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Gate>> create(api::Call<wire::NewGate> call);
    [[nodiscard]] Task<api::Outcome<wire::Gate>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Gate>> edit(api::Call<wire::GateChange> call);
    [[nodiscard]] Task<api::Outcome<api::Nothing>> remove(api::Call<api::Nothing> call);

    GateService &m_service;
};

} // namespace foyer::checkin
