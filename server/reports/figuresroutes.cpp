// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresroutes.h"

#include "core/base/currency.h"
#include "core/reports/csvline.h"
#include "server/api/apibuilder.h"
#include "server/reports/figuresquestion.h"
#include "server/reports/figureswire.h"

namespace foyer::reports {

namespace {

using accounts::Permission;

constexpr const char *header =
    "performance,minute,category,section,ticket_type,channel,tender,currency,tickets,"
    "refunded_tickets,revenue,refunded,retained\r\n";

api::Operation operation(const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.path = QByteArray("/api/v1/organizations/{organization:uuid}/") + path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::OfMember;
    operation.permission = Permission::ViewFigures;
    operation.query = {{"performance", "id of the performance to look at", false},
                       {"event", "id of the event to look at", false},
                       {"from", "instant; together with to: the span of the sums", false},
                       {"to", "instant, not included; without it: now", false},
                       {"channel", "public, box_office, phone or partner", false}};
    return operation;
}

QByteArray toCsv(const std::vector<ExportRow> &rows, const QByteArray &currency)
{
    const auto known = Currency::fromCode(QString::fromLatin1(currency));
    const int exponent = known ? known->exponent() : 2;
    QByteArray text;
    CsvLine line;
    for (const auto &[key, sum] : rows) {
        line.number(key.performance).text(toRfc3339(key.minute)).number(key.category).number(key.section);
        line.text(QString::fromLatin1(key.ticketType.toText())).text(key.channel).text(key.tender);
        line.text(QString::fromLatin1(currency)).number(sum.tickets).number(sum.refundedTickets);
        line.money(sum.revenue, exponent).money(sum.refunded, exponent).money(sum.retained, exponent);
        text.append(line.take());
    }
    return text;
}

// The same question, continued.
QByteArray nextLink(const http::Request &request, const ExportPlace &place)
{
    QByteArray target = request.path().toByteArray() + '?';
    for (const auto &[name, value] : request.query().parameters()) {
        if (name != "after")
            target += name.toPercentEncoding() + '=' + value.toPercentEncoding() + '&';
    }
    return '<' + target + "after=" + toText(place) + ">; rel=\"next\"";
}

} // namespace

void FiguresRoutes::addTo(api::ApiBuilder &api)
{
    m_season.addTo(api);
    api.add(operation("figures", "reports.figures", "What a dashboard shows, as of a moment."), this,
            &FiguresRoutes::show);
    api::Operation sales = operation("figures/sales.csv", "reports.export_sales",
                                     "Sales per minute as CSV; the Link header leads to the rest.");
    sales.answerType = "text/csv";
    sales.query.push_back({"after", "where the answer before ended", false});
    api.addRaw(sales, http::AsyncHandler(
                          [this](http::RequestPtr request) { return exportSales(std::move(request)); }));
}

Task<api::Outcome<wire::Figures>> FiguresRoutes::show(api::Call<api::Nothing> call)
{
    const Instant now = m_clock.now();
    const auto question = questionOf(*call.request, now);
    if (!question)
        co_return tl::unexpected<http::Problem>(question.error());
    Result<FiguresScope> scope = co_await m_store.scope(*question);
    if (!scope && scope.error().code == ErrorCode::NotFound)
        co_return api::notFound();
    if (!scope)
        co_return api::problem(scope.error());
    Result<FigureSheet> sheet = co_await m_store.sheet(*scope, *question, now);
    if (!sheet)
        co_return api::problem(sheet.error());
    const bool withCustomers = call.caller().may(Permission::ViewCustomers, call.organization());
    api::Reply<wire::Figures> reply(toWire(*sheet, withCustomers));
    co_return reply;
}

Task<http::Response> FiguresRoutes::exportSales(http::RequestPtr request)
{
    const auto question = questionOf(*request, m_clock.now());
    if (!question)
        co_return question.error().toResponse();
    const auto place = exportPlaceOf(*request);
    if (!place)
        co_return place.error().toResponse();
    Result<FiguresScope> scope = co_await m_store.scope(*question);
    if (!scope)
        co_return http::Problem::fromError(scope.error()).toResponse();
    Result<std::vector<ExportRow>> rows = co_await m_store.exported(*scope, *question, *place, exportRows);
    if (!rows)
        co_return http::Problem::fromError(rows.error()).toResponse();
    const bool isFirst = !request->query().contains("after");
    QByteArray body = isFirst ? QByteArray(header) : QByteArray();
    body.append(toCsv(*rows, scope->currency));
    http::Response response =
        http::Response::content(std::move(body), "text/csv; charset=utf-8; header=present");
    response.addHeader("Content-Disposition", "attachment; filename=\"sales.csv\"");
    if (rows->size() == std::size_t(exportRows))
        response.addHeader("Link", nextLink(*request, rows->back().key));
    co_return response;
}

} // namespace foyer::reports
