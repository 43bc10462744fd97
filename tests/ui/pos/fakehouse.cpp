// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/fakehouse.h"

#include "core/client/readanswer.h"
#include "core/seating/bestavailable.h"
#include "core/seating/orphanrule.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
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

constexpr std::array<const char *, 4> keys{"premium", "first", "second", "third"};
constexpr std::array<const char *, 4> names{"Premium", "First", "Second", "Third"};
constexpr std::array<qint64, 4> prices{6800, 5200, 3800, 2400};

QJsonArray arrayOf(const std::vector<qint32> &seats)
{
    QJsonArray array;
    for (const qint32 seat : seats)
        array.append(seat);
    return array;
}

int categoryFor(int section, int row)
{
    if (section > 0)
        return row < 2 ? 2 : 3;
    return row < 7 ? (row == 5 || row == 6 ? 0 : 1) : row < 12 ? 1 : 2;
}

} // namespace

FakeHouse::FakeHouse(ScriptedOffice &office) : m_office(office)
{
    buildMap();
    buildSheet();
    letters.fill('f', qsizetype(m_layout->seatCount()));
    install();
}

void FakeHouse::buildMap()
{
    seating::TheatreSpec spec;
    spec.name = u"Teatro Verdi"_s;
    spec.tiers = {{u"Stalls"_s, 16, 26, 0}, {u"Balcony"_s, 5, 26, 0}};
    m_map = *seating::generateTheatre(spec, m_office.ids);
    m_map.categories.clear();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        seating::Category category;
        category.key = QString::fromLatin1(keys[i]);
        category.label = QString::fromLatin1(names[i]);
        m_map.categories.push_back(category);
    }
    for (std::size_t section = 0; section < m_map.sections.size(); ++section) {
        for (std::size_t row = 0; row < m_map.sections[section].rows.size(); ++row) {
            for (seating::Seat &seat : m_map.sections[section].rows[row].seats)
                seat.category = QString::fromLatin1(keys[std::size_t(categoryFor(int(section), int(row)))]);
        }
    }
    m_layout = std::make_shared<const seating::HouseLayout>(*seating::HouseLayout::build(m_map));
}

void FakeHouse::buildSheet()
{
    sheet.id = catalog::PerformanceId(m_office.ids.next());
    sheet.number = 7;
    sheet.slug = u"mahler-4"_s;
    sheet.event = catalog::EventId(m_office.ids.next());
    sheet.title = u"Mahler 4"_s;
    sheet.venue = u"Teatro Verdi"_s;
    sheet.timeZone = u"Europe/Rome"_s;
    sheet.currency = u"EUR"_s;
    sheet.startsAt = m_office.clock.now() + std::chrono::hours{1};
    sheet.doorsAt = m_office.clock.now();
    sheet.endsAt = m_office.clock.now() + std::chrono::hours{4};
    sheet.state = catalog::PerformanceState::OnSale;
    sheet.sellsSimulated = true;
    sheet.holdSeconds = 600;
    sheet.hasOrphanRule = true;
    sheet.hasSeatMap = true;
    sheet.seats = qint32(m_layout->seatCount());
    for (std::size_t i = 0; i < keys.size(); ++i)
        sheet.categories.push_back({catalog::CategoryId(m_office.ids.next()), qint32(i),
                                    QString::fromLatin1(keys[i]), QString::fromLatin1(names[i])});
    sheet.categories.push_back({catalog::CategoryId(m_office.ids.next()), 4, u"standing"_s, u"Gallery"_s});
    const std::array<std::pair<QString, int>, 3> types{
        {{u"Adult"_s, 100}, {u"Child under 14"_s, 50}, {u"Senior"_s, 80}}};
    for (std::size_t i = 0; i < types.size(); ++i) {
        const catalog::TicketTypeId id(m_office.ids.next());
        sheet.ticketTypes.push_back({id, qint32(i), types[i].first});
        for (std::size_t category = 0; category < sheet.categories.size(); ++category) {
            const qint64 price = category < 4 ? prices[category] : 1800;
            if (category < 4 || i == 0)
                sheet.prices.push_back(
                    {sheet.categories[category].id, id, {price * types[i].second / 100, "EUR"}, {0, "EUR"}});
        }
    }
    sheet.pools.push_back({m_office.ids.next(), 0, u"Standing, gallery"_s, 4, 60});
}

