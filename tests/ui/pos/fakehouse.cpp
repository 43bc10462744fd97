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
                     [this](const Request &request) { return mapAnswer(request); });
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

client::Sent FakeHouse::mapAnswer(const Request &request) const
{
    const QByteArray tag = drawnAnew ? "\"2\"" : "\"1\"";
    if (request.ifNoneMatch == tag)
        return client::Reply{.status = 304, .headers = {{"etag", tag}}};
    QJsonArray seats;
    seating::forEachSeat(
        map(), [&seats](const auto &, const auto &, const seating::Seat &seat) { seats.append(seat.id); });
    const QJsonObject answer{{u"performance"_s, QString::fromLatin1(sheet.id.toText())},
                             {u"seats"_s, seats},
                             {u"document"_s, *seating::encodeSeatMap(drawnAnew.value_or(map()))}};
    client::Reply reply = ScriptedTransport::json(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    reply.headers.emplace_back("etag", tag);
    return reply;
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

} // namespace foyer::test
