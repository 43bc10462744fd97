// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/performanceroutes.h"

namespace foyer::catalog {

namespace {

using http::Method;

constexpr const char *performancePath = "/events/{event:uuid}/performances/{performance:uuid}";

PerformanceId idOf(const http::Request &request)
{
    return PerformanceId(request.pathUuid("performance"));
}

} // namespace

void PerformanceRoutes::addTo(api::ApiBuilder &api)
{
    using Routes = PerformanceRoutes;
    api::Operation add = editOperation(Method::Post, "/events/{event:uuid}/performances",
                                       "catalog.add_performance", "Adds a date to an event.");
    add.success = http::Status::Created;
    add.problems.append({"slug_taken", "unknown_seat_map", "too_many"});
    api.add(add, this, &Routes::add);
    api::Operation change =
        editOperation(Method::Patch, performancePath, "catalog.change_performance",
                      "Changes a date; once it is on sale, its times only, with a warning.");
    change.problems.append({"slug_taken", "unknown_seat_map"});
    api.add(change, this, &Routes::change);
    api.add(editOperation(Method::Delete, performancePath, "catalog.remove_performance",
                          "Removes a draft's date."),
            this, &Routes::remove);
    api.add(editOperation(Method::Post, "/events/{event:uuid}/performances/{performance:uuid}/cancel",
                          "catalog.cancel_performance", "Cancels one date; again: the same."),
            this, &Routes::cancel);
    api::Operation finish =
        editOperation(Method::Post, "/events/{event:uuid}/performances/{performance:uuid}/finish",
                      "catalog.finish_performance", "Says that one date is over; again: the same.");
    finish.problems.append("not_published");
    api.add(finish, this, &Routes::finish);
}

PerformanceRoutes::EventOutcome PerformanceRoutes::add(api::Call<wire::AddPerformance> call)
{
    Edit edit = addingEdit(call, "performance_added");
    Performance wanted = performanceFrom(call.body);
    if (!wanted.seatMap.isNull()) {
        Answer<SeatMapRef> seatMap = co_await m_events.findSeatMap(edit.key, wanted.seatMap);
        if (!seatMap)
            co_return problemOf(seatMap.error());
        wanted.seatMap = *seatMap;
    }
    edit.apply = [wanted](Event &event) { return addPerformance(event, wanted); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

PerformanceRoutes::EventOutcome PerformanceRoutes::change(api::Call<wire::ChangePerformance> call)
{
    tl::expected<Edit, http::Problem> edit = revisedEdit(call, "performance_changed");
    if (!edit)
        co_return tl::unexpected<http::Problem>(edit.error());
    PerformanceChange change = performanceFrom(call.body);
    if (change.seatMap) {
        Answer<SeatMapRef> seatMap = co_await m_events.findSeatMap(edit->key, *change.seatMap);
        if (!seatMap)
            co_return problemOf(seatMap.error());
        change.seatMap = *seatMap;
    }
    const PerformanceId id = idOf(*call.request);
    edit->apply = [id, change](Event &event) { return changePerformance(event, id, change); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(*edit));
    co_return answerOf(edited);
}

PerformanceRoutes::EventOutcome PerformanceRoutes::remove(api::Call<Nothing> call)
{
    tl::expected<Edit, http::Problem> edit = revisedEdit(call, "performance_removed");
    if (!edit)
        co_return tl::unexpected<http::Problem>(edit.error());
    const PerformanceId id = idOf(*call.request);
    edit->apply = [id](Event &event) { return removePerformance(event, id); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(*edit));
    co_return answerOf(edited);
}

PerformanceRoutes::EventOutcome PerformanceRoutes::cancel(api::Call<wire::CancelRequest> call)
{
    Edit edit = addingEdit(call, "performance_cancelled");
    const PerformanceId id = idOf(*call.request);
    const QString reason = call.body.reason;
    edit.apply = [id, reason](Event &event) { return cancelPerformance(event, id, reason); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

PerformanceRoutes::EventOutcome PerformanceRoutes::finish(api::Call<Nothing> call)
{
    Edit edit = addingEdit(call, "performance_finished");
    const PerformanceId id = idOf(*call.request);
    edit.apply = [id](Event &event) { return finishPerformance(event, id); };
    Answer<EditedEvent> edited = co_await m_events.edit(std::move(edit));
    co_return answerOf(edited);
}

} // namespace foyer::catalog
