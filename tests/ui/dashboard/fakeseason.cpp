// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/dashboard/fakeseason.h"

#include "core/base/rfc3339.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"

#include <algorithm>
#include <cmath>
#include <QJsonDocument>
#include <random>

namespace foyer::test {

using client::Method;
using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

constexpr std::array<const char *, 4> names{"Premium", "First", "Second", "Third"};
constexpr std::array<std::int64_t, 4> prices{6800, 5200, 3800, 2400};
constexpr int days = 30;
const Instant evening = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + hours{18} + minutes{31};

std::int64_t categoryFor(std::size_t section, std::size_t row)
{
    if (section > 0)
        return row < 2 ? 2 : 3;
    return row == 5 || row == 6 ? 0 : row < 12 ? 1 : 2;
}

} // namespace

FakeSeason::FakeSeason(ScriptedOffice &office) : m_office(office)
{
    m_office.clock.setWallClock(evening);
    m_house = {m_office.client.organization(),
               u"Teatro Verdi"_s,
               u"verdi"_s,
               u"EUR"_s,
               u"Europe/Rome"_s,
               u"owner"_s,
               1};
    makeHall();
    makeEvent();
    makeFigures();
    install();
}

void FakeSeason::makeHall()
{
    seating::TheatreSpec spec;
    spec.name = u"Teatro Verdi"_s;
    spec.tiers = {{u"Stalls"_s, 16, 30, 0}, {u"Balcony"_s, 5, 28, 0}};
    m_map = *seating::generateTheatre(spec, m_office.ids);
    m_map.categories.clear();
    for (const char *name : names) {
        seating::Category category;
        category.key = QString::fromLatin1(name).toLower();
        category.label = QString::fromLatin1(name);
        m_map.categories.push_back(category);
    }
    for (std::size_t section = 0; section < m_map.sections.size(); ++section) {
        for (std::size_t row = 0; row < m_map.sections[section].rows.size(); ++row) {
            for (seating::Seat &seat : m_map.sections[section].rows[row].seats)
                seat.category = m_map.categories[std::size_t(categoryFor(section, row))].key;
        }
    }
}

void FakeSeason::makeEvent()
{
    event.id = catalog::EventId(m_office.ids.next());
    event.slug = u"mahler-4"_s;
    event.title = u"Mahler 4"_s;
    event.currency = u"EUR"_s;
    event.timeZone = u"Europe/Rome"_s;
    event.state = catalog::EventState::Published;
    const catalog::SeatMapId map(m_office.ids.next());
    const Instant first = std::chrono::sys_days{std::chrono::year{2026} / 11 / 21} + hours{19};
    int number = 0;
    for (const Instant starts : {first, first + hours{21}, first + hours{72}}) {
        wire::Performance date;
        date.id = catalog::PerformanceId(m_office.ids.next());
        date.number = ++number;
        date.slug = u"mahler-4-%1"_s.arg(number);
        date.startsAt = starts;
        date.doorsAt = starts - hours{1};
        date.endsAt = starts + hours{2};
        date.state = catalog::PerformanceState::OnSale;
        date.seatMap = wire::SeatMapChoice{map, 3};
        event.performances.push_back(date);
    }
    const catalog::TicketTypeId adult(m_office.ids.next());
    event.ticketTypes.push_back({adult, 0, u"Adult"_s, false, {}});
    for (std::size_t i = 0; i < names.size(); ++i) {
        wire::PriceCategory category{catalog::CategoryId(m_office.ids.next()),
                                     qint32(i),
                                     QString::fromLatin1(names[i]).toLower(),
                                     QString::fromLatin1(names[i]),
                                     {}};
        event.prices.push_back({category.id, adult, {}, euros(prices[i]), {}});
        event.categories.push_back(category);
    }
    const auto phase = [this](const char *name, int daysAgo) {
        event.phases.push_back({catalog::PhaseId(m_office.ids.next()),
                                QString::fromLatin1(name),
                                {catalog::Channel::Public, catalog::Channel::BoxOffice},
                                std::chrono::floor<std::chrono::days>(evening) - hours{24 * daysAgo},
                                evening + hours{100}});
    };
    phase("Members", days - 1);
    phase("Public sale", days - 4);
    phase("Early bird ends", days - 10);
}

