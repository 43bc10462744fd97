// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/scan.h"
#include "server/api/apibuilder.h"
#include "server/checkin/scanservice.h"

namespace foyer::checkin {

/// Codes at the gate over HTTP.
class ScanRoutes
{
public:
    explicit ScanRoutes(ScanService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::Scan>> scan(api::Call<wire::NewScan> call);
    [[nodiscard]] Task<api::Outcome<wire::Scan>> undo(api::Call<wire::UndoScan> call);
    [[nodiscard]] Task<api::Outcome<wire::ScanPage>> list(api::Call<api::Nothing> call);

    ScanService &m_service;
};

} // namespace foyer::checkin
