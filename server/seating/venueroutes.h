// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/seating/venue.h"
#include "server/api/apibuilder.h"
#include "server/seating/venueservice.h"

namespace foyer::seating {

/// Venues over HTTP.
class VenueRoutes
{
public:
    explicit VenueRoutes(VenueService &service) : m_service(service) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::VenuePage>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Venue>> create(api::Call<wire::NewVenue> call);
    [[nodiscard]] Task<api::Outcome<wire::Venue>> show(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::Venue>> edit(api::Call<wire::VenueChange> call);

    VenueService &m_service;
};

} // namespace foyer::seating
