// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventroutes.h"

#include "server/api/page.h"
#include "server/catalog/codes.h"

namespace foyer::catalog {

namespace {

using accounts::Permission;
using http::Method;

constexpr const char *eventsPath = "/events";
constexpr const char *eventPath = "/events/{event:uuid}";

std::optional<QString> textOf(const http::Request &request, QByteArrayView name)
{
    const std::optional<QByteArray> value = request.query().value(name);
    if (!value || value->isEmpty())
        return std::nullopt;
    return QString::fromUtf8(*value).left(200);
}

std::optional<ListPosition> positionOf(const api::PageRequest &page)
{
    if (!page.after)
        return std::nullopt;
    return ListPosition{page.after->key, page.after->id};
}

} // namespace

void EventRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = EventRoutes;
    api::Operation create = staffOperation(Method::Post, eventsPath, "catalog.create_event",
                                           "Makes a draft of an event.", Permission::ManageCatalog);
    create.success = http::Status::Created;
    create.problems = {"id_taken", "slug_taken", "unknown_venue"};
    api.add(create, this, &Routes::create);
    api::Operation list =
        staffOperation(Method::Get, eventsPath, "catalog.list_events",
                       "Events, newest first, with what is sold of each performance.", Permission::None);
    list.query = {{"limit", "1 to 100"},
                  {"after", "next of the page before"},
                  {"state", "draft, published, cancelled or done"},
                  {"q", "part of the title"}};
    api.add(list, this, &Routes::list);
    api.add(staffOperation(Method::Get, eventPath, "catalog.read_event",
                           "An event with all that belongs to it.", Permission::None),
            this, &Routes::read);
    api::Operation change = editOperation(Method::Patch, eventPath, "catalog.change_event",
                                          "Changes an event's own facts; what is left out stays.");
    change.problems.append({"unknown_venue", "slug_taken", "still_priced", "still_used"});
    api.add(change, this, &Routes::change);
    addActs(api);
}

void EventRoutes::addActs(api::ApiBuilder &api)
{
    using Routes = EventRoutes;
    api::Operation changes =
        staffOperation(Method::Get, "/events/{event:uuid}/changes", "catalog.list_changes",
                       "Who changed what, latest first.", Permission::ManageCatalog);
    changes.query = {{"limit", "1 to 200"}, {"after", "next of the page before"}};
    api.add(changes, this, &Routes::changes);
    api.add(staffOperation(Method::Get, "/events/{event:uuid}/readiness", "catalog.read_readiness",
                           "What an event lacks before it can be published.", Permission::None),
            this, &Routes::readiness);
    api::Operation publish = staffOperation(
        Method::Post, "/events/{event:uuid}/publish", "catalog.publish_event",
        "Puts an event and its draft performances on sale; again: the same.", Permission::ManageCatalog);
    publish.problems = {"not_ready", "event_over"};
    api.add(publish, this, &Routes::publish);
    api::Operation cancel =
        staffOperation(Method::Post, "/events/{event:uuid}/cancel", "catalog.cancel_event",
                       "Cancels an event with all performances; again: the same.", Permission::ManageCatalog);
    cancel.problems = {"event_over"};
    api.add(cancel, this, &Routes::cancel);
    api::Operation finish =
        staffOperation(Method::Post, "/events/{event:uuid}/finish", "catalog.finish_event",
                       "Says that an event is over; again: the same.", Permission::ManageCatalog);
    finish.problems = {"event_over", "not_published"};
    api.add(finish, this, &Routes::finish);
}

EventRoutes::EventOutcome EventRoutes::create(api::Call<wire::CreateEvent> call)
{
    const tl::expected<EventTerms, Refused> terms = termsFrom(call.body);
    if (!terms)
        co_return problemOf(terms.error());
    NewEvent draft;
    draft.key = {call.organization(), call.body.id};
    draft.terms = *terms;
    draft.note = noteOf(call, "created");
    Answer<EditedEvent> made = co_await m_events.create(std::move(draft));
    co_return answerOf(made);
}

Task<api::Outcome<wire::EventPage>> EventRoutes::list(api::Call<Nothing> call)
{
    const tl::expected<api::PageRequest, http::Problem> page = api::pageOf(*call.request, 100);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const StaffFilter filter{call.organization(), textOf(*call.request, "state"), textOf(*call.request, "q")};
    if (filter.state && !eventStateOf(*filter.state))
        co_return api::badField("state", "state must be draft, published, cancelled or done.");
    Answer<ListPage<ListedEvent>> found =
        co_await m_lists.ofOrganization(filter, positionOf(*page), page->limit);
    if (!found)
        co_return problemOf(found.error());
    co_return api::Reply<wire::EventPage>(toWire(*found));
}

EventRoutes::EventOutcome EventRoutes::read(api::Call<Nothing> call)
{
    Answer<Event> found = co_await m_events.read(keyOf(call));
    if (!found)
        co_return problemOf(found.error());
    EditedEvent shown;
    shown.event = std::move(*found);
    co_return answerOf(shown);
}

EventRoutes::EventOutcome EventRoutes::change(api::Call<wire::ChangeEvent> call)
{
    tl::expected<Edit, http::Problem> edit = revisedEdit(call, "changed");
    if (!edit)
        co_return tl::unexpected<http::Problem>(edit.error());
    const tl::expected<TermsChange, Refused> change = termsFrom(call.body);
    if (!change)
        co_return problemOf(change.error());
    const TermsChange terms = *change;
    if (terms.venue) {
        Answer<VenueId> venue = co_await m_events.findVenue(call.organization(), *terms.venue);
        if (!venue)
            co_return problemOf(venue.error());
    }
    edit->apply = [terms](Event &target) { return changeTerms(target, terms); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(*edit));
    co_return answerOf(edited);
}

Task<api::Outcome<wire::EventChangePage>> EventRoutes::changes(api::Call<Nothing> call)
{
    const tl::expected<api::PageRequest, http::Problem> page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const std::optional<qint64> before = page->after ? std::optional(page->after->key) : std::nullopt;
    Answer<ListPage<ListedChange>> found = co_await m_lists.changes(keyOf(call), before, page->limit);
    if (!found)
        co_return problemOf(found.error());
    co_return api::Reply<wire::EventChangePage>(toWire(*found));
}

Task<api::Outcome<wire::EventReadiness>> EventRoutes::readiness(api::Call<Nothing> call)
{
    Answer<ReadinessReport> report = co_await m_publication.readiness(keyOf(call));
    if (!report)
        co_return problemOf(report.error());
    co_return api::Reply<wire::EventReadiness>(toWire(*report));
}

EventRoutes::EventOutcome EventRoutes::publish(api::Call<Nothing> call)
{
    Answer<EditedEvent> published = co_await m_publication.publish(keyOf(call), noteOf(call, "published"));
    co_return answerOf(published);
}

EventRoutes::EventOutcome EventRoutes::cancel(api::Call<wire::CancelRequest> call)
{
    Edit edit = addingEdit(call, "cancelled");
    const QString reason = call.body.reason;
    edit.apply = [reason](Event &target) { return catalog::cancel(target, reason); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

EventRoutes::EventOutcome EventRoutes::finish(api::Call<Nothing> call)
{
    Edit edit = addingEdit(call, "finished");
    edit.apply = [](Event &target) { return catalog::finish(target); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

} // namespace foyer::catalog
