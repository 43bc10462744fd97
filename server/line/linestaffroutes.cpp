// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linestaffroutes.h"

#include "server/api/revision.h"

namespace foyer::line {

namespace {

using accounts::Permission;
using http::Method;

constexpr qint32 usualMinutes = 60;
constexpr qint32 mostMinutes = 1440;

api::Operation staffOperation(Method method, const char *below, const char *name, const char *summary,
                              Permission permission)
{
    api::Operation operation;
    operation.method = method;
    operation.path =
        QByteArrayLiteral("/api/v1/organizations/{organization:uuid}/performances/{performance:uuid}/line")
        + below;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = permission;
    operation.problems = {"not_found"};
    return operation;
}

LineEdit editOf(const wire::ChangeLine &asked)
{
    LineEdit edit;
    if (asked.pace)
        edit.pace =
            Pace{asked.pace->places, std::chrono::seconds{asked.pace->everySeconds}, asked.pace->mostBuying};
    edit.automaticAbove = asked.automaticAbove;
    edit.opensAt = asked.opensAt;
    if (asked.windowSeconds)
        edit.window = std::chrono::seconds{*asked.windowSeconds};
    edit.message = asked.message;
    return edit;
}

} // namespace

void LineStaffRoutes::addTo(api::ApiBuilder &api)
{
    api.add(staffOperation(Method::Get, "", "line.show", "How a performance's waiting line is set.",
                           Permission::ViewFigures),
            this, &LineStaffRoutes::show);
    api::Operation change =
        staffOperation(Method::Patch, "", "line.change",
                       "Pace, time to buy, opening, message; while people wait.", Permission::SteerSale);
    change.problems = {"not_found", "stale_revision", "line_state"};
    api.add(change, this, &LineStaffRoutes::change);
    api::Operation steer = staffOperation(Method::Post, "/steer", "line.steer",
                                          "Gathers, opens, pauses, resumes, drains, closes or switches off.",
                                          Permission::SteerSale);
    steer.problems = {"not_found", "stale_revision", "line_state"};
    api.add(steer, this, &LineStaffRoutes::steer);
    api::Operation figures = staffOperation(
        Method::Get, "/figures", "line.figures",
        "Who waits, arrives, is let in, buys; what is sold; per minute, and what is to be expected.",
        Permission::ViewFigures);
    figures.query = {{"minutes", "1 to 1440; 60 when left out"}};
    api.add(figures, this, &LineStaffRoutes::figures);
}

Task<LineAnswer<LineControl::Subject>> LineStaffRoutes::subjectOf(http::RequestPtr request,
                                                                  api::OrganizationId organization)
{
    const catalog::PerformanceId performance(request->pathUuid("performance"));
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byId(performance);
    const bool isMissing = !sheet && sheet.error().code == ErrorCode::NotFound;
    if (isMissing || (sheet && (*sheet)->organization != organization))
        co_return refuse(LineReason::UnknownPerformance);
    if (!sheet)
        co_return refuse(std::move(sheet.error()));
    LineControl::Subject subject;
    subject.performance = (*sheet)->number;
    subject.organization = organization;
    co_return subject;
}

api::Outcome<wire::LineControl> LineStaffRoutes::reply(const LineAnswer<LineRow> &answer)
{
    if (!answer)
        return toldAs(answer.error());
    return api::Reply<wire::LineControl>(shownControl(*answer), api::revisionTag(answer->revision));
}

LineStaffRoutes::Shown LineStaffRoutes::show(Call<Nothing> call)
{
    LineAnswer<LineControl::Subject> subject = co_await subjectOf(call.request, call.organization());
    if (!subject)
        co_return toldAs(subject.error());
    LineAnswer<LineRow> row = co_await m_control.show(*subject);
    co_return reply(row);
}

LineStaffRoutes::Shown LineStaffRoutes::change(Call<wire::ChangeLine> call)
{
    LineAnswer<LineControl::Subject> subject = co_await subjectOf(call.request, call.organization());
    if (!subject)
        co_return toldAs(subject.error());
    const auto revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    LineAnswer<LineRow> row = co_await m_control.change(*subject, *revision, editOf(call.body));
    co_return reply(row);
}

LineStaffRoutes::Shown LineStaffRoutes::steer(Call<wire::SteerLine> call)
{
    LineAnswer<LineControl::Subject> subject = co_await subjectOf(call.request, call.organization());
    if (!subject)
        co_return toldAs(subject.error());
    const auto revision = api::editedRevision(*call.request);
    if (!revision)
        co_return tl::unexpected<http::Problem>(revision.error());
    LineAnswer<LineRow> row =
        co_await m_control.steer(*subject, *revision, call.body.action, call.body.opensAt);
    co_return reply(row);
}

Task<api::Outcome<wire::LineFigures>> LineStaffRoutes::figures(Call<Nothing> call)
{
    qint32 minutes = usualMinutes;
    if (const std::optional<QByteArray> asked = call.request->query().value("minutes")) {
        bool isNumber = false;
        minutes = asked->toInt(&isNumber);
        if (!isNumber || minutes < 1 || minutes > mostMinutes)
            co_return api::badField("minutes", "Must be a number from 1 to 1440.");
    }
    LineAnswer<LineControl::Subject> subject = co_await subjectOf(call.request, call.organization());
    if (!subject)
        co_return toldAs(subject.error());
    LineAnswer<wire::LineFigures> figures = co_await m_control.figures(*subject, minutes);
    if (!figures)
        co_return toldAs(figures.error());
    co_return api::Reply<wire::LineFigures>(std::move(*figures));
}

} // namespace foyer::line
