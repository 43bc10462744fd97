// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/gateroutes.h"

#include "server/api/page.h"
#include "server/api/revision.h"
#include "server/checkin/problems.h"
#include "server/checkin/wirecheckin.h"

#include <algorithm>

namespace foyer::checkin {

namespace {

constexpr char gatesPath[] = "/gates";
constexpr char gatePath[] = "/gates/{gate:uuid}";

GateId gateIn(const http::Request &request)
{
    return GateId(request.pathUuid("gate"));
}

// A gate is state with a revision: Conflict is an edit that came late.
tl::unexpected<http::Problem> toldOfGate(const Error &error)
{
    return error.code == ErrorCode::Conflict ? api::staleRevision() : told(error);
}

api::Outcome<wire::Gate> reply(const Result<Gate> &gate)
{
    if (!gate)
        return toldOfGate(gate.error());
    return api::Reply<wire::Gate>(wireGate(*gate), api::revisionTag(gate->revision));
}

std::optional<QStringList> listOf(const std::optional<std::vector<QString>> &texts)
{
    if (!texts)
        return std::nullopt;
    return QStringList(texts->begin(), texts->end());
}

} // namespace

void GateRoutes::addTo(api::ApiBuilder &api)
{
    using enum accounts::Permission;
    using enum http::Method;
    api::Operation list = staffOperation(Get, gatesPath, "gates.list", "Gates, oldest first.", None);
    list.query = {{"venue", "of this venue only"}, {"limit", "how many at most"}, {"after", "the next page"}};
    api.add(list, this, &GateRoutes::list);
    api::Operation create =
        staffOperation(Post, gatesPath, "gates.create", "Makes a gate under the client's id.", ManageCatalog);
    create.success = http::Status::Created;
    create.problems = {"id_taken"};
    api.add(create, this, &GateRoutes::create);
    api.add(staffOperation(Get, gatePath, "gates.show", "One gate; its ETag is its revision.", None), this,
            &GateRoutes::show);
    api::Operation edit =
        staffOperation(Patch, gatePath, "gates.edit", "Changes a gate; needs If-Match.", ManageCatalog);
    edit.problems = {"precondition_required", "stale_revision"};
    api.add(edit, this, &GateRoutes::edit);
    api::Operation remove = staffOperation(Delete, gatePath, "gates.remove",
                                           "Removes a gate; its scans stay. Needs If-Match.", ManageCatalog);
    remove.problems = edit.problems;
    api.add(remove, this, &GateRoutes::remove);
}

Task<api::Outcome<wire::GatePage>> GateRoutes::list(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    std::optional<VenueId> venue;
    if (const std::optional<QByteArray> text = call.request->query().value("venue")) {
        venue = VenueId::fromText(*text);
        if (!venue)
            co_return api::badField("venue", "must be an id");
    }
    constexpr qint64 latest = 7'258'118'400'000'000; // 2200
    const api::Cursor from = page->after.value_or(api::Cursor{});
    const Instant after(std::chrono::microseconds{std::clamp(from.key, qint64{0}, latest)});
    Result<std::vector<Gate>> gates =
        co_await m_service.list(call.organization(), venue, after, from.id, page->limit + 1);
    if (!gates)
        co_return told(gates.error());
    wire::GatePage shown;
    if (gates->size() > std::size_t(page->limit)) {
        gates->resize(std::size_t(page->limit));
        const Gate &last = gates->back();
        const api::Cursor next{qint64(last.createdAt.time_since_epoch().count()), last.id.uuid()};
        shown.next = QString::fromLatin1(next.toText());
    }
    for (const Gate &gate : *gates)
        shown.items.push_back(wireGate(gate));
    co_return api::Reply<wire::GatePage>(std::move(shown));
}

Task<api::Outcome<wire::Gate>> GateRoutes::create(api::Call<wire::NewGate> call)
{
    const wire::NewGate &body = call.body;
    Gate gate{GateId(body.id), VenueId(body.venue), body.name, listOf(body.sections).value_or(QStringList()),
              body.allowsReturn.value_or(true)};
    Result<Gate> created = co_await m_service.create(call.organization(), std::move(gate));
    co_return reply(created);
}

Task<api::Outcome<wire::Gate>> GateRoutes::show(api::Call<api::Nothing> call)
{
    Result<Gate> gate = co_await m_service.read(call.organization(), gateIn(*call.request));
    co_return reply(gate);
}

Task<api::Outcome<wire::Gate>> GateRoutes::edit(api::Call<wire::GateChange> call)
{
    const auto revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    GateEdit edit{call.body.name, listOf(call.body.sections), call.body.allowsReturn};
    Result<Gate> edited =
        co_await m_service.edit(call.organization(), gateIn(*call.request), *revision, std::move(edit));
    co_return reply(edited);
}

Task<api::Outcome<api::Nothing>> GateRoutes::remove(api::Call<api::Nothing> call)
{
    const auto revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    Result<void> removed = co_await m_service.remove(call.organization(), gateIn(*call.request), *revision);
    if (!removed)
        co_return toldOfGate(removed.error());
    co_return api::Reply<api::Nothing>();
}

} // namespace foyer::checkin
