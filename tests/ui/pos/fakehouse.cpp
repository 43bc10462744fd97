// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/fakehouse.h"

#include "core/client/readanswer.h"
#include "core/seating/orphanrule.h"
#include "core/seating/seatmapformat.h"
#include "core/wire/booking/availability.h"
#include "core/wire/booking/households.h"
#include "core/wire/tickets/ticketchange.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

namespace foyer::test {

using client::Method;
using namespace Qt::StringLiterals;

namespace {

QJsonArray arrayOf(const std::vector<qint32> &seats)
{
    QJsonArray array;
    for (const qint32 seat : seats)
        array.append(seat);
    return array;
}

} // namespace

FakeHouse::FakeHouse(ScriptedOffice &office) : FakeHall(office), m_office(office)
{
    install();
}

void FakeHouse::install()
{
    ScriptedTransport &transport = m_office.transport;
    const auto rule = [&](Method method, const QByteArray &pattern,
                          Sent (FakeHouse::*handler)(const Request &)) {
        transport.answer(method, pattern, [this, handler](const Request &request) {
            endPast();
            Sent answer = (this->*handler)(request);
            return losesAnswers ? Sent(tl::unexpected(*losesAnswers)) : answer;
        });
    };
    transport.answer(Method::Get, "/api/v1/performances/*", [this](const Request &) { return said(sheet); });
    transport.answer(Method::Get, "/api/v1/performances/*/map",
                     [this](const Request &) { return Sent(ScriptedTransport::json(mapAnswer())); });
    transport.answer(Method::Get, "/api/v1/performances/*/seats", [this](const Request &) {
        client::Reply reply{200, letters, {{"content-type", "application/octet-stream"}}};
        return Sent(reply);
    });
    transport.answer(Method::Get, "/api/v1/performances/*/availability",
                     [this](const Request &) { return availability(); });
    transport.answer(Method::Get, "~/performances/*/house-holds", wire::HouseHoldList{});
    rule(Method::Post, "~/performances/*/holds", &FakeHouse::takeHold);
    rule(Method::Get, "~/holds/*", &FakeHouse::findHold);
    rule(Method::Post, "~/holds/*/extend", &FakeHouse::extendHold);
    rule(Method::Delete, "~/holds/*", &FakeHouse::releaseHold);
    rule(Method::Get, "~/orders", &FakeHouse::listOrders);
    rule(Method::Post, "~/orders", &FakeHouse::placeOrder);
    rule(Method::Get, "~/orders/*", &FakeHouse::findOrder);
    rule(Method::Post, "~/orders/*/payments", &FakeHouse::payAgain);
    rule(Method::Post, "~/orders/*/cancel", &FakeHouse::cancelOrder);
    rule(Method::Post, "~/orders/*/refunds", &FakeHouse::refund);
    rule(Method::Get, "~/orders/*/tickets", &FakeHouse::listTickets);
    transport.answer(Method::Get, "~/tickets/*/code", [](const Request &request) {
        const QByteArray code =
            "FOYER1:" + part(request, 1).toUpper().replace('-', "") + "0123456789ABCDEFGHIJ";
        client::Reply reply{200, code, {{"content-type", "text/plain"}}};
        return Sent(reply);
    });
    transport.answer(Method::Post, "~/tickets/*/print", [this](const Request &request) {
        ++printed;
        wire::Ticket ticket;
        ticket.id = *Uuid::fromText(part(request, 1));
        return said(ticket);
    });
}

QByteArray FakeHouse::part(const Request &request, int fromEnd)
{
    const QByteArrayList parts = request.path.split('/');
    return parts.value(parts.size() - 1 - fromEnd);
}

client::Sent FakeHouse::conflict(const char *code, const QJsonObject &more)
{
    return ScriptedTransport::problem(409, code, {}, more);
}

QByteArray FakeHouse::mapAnswer() const
{
    QJsonObject answer{{u"performance"_s, QString::fromLatin1(sheet.id.toText())},
                       {u"document"_s, *seating::encodeSeatMap(map())}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

void FakeHouse::tell(const std::vector<qint32> &seats, char letter)
{
    set(seats, letter);
    std::vector<QJsonObject> changes;
    for (const qint32 seat : seats)
        changes.push_back(
            {{u"seat"_s, seat}, {u"state"_s, QString(QLatin1Char(letter))}, {u"version"_s, ++m_version}});
    m_office.socket.news(u"performance:7:seats"_s, changes);
}

client::Sent FakeHouse::availability() const
{
    wire::AvailabilityShown shown;
    shown.performance = sheet.id;
    shown.performanceNumber = sheet.number;
    wire::PoolPlaces pool;
    pool.pool = booking::PoolId(sheet.pools.empty() ? Uuid{} : sheet.pools[0].id);
    pool.name = sheet.pools.empty() ? QString() : sheet.pools[0].name;
    pool.category = sheet.categories.back().id;
    pool.capacity = 60;
    pool.free = 60 - m_placesSold;
    if (!sheet.pools.empty())
        shown.pools.push_back(pool);
    return said(shown);
}

// What stands against it: seats that are not free, or one that would be left alone.
std::optional<client::Sent> FakeHouse::refusalOf(const wire::StaffHoldAsked &asked) const
{
    std::vector<qint32> taken;
    std::vector<seating::SeatIndex> named;
    for (const wire::SeatAsked &seat : asked.seats.value_or(std::vector<wire::SeatAsked>{})) {
        if (letters.at(*seat.seat) != 'f')
            taken.push_back(*seat.seat);
        named.push_back(seating::SeatIndex(*seat.seat));
    }
    if (!taken.empty())
        return conflict("seat_taken", {{u"seats"_s, arrayOf(taken)}});
    if (!hasOrphanRule || asked.overrideOrphans.value_or(false) || named.empty() || asked.best)
        return std::nullopt;
    seating::Availability availability = freeSeats();
    const auto verdict = seating::wouldStrand(availability, named);
    if (!verdict || !verdict->refused())
        return std::nullopt;
    return conflict("strands_seat",
                    {{u"seats"_s, arrayOf({verdict->stranded.begin(), verdict->stranded.end()})},
                     {u"instead"_s, arrayOf({verdict->mended.begin(), verdict->mended.end()})}});
}

// Its seats are nobody else's from here on; empty where the best are not free together.
std::optional<std::vector<wire::HeldLine>> FakeHouse::take(const wire::StaffHoldAsked &asked)
{
    std::vector<wire::HeldLine> lines;
    const auto takeSeat = [&](qint32 seat, std::optional<booking::TicketTypeId> type) {
        letters[seat] = 'o';
        lines.push_back(lineOf(seat, type));
    };
    for (const wire::SeatAsked &seat : asked.seats.value_or(std::vector<wire::SeatAsked>{}))
        takeSeat(*seat.seat, seat.type);
    if (asked.best) {
        const auto block = best(*asked.best);
        if (!block)
            return std::nullopt;
        for (const qint32 seat : *block)
            takeSeat(seat, asked.best->type);
    }
    for (const wire::PlacesAsked &places : asked.places.value_or(std::vector<wire::PlacesAsked>{})) {
        lines.insert(lines.end(), std::size_t(places.places), placeOf(places));
        m_placesSold += places.places;
    }
    return lines;
}

std::chrono::seconds FakeHouse::timeOf() const
{
    return lasts.count() > 0 ? lasts : std::chrono::seconds{sheet.holdSeconds};
}

// Time runs out on the server as well.
void FakeHouse::endPast()
{
    std::vector<booking::HoldId> past;
    for (const auto &[id, hold] : m_holds) {
        if (hold.expiresAt <= m_office.clock.now())
            past.push_back(id);
    }
    for (const booking::HoldId &id : past)
        end(id, "hold_expired");
}

void FakeHouse::end(booking::HoldId id, const char *code)
{
    const auto known = m_holds.find(id);
    if (known == m_holds.end())
        return;
    free(known->second);
    m_holds.erase(known);
    m_ended[id] = code;
}

int FakeHouse::liveHolds()
{
    endPast();
    return int(m_holds.size());
}

wire::HoldShown FakeHouse::holdOf(booking::HoldId id, std::vector<wire::HeldLine> lines) const
{
    wire::HoldShown hold;
    hold.id = id;
    hold.performance = sheet.id;
    hold.performanceNumber = sheet.number;
    hold.channel = booking::Channel::BoxOffice;
    hold.state = booking::HoldState::Live;
    hold.expiresAt = m_office.clock.now() + timeOf();
    hold.total = {0, "EUR"};
    hold.mac = u"mac"_s;
    hold.lines = std::move(lines);
    for (std::size_t i = 0; i < hold.lines.size(); ++i) {
        hold.lines[i].line = qint16(i);
        hold.total.minor += hold.lines[i].price.minor;
    }
    return hold;
}

client::Sent FakeHouse::takeHold(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffHoldAsked>(request.body);
    if (!asked)
        return ScriptedTransport::problem(400, "malformed");
    if (const auto known = m_asked.find(asked->id); known != m_asked.end() && known->second != request.body)
        return conflict("id_taken");
    if (m_ended.contains(asked->id))
        return conflict(m_ended.at(asked->id));
    if (m_holds.contains(asked->id))
        return said(m_holds.at(asked->id));
    const QByteArray before = letters;
    const int placesBefore = m_placesSold;
    const auto replaced = asked->replaces.value_or(std::vector<booking::HoldId>{});
    for (const booking::HoldId &id : replaced) {
        if (!m_holds.contains(id) && !m_ended.contains(id))
            return ScriptedTransport::problem(404, "not_found");
    }
    for (const booking::HoldId &id : replaced) {
        if (m_holds.contains(id))
            free(m_holds.at(id));
    }
    if (std::optional<Sent> refusal = refusalOf(*asked)) {
        letters = before;
        m_placesSold = placesBefore;
        return *refusal;
    }
    std::optional<std::vector<wire::HeldLine>> lines = take(*asked);
    if (!lines) {
        letters = before;
        m_placesSold = placesBefore;
        return conflict("no_seats_together", {{u"left"_s, 3}});
    }
    for (const booking::HoldId &id : replaced) {
        if (m_holds.erase(id) > 0)
            m_ended[id] = "hold_released";
    }
    m_asked[asked->id] = request.body;
    const wire::HoldShown hold = holdOf(asked->id, std::move(*lines));
    m_holds[hold.id] = hold;
    return said(hold, 201);
}

void FakeHouse::free(const wire::HoldShown &hold)
{
    for (const wire::HeldLine &line : hold.lines) {
        if (line.seat && letters.at(*line.seat) == 'o')
            letters[*line.seat] = 'f';
        else if (!line.seat)
            --m_placesSold;
    }
}

client::Sent FakeHouse::findHold(const Request &request)
{
    const auto known = m_holds.find(booking::HoldId(*Uuid::fromText(part(request, 0))));
    return known == m_holds.end() ? ScriptedTransport::problem(404, "not_found") : said(known->second);
}

client::Sent FakeHouse::extendHold(const Request &request)
{
    const auto known = m_holds.find(booking::HoldId(*Uuid::fromText(part(request, 1))));
    if (known == m_holds.end())
        return conflict("hold_expired");
    known->second.isExtended = true;
    known->second.expiresAt = m_office.clock.now() + timeOf();
    return said(known->second);
}

client::Sent FakeHouse::releaseHold(const Request &request)
{
    const auto known = m_holds.find(booking::HoldId(*Uuid::fromText(part(request, 0))));
    if (known == m_holds.end())
        return ScriptedTransport::problem(404, "not_found");
    const QByteArray lines = request.queryValue("lines");
    if (lines.isEmpty()) {
        end(known->first, "hold_released");
    } else {
        for (const QByteArray &number : lines.split(',')) {
            const auto line =
                std::ranges::find(known->second.lines, qint16(number.toShort()), &wire::HeldLine::line);
            if (line->seat)
                letters[*line->seat] = 'f';
            known->second.total.minor -= line->price.minor;
            known->second.lines.erase(line);
        }
    }
    return client::Reply{204};
}

void FakeHouse::settle(wire::OrderShown &order, booking::AttemptId id, booking::Tender tender,
                       std::optional<qint64> given)
{
    wire::AttemptShown attempt;
    attempt.id = id;
    attempt.tender = tender;
    attempt.amount = order.total;
    attempt.refunded = {0, "EUR"};
    attempt.state = booking::AttemptState::Captured;
    if (given) {
        attempt.given = wire::Amount{*given, "EUR"};
        attempt.change = wire::Amount{*given - order.total.minor, "EUR"};
    }
    ++order.revision;
    if (tender == booking::Tender::Simulated && std::exchange(nextIsOpen, false)) {
        attempt.state = booking::AttemptState::Open;
        order.attempts.push_back(attempt);
        return;
    }
    if (tender == booking::Tender::Simulated && !nextDecline.isEmpty()) {
        attempt.state = booking::AttemptState::Failed;
        attempt.reason = nextDecline;
        order.until = m_office.clock.now() + std::chrono::minutes{10};
        nextDecline.clear();
        order.attempts.push_back(attempt);
        return;
    }
    order.attempts.push_back(attempt);
    order.state = booking::OrderState::Confirmed;
    order.until.reset();
    order.captured = order.total;
    order.liveTotal = order.total;
    for (wire::OrderLineShown &line : order.lines) {
        line.isLive = true;
        line.ticket = booking::TicketId(m_office.ids.next());
        line.ticketState = u"valid"_s;
        line.refundable = wire::Amount{line.price.minor / 2, "EUR"};
        if (line.seat)
            letters[*line.seat] = 'd';
    }
}

client::Sent FakeHouse::placeOrder(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffOrderAsked>(request.body);
    const auto same = std::ranges::find(orders, asked->id, &wire::OrderShown::id);
    if (same != orders.end())
        return said(*same);
    const auto held = m_holds.find(asked->hold);
    if (held == m_holds.end())
        return conflict("hold_expired");
    wire::OrderShown order;
    order.id = asked->id;
    order.code = u"8RR-T%1"_s.arg(4 + orders.size());
    order.performance = sheet.id;
    order.performanceNumber = sheet.number;
    order.performanceTitle = sheet.title;
    order.channel = booking::Channel::BoxOffice;
    order.state = booking::OrderState::Selling;
    order.createdAt = order.changedAt = m_office.clock.now();
    order.total = held->second.total;
    order.captured = order.refunded = order.liveTotal = {0, "EUR"};
    if (asked->customer) {
        order.buyerName = asked->customer->name;
        order.buyerEmail = asked->customer->email;
    }
    for (const wire::HeldLine &line : held->second.lines) {
        wire::OrderLineShown sold;
        sold.line = line.line;
        sold.kind = line.kind;
        sold.seat = line.seat;
        sold.seatId = line.seatId;
        sold.name = line.name;
        sold.pool = line.pool;
        sold.category = line.category;
        sold.type = line.type;
        sold.price = line.price;
        sold.fee = line.fee;
        order.lines.push_back(sold);
    }
    m_bought[order.id] = held->second;
    m_ended[held->first] = "hold_consumed";
    m_holds.erase(held);
    settle(order, asked->attempt, asked->tender, asked->given);
    orders.push_back(order);
    return said(order, 201);
}

wire::OrderShown *FakeHouse::orderIn(const Request &request)
{
    for (wire::OrderShown &order : orders) {
        if (request.path.contains(order.id.toText()))
            return &order;
    }
    return nullptr;
}

client::Sent FakeHouse::payAgain(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffPaymentAsked>(request.body);
    wire::OrderShown *order = orderIn(request);
    if (std::ranges::find(order->attempts, asked->attempt, &wire::AttemptShown::id) != order->attempts.end())
        return said(*order);
    settle(*order, asked->attempt, asked->tender, asked->given);
    return said(*order);
}

client::Sent FakeHouse::cancelOrder(const Request &request)
{
    wire::OrderShown *order = orderIn(request);
    order->state = booking::OrderState::Cancelled;
    free(m_bought.at(order->id));
    return said(*order);
}

client::Sent FakeHouse::refund(const Request &request)
{
    const auto asked = client::readAnswer<wire::RefundAsked>(request.body);
    wire::OrderShown *order = orderIn(request);
    for (wire::OrderLineShown &line : order->lines) {
        const bool isMeant =
            !asked->lines
            || std::ranges::find(*asked->lines, line.line, &wire::RefundPart::line) != asked->lines->end();
        if (!isMeant || !line.isLive)
            continue;
        order->refunded.minor += line.refundable->minor;
        order->attempts.back().refunded.minor += line.refundable->minor;
        line.isLive = false;
        line.refundable.reset();
        line.ticketState = u"refunded"_s;
        if (line.seat)
            letters[*line.seat] = 'f';
    }
    ++order->revision;
    return said(*order, 201);
}

client::Sent FakeHouse::findOrder(const Request &request)
{
    const wire::OrderShown *order = orderIn(request);
    return order == nullptr ? ScriptedTransport::problem(404, "not_found") : said(*order);
}

client::Sent FakeHouse::listOrders(const Request &request)
{
    const QString text = QString::fromUtf8(request.queryValue("q")).toLower();
    const QByteArray seat = request.queryValue("seat");
    wire::OrdersPage page;
    for (const wire::OrderShown &order : orders) {
        const bool hasSeat = seat.isEmpty() || std::ranges::any_of(order.lines, [&](const auto &line) {
                                 return line.seat == seat.toInt();
                             });
        const bool hasText = text.isEmpty() || order.code.toLower() == text
                             || order.buyerName.value_or(QString()).toLower().startsWith(text);
        if (!hasSeat || !hasText)
            continue;
        page.items.push_back({order.id, order.code, order.performanceNumber, order.channel, order.state,
                              order.total, order.liveTotal, qint32(order.lines.size()), order.createdAt,
                              order.buyerName, order.buyerEmail});
    }
    return said(page);
}

client::Sent FakeHouse::listTickets(const Request &request)
{
    const wire::OrderShown *order = orderIn(request);
    wire::TicketList list;
    for (const wire::OrderLineShown &line : order->lines) {
        if (!line.ticket)
            continue;
        wire::Ticket ticket;
        ticket.id = line.ticket->uuid();
        ticket.order = order->id.uuid();
        ticket.orderCode = order->code;
        ticket.performance = sheet.id.uuid();
        ticket.title = sheet.title;
        ticket.venue = sheet.venue;
        ticket.startsAt = sheet.startsAt;
        ticket.doorsAt = sheet.doorsAt;
        ticket.timeZone = sheet.timeZone;
        ticket.place = line.name;
        const QStringList parts = line.name.split(u", "_s);
        if (line.seat) {
            ticket.section = parts.value(0);
            ticket.row = parts.value(1).section(u' ', 1);
            ticket.number = parts.value(2).section(u' ', 1);
        }
        ticket.category = u"First"_s;
        ticket.ticketType = u"Adult"_s;
        ticket.state = line.isLive ? wire::TicketState::Valid : wire::TicketState::Refunded;
        list.items.push_back(ticket);
    }
    return said(list);
}

} // namespace foyer::test