void FakeSeason::makeFigures()
{
    std::mt19937 dice(7);
    figures.asOf = evening;
    figures.currency = "EUR";
    figures.performances = 1;
    figures.step = "day";
    std::vector<std::int64_t> capacity(4), sold(4);
    letters.assign(3, QByteArray());
    for (std::size_t section = 0; section < m_map.sections.size(); ++section) {
        for (std::size_t row = 0; row < m_map.sections[section].rows.size(); ++row) {
            const auto category = std::size_t(categoryFor(section, row));
            const auto seats = int(m_map.sections[section].rows[row].seats.size());
            for (int seat = 0; seat < seats; ++seat) {
                const double middle = 1 - std::abs(seat - seats / 2.0) / (seats * 0.75);
                const double wish = middle * (section > 0 ? 0.4 : 0.98 - 0.02 * double(row));
                ++capacity[category];
                for (std::size_t date = 0; date < 3; ++date) {
                    const bool isSold = std::uniform_real_distribution<>(0, 1)(dice) < wish;
                    letters[date].append(isSold ? 'd' : 'f');
                    sold[category] += date == 0 && isSold ? 1 : 0;
                }
            }
        }
    }
    for (std::size_t i = 0; i < 4; ++i) {
        const QString key = QString::number(i);
        const std::int64_t money = sold[i] * prices[i] * 94 / 100;
        wire::SalesFigures sales{sold[i], 0, euros(money), euros(0), euros(0), euros(money)};
        figures.byCategory.push_back({key, QString::fromLatin1(names[i]), sales});
        figures.categories.push_back({key, capacity[i], sold[i]});
        figures.sales.tickets += sold[i];
        figures.sales.takings.minor += money;
        figures.places.capacity += capacity[i];
        figures.places.sold += sold[i];
    }
    const wire::SalesFigures all = figures.sales;
    figures.byTicketType = {{u"a"_s,
                             u"Adult"_s,
                             {all.tickets * 7 / 10, 0, euros(all.takings.minor * 8 / 10), euros(0), euros(0),
                              euros(all.takings.minor * 8 / 10)}},
                            {u"b"_s,
                             u"Student"_s,
                             {all.tickets * 3 / 10, 0, euros(all.takings.minor / 5), euros(0), euros(0),
                              euros(all.takings.minor / 5)}}};
    figures.places.held = 4;
    figures.sections = {{0, u"Stalls"_s, 480, 300, 0, 0, 4}, {1, u"Balcony"_s, 140, 40, 0, 0, 0}};
    figures.sales = {all.tickets,  3,        euros(all.takings.minor + 15600),
                     euros(15600), euros(0), euros(all.takings.minor)};
    makeCourse();
    makeArrivals();
    makeOrders();
}

// Ends with what is sold now.
void FakeSeason::makeCourse()
{
    std::mt19937 dice(5);
    std::vector<double> weights;
    double all = 0;
    for (int day = 0; day < days; ++day) {
        const double noise = std::uniform_real_distribution<>(0, 1)(dice);
        weights.push_back(day < 3 || day == 9 ? 22
                          : day < 9           ? 5 + 3 * noise
                          : day < 27          ? 9 + 6 * noise
                                              : 20 + 8 * noise);
        all += weights.back();
    }
    double reached = 0;
    std::int64_t given = 0;
    std::int64_t public_ = 0;
    const Instant first = std::chrono::floor<std::chrono::days>(evening) - hours{24 * (days - 1)};
    for (int day = 0; day < days; ++day) {
        reached += weights[std::size_t(day)] / all * double(figures.sales.tickets + 3);
        const std::int64_t today = std::llround(reached) - given;
        given += today;
        const std::int64_t box = std::llround(double(today) * (day > 26 ? 0.45 : 0.24));
        const std::int64_t partner = today > 8 ? 1 : 0;
        const std::int64_t back = day == 20 ? 3 : 0;
        public_ += today - box - partner;
        wire::SalesStep step{
            first + hours{24 * day},
            {today - back, back, euros(today * 4400), euros(back * 5200), euros(0), euros(0)},
            {{u"box_office"_s, box}, {u"partner"_s, partner}, {u"public"_s, today - box - partner}}};
        figures.salesOverTime.push_back(step);
    }
    figures.byChannel = {{u"public"_s,
                          u"public"_s,
                          {public_, 0, euros(public_ * 4400), euros(0), euros(0), euros(public_ * 4400)}}};
}

void FakeSeason::makeArrivals()
{
    std::mt19937 dice(3);
    const Instant doors = evening - minutes{31};
    for (int minute = 0; minute <= 31; ++minute) {
        const double wave = 16 * std::exp(-std::pow((minute - 24) / 11.0, 2));
        const auto came =
            std::max<std::int64_t>(1, std::llround(wave + std::uniform_real_distribution<>(-2, 2)(dice)));
        figures.arrivals.push_back({doors + minutes{minute}, came, 0, 0});
        figures.entries += came;
    }
    figures.inside = figures.entries;
    figures.refusals = 3;
    figures.gates = {{m_office.ids.next(), u"Gate A, main left"_s, figures.entries / 2 - 8, 0, 0, 30},
                     {m_office.ids.next(), u"Gate B, main right"_s, figures.entries / 2 - 12, 0, 3, 36},
                     {m_office.ids.next(), u"Gate C, balcony"_s, 20, 0, 0, 14}};
}

