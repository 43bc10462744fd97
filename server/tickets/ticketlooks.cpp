// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketlooks.h"

#include "server/api/rawanswer.h"
#include "server/api/revision.h"
#include "server/http/route.h"
#include "server/tickets/problems.h"
#include "server/tickets/wireticket.h"

namespace foyer::tickets {

namespace {

constexpr int usualScale = 8;
constexpr int largestScale = 20;

// The same look for two kinds of people: below the organization's path for staff.
api::Operation look(bool isStaff, const QByteArray &path, const QByteArray &name, const char *summary)
{
    api::Operation made;
    made.method = http::Method::Get;
    made.path = (isStaff ? "/api/v1/organizations/{organization:uuid}" : "/api/v1") + path;
    made.name = "tickets." + name + (isStaff ? "_for_staff" : "");
    made.summary = summary;
    if (isStaff) {
        made.signIn = api::SignIn::OfMember;
        made.permission = accounts::Permission::SellTickets;
    }
    return made;
}

Viewer viewerOf(const http::Request &request)
{
    Viewer viewer{api::callerOf(request).account()};
    if (request.route()->pattern.parameterPlace("organization") >= 0)
        viewer.staffOf = api::organizationOf(request);
    return viewer;
}

TicketId ticketOf(const http::Request &request)
{
    return TicketId(request.pathUuid("ticket"));
}

http::Response answer(const http::RequestPtr &request, Result<QByteArray> content, QByteArray type)
{
    if (!content)
        return api::refusal(request, told(content.error()));
    return http::Response::content(std::move(*content), std::move(type));
}

} // namespace

void TicketLooks::addTo(api::ApiBuilder &api)
{
    for (const bool isStaff : {false, true}) {
        addFor(api, isStaff);
        addCodes(api, isStaff);
    }
}

void TicketLooks::addFor(api::ApiBuilder &api, bool isStaff)
{
    api.add(look(isStaff, "/tickets/{ticket:uuid}", "show", "One ticket."), this, &TicketLooks::show);
    api.add(look(isStaff, "/orders/{order:uuid}/tickets", "of_order", "The tickets of an order."), this,
            &TicketLooks::ofOrder);
}

void TicketLooks::addCodes(api::ApiBuilder &api, bool isStaff)
{
    api::Operation code =
        look(isStaff, "/tickets/{ticket:uuid}/code", "code", "The text of the ticket's QR code.");
    code.problems = {"ticket_not_live"};
    code.answerType = "text/plain";
    addRaw(api, code, &TicketLooks::code);
    api::Operation png =
        look(isStaff, "/tickets/{ticket:uuid}/qr.png", "qr_png", "The ticket's QR code as a picture.");
    png.problems = {"ticket_not_live"};
    png.answerType = "image/png";
    png.query = {{"scale", "pixels per module, 1 to 20; 8 unless told"}};
    addRaw(api, png, &TicketLooks::png);
    api::Operation svg =
        look(isStaff, "/tickets/{ticket:uuid}/qr.svg", "qr_svg", "The ticket's QR code as a drawing.");
    svg.problems = {"ticket_not_live"};
    svg.answerType = "image/svg+xml";
    addRaw(api, svg, &TicketLooks::svg);
}

void TicketLooks::addRaw(api::ApiBuilder &api, api::Operation operation, RawHandler handler)
{
    api.addRaw(std::move(operation), http::AsyncHandler([this, handler](http::RequestPtr request) {
                   return (this->*handler)(std::move(request));
               }));
}

Task<api::Outcome<wire::Ticket>> TicketLooks::show(api::Call<api::Nothing> call)
{
    Result<TicketView> view = co_await m_service.read(ticketOf(*call.request), viewerOf(*call.request));
    if (!view)
        co_return told(view.error());
    co_return api::Reply<wire::Ticket>(wireTicket(*view), api::revisionTag(view->record.revision));
}

Task<api::Outcome<wire::TicketList>> TicketLooks::ofOrder(api::Call<api::Nothing> call)
{
    const OrderId order(call.request->pathUuid("order"));
    Result<std::vector<TicketView>> views = co_await m_service.ofOrder(order, viewerOf(*call.request));
    if (!views)
        co_return told(views.error());
    wire::TicketList list;
    for (const TicketView &view : *views)
        list.items.push_back(wireTicket(view));
    co_return api::Reply<wire::TicketList>(std::move(list));
}

Task<http::Response> TicketLooks::code(http::RequestPtr request)
{
    Result<QByteArray> text = co_await m_service.code(ticketOf(*request), viewerOf(*request));
    co_return answer(request, std::move(text), QByteArrayLiteral("text/plain; charset=us-ascii"));
}

Task<http::Response> TicketLooks::png(http::RequestPtr request)
{
    int scale = usualScale;
    if (const std::optional<QByteArray> asked = request->query().value("scale")) {
        bool isNumber = false;
        scale = asked->toInt(&isNumber);
        if (!isNumber || scale < 1 || scale > largestScale)
            co_return api::refusal(request, api::badField("scale", "must be a whole number from 1 to 20"));
    }
    Result<QByteArray> png =
        co_await m_service.picture(ticketOf(*request), viewerOf(*request), Picture::Png, scale);
    co_return answer(request, std::move(png), QByteArrayLiteral("image/png"));
}

Task<http::Response> TicketLooks::svg(http::RequestPtr request)
{
    Result<QByteArray> svg =
        co_await m_service.picture(ticketOf(*request), viewerOf(*request), Picture::Svg, 1);
    co_return answer(request, std::move(svg), QByteArrayLiteral("image/svg+xml"));
}

} // namespace foyer::tickets
