// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/seasonroutes.h"

#include "server/api/apibuilder.h"
#include "server/api/page.h"
#include "server/reports/seasonwire.h"

#include <algorithm>
#include <array>

namespace foyer::reports {

namespace {

using accounts::Permission;

constexpr std::array<const char *, 4> views{"coming", "on_sale", "drafts", "past"};

api::Operation reading(const char *path, const char *name, const char *summary, Permission permission)
{
    api::Operation operation;
    operation.method = http::Method::Get;
    operation.path = QByteArrayLiteral("/api/v1/organizations/{organization:uuid}/") + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = permission;
    return operation;
}

tl::expected<SeasonQuestion, http::Problem> questionOf(const http::Request &request)
{
    const auto page = api::pageOf(request, 100);
    if (!page)
        return tl::unexpected<http::Problem>(page.error());
    SeasonQuestion question;
    question.organization = accounts::OrganizationId(request.pathUuid("organization"));
    question.limit = page->limit;
    if (page->after)
        question.after = SeasonPlace{page->after->key, page->after->id};
    const QByteArray view = request.query().value("view").value_or("coming");
    if (std::find(views.begin(), views.end(), view) == views.end())
        return api::badField("view", "view must be coming, on_sale, drafts or past.");
    question.view = QString::fromLatin1(view);
    const QString text = QString::fromUtf8(request.query().value("q").value_or(QByteArray())).left(200);
    if (!text.isEmpty())
        question.text = text;
    return question;
}

tl::expected<std::optional<Uuid>, http::Problem> performanceOf(const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("performance");
    if (!text)
        return std::nullopt;
    const std::optional<Uuid> id = Uuid::fromText(*text);
    if (!id)
        return api::badField("performance", "This must be an id.");
    return id;
}

} // namespace

void SeasonRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation season = reading("season", "reports.season",
                                    "Events by when they are next, with how they sell; takings only for "
                                    "whoever may see figures.",
                                    Permission::None);
    season.query = {{"view", "coming (default), on_sale, drafts or past", false},
                    {"q", "part of the title or the venue's name", false},
                    {"limit", "1 to 100", false},
                    {"after", "next of the page before", false}};
    api.add(season, this, &SeasonRoutes::show);
    api::Operation stakes =
        reading("events/{event:uuid}/cancellation", "reports.cancellation",
                "What cancelling an event, or one of its dates, would touch.", Permission::ManageCatalog);
    stakes.query = {{"performance", "id of the only date to cancel", false}};
    api.add(stakes, this, &SeasonRoutes::stakes);
}

Task<api::Outcome<wire::Season>> SeasonRoutes::show(api::Call<api::Nothing> call)
{
    auto question = questionOf(*call.request);
    if (!question)
        co_return tl::unexpected<http::Problem>(question.error());
    question->withMoney = call.caller().may(Permission::ViewFigures, call.organization());
    Result<SeasonSheet> season = co_await m_store.season(*question, m_clock.now());
    if (!season)
        co_return api::problem(season.error());
    co_return api::Reply<wire::Season>(toWire(*season));
}

Task<api::Outcome<wire::CancellationStakes>> SeasonRoutes::stakes(api::Call<api::Nothing> call)
{
    const auto performance = performanceOf(*call.request);
    if (!performance)
        co_return tl::unexpected<http::Problem>(performance.error());
    const Uuid event = call.request->pathUuid("event");
    Result<Stakes> stakes = co_await m_store.stakes(call.organization(), event, *performance);
    if (!stakes && stakes.error().code == ErrorCode::NotFound)
        co_return api::notFound();
    if (!stakes)
        co_return api::problem(stakes.error());
    co_return api::Reply<wire::CancellationStakes>(toWire(*stakes));
}

} // namespace foyer::reports