void FakeSeason::addOrder(int minutesAgo, const char *code, const char *customer, std::vector<qint32> seats,
                          const char *channel, std::int64_t amount)
{
    wire::LatestOrder order;
    order.order = m_office.ids.next();
    order.code = QString::fromLatin1(code);
    order.performance = 1;
    order.channel = QString::fromLatin1(channel);
    order.state = u"confirmed"_s;
    order.total = euros(amount);
    order.refunded = euros(0);
    order.placedAt = evening - minutes{minutesAgo};
    order.tickets = std::int64_t(seats.size());
    order.seats = std::move(seats);
    if (*customer)
        order.customer = QString::fromUtf8(customer);
    if (order.channel == u"box_office"_s)
        order.clerk = u"Marta Sala"_s;
    figures.latestOrders.push_back(std::move(order));
}

void FakeSeason::makeOrders()
{
    addOrder(0, "8RRT4", "", {160, 161, 162, 163, 40, 41, 42}, "box_office", 25280);
    addOrder(2, "6PVX1", "", {510, 511}, "public", 7600);
    addOrder(3, "2K9QD", "Liceo Carducci", {580, 581, 582, 583, 584, 585}, "box_office", 7200);
    addOrder(5, "5TT0C", "Luca Bianchi", {434, 435, 436, 437}, "public", 13680);
    addOrder(9, "9DD1W", "Priya Nair", {552}, "public", 1200);
    addOrder(10, "4HB2A", "", {371, 372}, "box_office", 10400);
    addOrder(12, "1WYC8", "Anna Ferri", {500, 501}, "public", 7600);
    addOrder(14, "7QQ2M", "Jonas Weber", {300, 301}, "public", 10400);
    addOrder(19, "3FF8K", "", {210}, "box_office", 5200);
    wire::LatestRefund refund;
    refund.refund = m_office.ids.next();
    refund.order = m_office.ids.next();
    refund.code = u"7HK3T"_s;
    refund.performance = 1;
    refund.channel = u"box_office"_s;
    refund.amount = euros(5200);
    refund.at = evening - minutes{6};
    refund.tickets = 1;
    refund.seats = {230};
    refund.customer = u"S. Lenz"_s;
    refund.clerk = u"Marta Sala"_s;
    figures.latestRefunds.push_back(std::move(refund));
    csv = u"performance,minute,tickets\r\n1,2026-11-21T18:00:00.000Z,2\r\n"_s;
}

