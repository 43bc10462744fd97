// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/seating/generate.h"
#include "core/wire/seating/seatmap.h"
#include "server/api/apibuilder.h"
#include "server/seating/seatmapservice.h"

namespace foyer::seating {

/// Seat maps and their versions over HTTP. Whatever holds a document is taken and given as bytes, and read in
/// the work pool.
class SeatMapRoutes
{
public:
    SeatMapRoutes(SeatMapService &service, IdFactory &ids) : m_service(service), m_ids(ids) {}

    void addTo(api::ApiBuilder &api);

private:
    using RawHandler = Task<http::Response> (SeatMapRoutes::*)(http::RequestPtr request);

    void addLists(api::ApiBuilder &api);
    void addDocuments(api::ApiBuilder &api);
    void addGenerators(api::ApiBuilder &api);
    void addRaw(api::ApiBuilder &api, api::Operation operation, RawHandler handler);

    [[nodiscard]] Task<api::Outcome<wire::SeatMapPage>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SeatMapSummary>> create(api::Call<wire::NewSeatMap> call);
    [[nodiscard]] Task<api::Outcome<wire::SeatMapVersionPage>> versions(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SavedSeatMap>> generateTheatre(api::Call<wire::Theatre> call);
    [[nodiscard]] Task<api::Outcome<wire::SavedSeatMap>> generateBowl(api::Call<wire::Bowl> call);

    [[nodiscard]] Task<http::Response> show(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> showVersion(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> save(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> importPretix(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> importCsv(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> exportPretix(http::RequestPtr request);
    [[nodiscard]] Task<http::Response> exportCsv(http::RequestPtr request);

    [[nodiscard]] Task<http::Response> saveWith(http::RequestPtr request, SeatMapService::Prepare prepare);
    [[nodiscard]] Task<http::Response> showAs(http::RequestPtr request, qint32 version, QByteArray type,
                                              SeatMapService::Show show);
    [[nodiscard]] Task<api::Outcome<wire::SavedSeatMap>> generate(http::RequestPtr request,
                                                                  SeatMapService::Prepare prepare);

    SeatMapService &m_service;
    IdFactory &m_ids;
};

} // namespace foyer::seating
