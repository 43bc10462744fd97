// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/venueroutes.h"

#include "server/api/page.h"
#include "server/api/revision.h"
#include "server/seating/listplace.h"
#include "server/seating/problems.h"
#include "server/seating/wiremap.h"

namespace foyer::seating {

namespace {

constexpr char venuesPath[] = "/api/v1/organizations/{organization:uuid}/venues";
constexpr char venuePath[] = "/api/v1/organizations/{organization:uuid}/venues/{venue:uuid}";

api::Operation operation(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation made;
    made.method = method;
    made.path = path;
    made.name = name;
    made.summary = summary;
    made.signIn = api::SignIn::OfMember;
    if (method != http::Method::Get)
        made.permission = accounts::Permission::ManageCatalog;
    return made;
}

VenueId venueOf(const http::Request &request)
{
    return VenueId(request.pathUuid("venue"));
}

api::Outcome<wire::Venue> reply(const Result<Venue> &venue)
{
    if (!venue)
        return told(venue.error());
    return api::Reply<wire::Venue>(wireVenue(*venue), api::revisionTag(venue->revision));
}

} // namespace

void VenueRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation list =
        operation(http::Method::Get, venuesPath, "venues.list", "The organization's venues, oldest first.");
    list.query = listParameters();
    api.add(list, this, &VenueRoutes::list);
    api::Operation create =
        operation(http::Method::Post, venuesPath, "venues.create", "Makes a venue under the client's id.");
    create.success = http::Status::Created;
    create.problems = {"id_taken"};
    api.add(create, this, &VenueRoutes::create);
    api.add(operation(http::Method::Get, venuePath, "venues.show", "One venue; its ETag is its revision."),
            this, &VenueRoutes::show);
    api::Operation edit =
        operation(http::Method::Patch, venuePath, "venues.edit", "Changes a venue; needs If-Match.");
    edit.problems = {"precondition_required", "stale_revision"};
    api.add(edit, this, &VenueRoutes::edit);
}

Task<api::Outcome<wire::VenuePage>> VenueRoutes::list(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    Result<std::vector<Venue>> venues =
        co_await m_service.list(call.organization(), placeOf(*page), page->limit + 1);
    if (!venues)
        co_return told(venues.error());
    wire::VenuePage told;
    told.next = cutPage(*venues, page->limit);
    for (const Venue &venue : *venues)
        told.items.push_back(wireVenue(venue));
    co_return api::Reply<wire::VenuePage>(std::move(told));
}

Task<api::Outcome<wire::Venue>> VenueRoutes::create(api::Call<wire::NewVenue> call)
{
    const wire::NewVenue &body = call.body;
    Venue venue{VenueId(body.id), body.name, body.address.value_or(QString()), body.timeZone};
    Result<Venue> created = co_await m_service.create(call.organization(), std::move(venue));
    co_return reply(created);
}

Task<api::Outcome<wire::Venue>> VenueRoutes::show(api::Call<api::Nothing> call)
{
    Result<Venue> venue = co_await m_service.read(call.organization(), venueOf(*call.request));
    co_return reply(venue);
}

Task<api::Outcome<wire::Venue>> VenueRoutes::edit(api::Call<wire::VenueChange> call)
{
    const auto revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    VenueEdit edit{call.body.name, call.body.address, call.body.timeZone};
    Result<Venue> edited =
        co_await m_service.edit(call.organization(), venueOf(*call.request), *revision, std::move(edit));
    co_return reply(edited);
}

} // namespace foyer::seating