void FakeSeason::install()
{
    ScriptedTransport &transport = m_office.transport;
    transport.answer(Method::Get, "~/events", [this](const client::Request &) {
        return client::Sent(ScriptedTransport::json(wire::encode(listing())));
    });
    transport.answer(Method::Get, "/api/v1/organizations/*", [this](const client::Request &) {
        return client::Sent(ScriptedTransport::json(wire::encode(m_house)));
    });
    transport.answer(Method::Get, "~/events/*", [this](const client::Request &) {
        return client::Sent(ScriptedTransport::json(wire::encode(event)));
    });
    transport.answer(Method::Get, "~/figures",
                     [this](const client::Request &request) { return figuresFor(request); });
    transport.answer(Method::Get, "~/figures/sales.csv", [this](const client::Request &) {
        return client::Sent(client::Reply{200, csv.toUtf8(), {{"content-type", "text/csv"}}});
    });
    transport.answer(Method::Get, "/api/v1/performances/*/map", [this](const client::Request &) {
        const QJsonObject answer{{u"document"_s, *seating::encodeSeatMap(m_map)}};
        return client::Sent(ScriptedTransport::json(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
    });
    transport.answer(Method::Get, "/api/v1/performances/*/seats",
                     [this](const client::Request &request) { return seatsOf(request); });
    transport.answer(Method::Get, "/api/v1/performances/*/availability", [this](const client::Request &) {
        return client::Sent(ScriptedTransport::json(wire::encode(available())));
    });
}

wire::EventPage FakeSeason::listing() const
{
    wire::EventPage page;
    if (!hasEvents)
        return page;
    wire::EventSummary summary{event.id,          event.slug,  event.title,
                               u"Teatro Verdi"_s, event.state, event.currency,
                               event.timeZone,    {},          1};
    for (const wire::Performance &date : event.performances)
        summary.performances.push_back({date.id, date.number, date.slug, date.startsAt, date.state, 0, 620});
    page.items.push_back(std::move(summary));
    return page;
}

client::Sent FakeSeason::figuresFor(const client::Request &request) const
{
    wire::Figures answer = figures;
    const std::optional<Instant> from = fromRfc3339(QString::fromLatin1(request.queryValue("from")));
    if (from) {
        answer.from = std::chrono::floor<std::chrono::days>(*from);
        answer.to = now();
        std::erase_if(answer.salesOverTime,
                      [&](const wire::SalesStep &step) { return step.at < *answer.from; });
        answer.sales.tickets = 0;
        for (const wire::SalesStep &step : answer.salesOverTime)
            answer.sales.tickets += step.sales.tickets;
    }
    return ScriptedTransport::json(wire::encode(answer));
}

client::Sent FakeSeason::seatsOf(const client::Request &request) const
{
    for (std::size_t number = 0; number < event.performances.size(); ++number) {
        if (request.path.contains(event.performances[number].id.toText()))
            return client::Reply{200, letters[number], {{"content-type", "application/octet-stream"}}};
    }
    return ScriptedTransport::problem(404, "not_found");
}

wire::AvailabilityShown FakeSeason::available() const
{
    wire::AvailabilityShown shown;
    shown.categories.push_back({event.categories[1].id, event.categories[1].name, 300, 100, 7, 0, 0, 4, 189});
    return shown;
}

void FakeSeason::tell(const char *kind)
{
    m_office.socket.news(u"performance:1:sales"_s,
                         {QJsonObject{{u"order"_s, QString::fromLatin1(m_office.ids.next().toText())},
                                      {u"performance"_s, 1},
                                      {u"kind"_s, QString::fromLatin1(kind)},
                                      {u"revision"_s, ++m_told}}});
}

void FakeSeason::sell(const std::vector<qint32> &seats, const QString &customer)
{
    const auto count = std::int64_t(seats.size());
    figures.sales.tickets += count;
    figures.sales.revenue.minor += count * 5200;
    figures.sales.takings.minor += count * 5200;
    figures.places.sold += count;
    figures.salesOverTime.back().sales.tickets += count;
    figures.salesOverTime.back().channels.front().tickets += count;
    addOrder(0, "NEW42", customer.toUtf8().constData(), seats, "box_office", count * 5200);
    figures.latestOrders.back().placedAt = now();
    std::rotate(figures.latestOrders.begin(), figures.latestOrders.end() - 1, figures.latestOrders.end());
    figures.asOf = now();
    tell("confirmed");
}

void FakeSeason::refund(const std::vector<qint32> &seats, const QString &customer)
{
    const auto count = std::int64_t(seats.size());
    figures.sales.tickets -= count;
    figures.sales.refundedTickets += count;
    figures.sales.refunded.minor += count * 5200;
    figures.sales.takings.minor -= count * 5200;
    wire::LatestRefund refund = figures.latestRefunds.front();
    refund.refund = m_office.ids.next();
    refund.code = u"NEW42"_s;
    refund.at = now();
    refund.amount = euros(count * 5200);
    refund.seats = seats;
    refund.tickets = count;
    refund.customer = customer;
    figures.latestRefunds.insert(figures.latestRefunds.begin(), refund);
    tell("refunded");
}

void FakeSeason::nothingSold()
{
    wire::Figures empty;
    empty.asOf = now();
    empty.currency = "EUR";
    empty.performances = 1;
    empty.step = "day";
    const wire::Amount none = euros(0);
    empty.sales = {0, 0, none, none, none, none};
    empty.places.capacity = 620;
    figures = empty;
}

void FakeSeason::addStandingArea()
{
    seating::StandingArea pit;
    pit.id = u"pit"_s;
    pit.name = u"Pit"_s;
    pit.category = m_map.categories.back().key;
    pit.capacity = 80;
    pit.figure.position = {-3000, -6000};
    pit.figure.size = {6000, 3000};
    m_map.sections.front().standing.push_back(pit);
}

void FakeSeason::longNames()
{
    event.title =
        u"Der Ring des Nibelungen: Götterdämmerung, konzertante Aufführung in der Fassung von 1876"_s;
    event.categories[0].name = u"Premium with cloakroom, programme and a glass of Franciacorta"_s;
    event.phases[1].name = u"Öffentlicher Vorverkauf über alle Kanäle"_s;
    figures.latestOrders[0].customer =
        u"Freundes- und Förderkreis der Städtischen Bühnen Wanne-Eickel e. V."_s;
    figures.latestOrders[0].clerk = u"Maximiliane von Hohenlohe-Waldenburg"_s;
    figures.gates[0].name = u"Haupteingang Nord, Freitreppe links neben der Garderobe"_s;
    figures.sales.takings = euros(123'456'789'00);
}

} // namespace foyer::test
