// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/lineroutes.h"

#include "core/wire/encode.h"
#include "server/accounts/requestparts.h"
#include "server/api/rawanswer.h"

#include <QCryptographicHash>

namespace foyer::line {

namespace {

using accounts::AccountId;
using http::Method;
using http::Response;

constexpr const char *linePath = "/api/v1/performances/{performance:uuid}/line";

api::Operation operation(Method method, const QByteArray &path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::NotNeeded;
    operation.problems = {"not_found"};
    return operation;
}

template <typename Body>
AccountId accountOf(const api::Call<Body> &call)
{
    return call.isSignedIn() ? call.caller().account() : AccountId();
}

template <typename Body>
Asker askerOf(const api::Call<Body> &call)
{
    Asker asker;
    asker.account = accountOf(call);
    if (call.body.token)
        asker.token = call.body.token->toUtf8();
    return asker;
}

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

// Redis draws until a pulse has told it of the opening. Who knew the seed meanwhile would join with an
// account whose id was chosen to draw well.
bool isDrawOver(const LineRow &line, const LineBook::Entry *entry)
{
    if (!line.openedAt)
        return false;
    const bool hasStopped = entry != nullptr && entry->pulse && entry->pulse->phase != 'g';
    return hasStopped || line.state == LineState::Off;
}

Response shownAs(const wire::PublicLine &line)
{
    Response response = Response::json(wire::encode(line));
    response.setCacheControl("public, max-age=1");
    return response;
}

} // namespace

void LineRoutes::addTo(api::ApiBuilder &api)
{
    api::Operation visit =
        operation(Method::Post, "/api/v1/visitors", "line.visit",
                  "Makes a visitor of somebody without an account, to join lines. Send the "
                  "token as X-Visitor-Token: you are then counted apart from your neighbours.");
    visit.success = http::Status::Created;
    visit.problems = {"too_many_visitors", "token_expired"};
    api.add(visit, this, &LineRoutes::visit);
    api::Operation show =
        operation(Method::Get, linePath, "line.state",
                  "How the waiting line stands; everybody computes their own place and time from it.");
    show.answerSchema = api.schemas().refer<wire::PublicLine>();
    api.addRaw(show, http::AsyncHandler(
                         [this](http::RequestPtr request) { return this->show(std::move(request)); }));
    const QByteArray below(linePath);
    api::Operation join = operation(Method::Post, below, "line.join",
                                    "Joins the line, as a visitor or signed in. Again is as good as once.");
    join.success = http::Status::Created;
    join.problems = {"not_found", "bad_visitor",   "nobody_named",
                     "line_shut", "unfit_account", "token_expired"};
    api.add(join, this, &LineRoutes::join);
    api::Operation place = operation(Method::Post, below + "/place", "line.place",
                                     "The exact place, by its token or the signed-in account's.");
    place.problems = {"not_found", "bad_place", "nobody_named", "token_expired"};
    api.add(place, this, &LineRoutes::place);
    api::Operation bind = operation(Method::Post, below + "/bind", "line.bind",
                                    "Binds a place to the signed-in account: only such are let in.");
    bind.signIn = api::SignIn::Needed;
    bind.problems = {"not_found", "bad_place", "place_bound", "unfit_account"};
    api.add(bind, this, &LineRoutes::bind);
    api::Operation leave =
        operation(Method::Post, below + "/leave", "line.leave", "Leaves the line, or ends the time to buy.");
    leave.problems = {"not_found", "bad_place", "nobody_named", "not_in_line", "token_expired"};
    api.add(leave, this, &LineRoutes::leave);
    api::Operation draw = operation(Method::Get, below + "/draw", "line.draw",
                                    "What there is to check the draw with, before and after the opening.");
    draw.query = {{"visitor", "whose score is asked for"}};
    api.add(draw, this, &LineRoutes::draw);
}

Task<LineAnswer<qint32>> LineRoutes::numberOf(http::RequestPtr request)
{
    const catalog::PerformanceId performance(request->pathUuid("performance"));
    Result<booking::SaleSheetPtr> sheet = co_await m_parts.sheets.byId(performance);
    const bool isMissing = !sheet && sheet.error().code == ErrorCode::NotFound;
    if (isMissing || (sheet && (*sheet)->state == booking::PerformanceState::Draft))
        co_return refuse(LineReason::UnknownPerformance);
    if (!sheet)
        co_return refuse(std::move(sheet.error()));
    co_return (*sheet)->number;
}

api::Outcome<wire::PlaceShown> LineRoutes::reply(const LineAnswer<Standing> &answer) const
{
    if (!answer)
        return toldAs(answer.error());
    return api::Reply<wire::PlaceShown>(shownPlace(*answer, m_parts.seal));
}

Task<api::Outcome<wire::VisitorShown>> LineRoutes::visit(Call<Nothing> call)
{
    accounts::Visitor from = accounts::visitorOf(*call.request);
    LineAnswer<VisitorId> visitor = co_await m_parts.visitors.admit(std::move(from));
    if (!visitor)
        co_return toldAs(visitor.error());
    const QByteArray id = Member::of(*visitor)->toBytes();
    wire::VisitorShown shown;
    shown.visitorHash = hexText(QCryptographicHash::hash(id, QCryptographicHash::Sha256));
    shown.token = QString::fromLatin1(m_parts.visitors.tokenOf(*visitor));
    co_return api::Reply<wire::VisitorShown>(std::move(shown));
}

// Made once for each pulse: this is what a whole crowd asks for.
Task<Response> LineRoutes::show(http::RequestPtr request)
{
    LineAnswer<qint32> number = co_await numberOf(request);
    if (!number)
        co_return api::refusal(request, toldAs(number.error()));
    Result<LineRowPtr> found = co_await m_parts.book.find(*number);
    if (!found)
        co_return api::refusal(request, api::problem(found.error()));
    LineBook::Entry *entry = m_parts.book.entry(*number);
    if (entry == nullptr || !isGuarded(entry->row->state))
        co_return shownAs(noLine(*number, m_parts.clock.now()));
    if (!entry->shown) {
        const Pulse pulse = entry->pulse.value_or(Pulse());
        entry->shown = shownAs(shownPublic(*entry->row, pulse, m_parts.clock.now()));
    }
    Response response = *entry->shown; // co_return takes along what it is given
    co_return response;
}

LineRoutes::Shown LineRoutes::join(Call<wire::JoinAsked> call)
{
    const AccountId account = accountOf(call);
    VisitorId visitor;
    if (account.isNull()) {
        if (!call.body.visitor)
            co_return toldAs(LineRefusal{LineReason::NobodyNamed});
        const std::optional<VisitorId> known = m_parts.visitors.know(call.body.visitor->toUtf8());
        if (!known)
            co_return toldAs(LineRefusal{LineReason::BadVisitor});
        visitor = *known;
    }
    LineAnswer<qint32> number = co_await numberOf(call.request);
    if (!number)
        co_return toldAs(number.error());
    LineAnswer<Standing> standing = co_await m_parts.service.join(*number, account, visitor);
    co_return reply(standing);
}

LineRoutes::Shown LineRoutes::place(Call<wire::PlaceAsked> call)
{
    LineAnswer<qint32> number = co_await numberOf(call.request);
    if (!number)
        co_return toldAs(number.error());
    LineAnswer<Standing> standing = co_await m_parts.service.place(*number, askerOf(call));
    co_return reply(standing);
}

LineRoutes::Shown LineRoutes::bind(Call<wire::BindAsked> call)
{
    LineAnswer<qint32> number = co_await numberOf(call.request);
    if (!number)
        co_return toldAs(number.error());
    LineAnswer<Standing> standing =
        co_await m_parts.service.bind(*number, call.caller().account(), call.body.token.toUtf8());
    co_return reply(standing);
}

Task<api::Outcome<api::Nothing>> LineRoutes::leave(Call<wire::PlaceAsked> call)
{
    LineAnswer<qint32> number = co_await numberOf(call.request);
    if (!number)
        co_return toldAs(number.error());
    LineAnswer<void> left = co_await m_parts.service.leave(*number, askerOf(call));
    if (!left)
        co_return toldAs(left.error());
    co_return api::Reply<Nothing>();
}

Task<api::Outcome<wire::DrawShown>> LineRoutes::draw(Call<Nothing> call)
{
    const std::optional<QByteArray> asked = call.request->query().value("visitor");
    const std::optional<Uuid> visitor = asked ? Uuid::fromText(*asked) : std::nullopt;
    if (asked && !visitor)
        co_return api::badField("visitor", "Must be a visitor's id.");
    LineAnswer<qint32> number = co_await numberOf(call.request);
    if (!number)
        co_return toldAs(number.error());
    Result<LineRowPtr> line = co_await m_parts.book.readNow(*number);
    if (!line)
        co_return api::problem(line.error());
    if (!*line || (*line)->epoch == 0)
        co_return api::notFound();
    const LineRow &row = **line;
    wire::DrawShown shown;
    shown.seedHash = hexText(row.draw.hash());
    const LineBook::Entry *entry = m_parts.book.entry(*number);
    shown.drew = entry != nullptr && entry->pulse ? entry->pulse->drew : row.drew;
    shown.visitor = visitor;
    if (isDrawOver(row, entry)) {
        shown.seed = hexText(row.draw.seed().expose().toByteArray());
        if (visitor)
            shown.score = row.draw.scoreOf(*visitor);
    }
    co_return api::Reply<wire::DrawShown>(std::move(shown));
}

} // namespace foyer::line