void FakeHouse::install()
{
    ScriptedTransport &transport = m_office.transport;
    const auto rule = [&](Method method, const QByteArray &pattern,
                          Sent (FakeHouse::*handler)(const Request &)) {
        transport.answer(method, pattern,
                         [this, handler](const Request &request) { return (this->*handler)(request); });
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
                       {u"document"_s, *seating::encodeSeatMap(m_map)}};
    return QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

std::vector<qint32> FakeHouse::seats(const QString &section, const QString &row, int from, int to) const
{
    std::vector<qint32> found;
    qint32 ordinal = 0;
    seating::forEachSeat(m_map,
                         [&](const seating::Section &in, const seating::Row &of, const seating::Seat &seat) {
                             const int number = seat.number.toInt();
                             if (in.name == section && of.name == row && number >= from && number <= to)
                                 found.push_back(ordinal);
                             ++ordinal;
                         });
    return found;
}

qint32 FakeHouse::seat(const QString &section, const QString &row, int number) const
{
    return seats(section, row, number, number).at(0);
}

void FakeHouse::set(const std::vector<qint32> &seats, char letter)
{
    for (const qint32 seat : seats)
        letters[seat] = letter;
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

void FakeHouse::sellMost()
{
    for (qsizetype seat = 0; seat < letters.size(); ++seat) {
        const quint32 mixed = quint32(seat / 3) * 2654435761U >> 16U;
        if (mixed % 100 < 62)
            letters[seat] = 'd';
    }
    set(seats(u"Stalls"_s, u"F"_s, 8, 19), 'f');
    set(seats(u"Stalls"_s, u"G"_s, 10, 16), 'f');
    set(seats(u"Stalls"_s, u"K"_s, 3, 5), 'o');
    set(seats(u"Stalls"_s, u"B"_s, 11, 14), 'h');
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

wire::Amount FakeHouse::priceOf(catalog::CategoryId category, booking::TicketTypeId type) const
{
    for (const wire::PublicPrice &price : sheet.prices) {
        if (price.category == category && price.ticketType == type)
            return price.total;
    }
    return {0, "EUR"};
}

QString FakeHouse::nameOf(qint32 seat) const
{
    QString name;
    qint32 ordinal = 0;
    seating::forEachSeat(m_map,
                         [&](const seating::Section &in, const seating::Row &of, const seating::Seat &one) {
                             if (ordinal++ == seat)
                                 name = u"%1, row %2, seat %3"_s.arg(in.name, of.name, one.number);
                         });
    return name;
}

wire::HeldLine FakeHouse::lineOf(qint32 seat, std::optional<booking::TicketTypeId> type) const
{
    wire::HeldLine line;
    line.kind = booking::LineKind::Seat;
    line.seat = seat;
    line.seatId = m_layout->seatId(seating::SeatIndex(seat));
    line.name = nameOf(seat);
    const auto index = m_layout->place(m_layout->slotOf(seating::SeatIndex(seat))).category;
    const QString key = m_layout->categories()[index];
    line.category = std::ranges::find(sheet.categories, key, &wire::PublicCategory::key)->id;
    line.type = type.value_or(sheet.ticketTypes[0].id);
    line.price = priceOf(line.category, line.type);
    line.fee = {0, "EUR"};
    line.taxBasisPoints = 1000;
    return line;
}

wire::HeldLine FakeHouse::placeOf(const wire::PlacesAsked &places) const
{
    wire::HeldLine line;
    line.kind = booking::LineKind::Place;
    line.pool = places.pool;
    line.name = sheet.pools.at(0).name;
    line.category = sheet.categories.back().id;
    line.type = places.type.value_or(sheet.ticketTypes[0].id);
    line.price = priceOf(line.category, line.type);
    line.fee = {0, "EUR"};
    line.taxBasisPoints = 1000;
    return line;
}

std::optional<std::vector<qint32>> FakeHouse::best(const wire::BestAsked &asked) const
{
    seating::Availability availability(m_layout);
    for (qsizetype seat = 0; seat < letters.size(); ++seat) {
        if (letters.at(seat) != 'f')
            availability.apply(seating::SeatIndex(seat), seating::SeatState::Taken);
    }
    seating::SeatRequest request;
    request.seats = std::size_t(asked.seats);
    const auto known = std::ranges::find(sheet.categories, *asked.category, &wire::PublicCategory::id);
    request.categories.reset().set(*m_layout->category(known->key));
    const std::optional<seating::SeatBlock> block = seating::bestAvailable(availability, request);
    if (!block)
        return std::nullopt;
    return std::vector<qint32>(block->seats.begin(), block->seats.end());
}

client::Sent FakeHouse::takeHold(const Request &request)
{
    const auto asked = client::readAnswer<wire::StaffHoldAsked>(request.body);
    if (!asked)
        return ScriptedTransport::problem(400, "malformed");
    QByteArray before = letters;
    const auto replaced = asked->replaces.value_or(std::vector<booking::HoldId>{});
    for (const booking::HoldId &id : replaced) {
        if (m_holds.contains(id))
            free(m_holds.at(id));
    }
    wire::HoldShown hold;
    std::vector<qint32> taken;
    std::vector<seating::SeatIndex> named;
    for (const wire::SeatAsked &seat : asked->seats.value_or(std::vector<wire::SeatAsked>{})) {
        if (letters.at(*seat.seat) != 'f')
            taken.push_back(*seat.seat);
        named.push_back(seating::SeatIndex(*seat.seat));
        hold.lines.push_back(lineOf(*seat.seat, seat.type));
    }
    if (!taken.empty()) {
        letters = before;
        return conflict("seat_taken", {{u"seats"_s, arrayOf(taken)}});
    }
    if (hasOrphanRule && !asked->overrideOrphans.value_or(false) && !named.empty() && !asked->best) {
        seating::Availability availability(m_layout);
        for (qsizetype seat = 0; seat < letters.size(); ++seat) {
            if (letters.at(seat) != 'f')
                availability.apply(seating::SeatIndex(seat), seating::SeatState::Taken);
        }
        const auto verdict = seating::wouldStrand(availability, named);
        if (verdict && verdict->refused()) {
            letters = before;
            return conflict("strands_seat",
                            {{u"seats"_s, arrayOf({verdict->stranded.begin(), verdict->stranded.end()})},
                             {u"instead"_s, arrayOf({verdict->mended.begin(), verdict->mended.end()})}});
        }
    }
    if (asked->best) {
        for (const seating::SeatIndex seat : named)
            letters[qsizetype(seat)] = 'o';
        const auto block = best(*asked->best);
        if (!block) {
            letters = before;
            return conflict("no_seats_together", {{u"left"_s, 3}});
        }
        for (const qint32 seat : *block)
            hold.lines.push_back(lineOf(seat, asked->best->type));
    }
    for (const wire::PlacesAsked &places : asked->places.value_or(std::vector<wire::PlacesAsked>{})) {
        for (int i = 0; i < places.places; ++i)
            hold.lines.push_back(placeOf(places));
        m_placesSold += places.places;
    }
    qint64 total = 0;
    for (std::size_t i = 0; i < hold.lines.size(); ++i) {
        hold.lines[i].line = qint16(i);
        total += hold.lines[i].price.minor;
        if (hold.lines[i].seat)
            letters[*hold.lines[i].seat] = 'o';
    }
    for (const booking::HoldId &id : replaced)
        m_holds.erase(id);
    hold.id = asked->id;
    hold.performance = sheet.id;
    hold.performanceNumber = sheet.number;
    hold.channel = booking::Channel::BoxOffice;
    hold.state = booking::HoldState::Live;
    hold.expiresAt = m_office.clock.now() + std::chrono::seconds{sheet.holdSeconds};
    hold.total = {total, "EUR"};
    hold.mac = u"mac"_s;
    m_holds[hold.id] = hold;
    return said(hold, 201);
}

void FakeHouse::free(const wire::HoldShown &hold)
{
    for (const wire::HeldLine &line : hold.lines) {
        if (line.seat)
            letters[*line.seat] = 'f';
        else
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
    return said(known->second);
}

client::Sent FakeHouse::releaseHold(const Request &request)
{
    const auto known = m_holds.find(booking::HoldId(*Uuid::fromText(part(request, 0))));
    if (known == m_holds.end())
        return ScriptedTransport::problem(404, "not_found");
    const QByteArray lines = request.queryValue("lines");
    if (lines.isEmpty()) {
        free(known->second);
        m_holds.erase(known);
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
    if (asked->customer)
        order.buyerName = asked->customer->name;
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
