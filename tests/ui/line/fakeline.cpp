// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/line/fakeline.h"

#include "core/base/rfc3339.h"
#include "core/seating/bowlgenerator.h"
#include "core/seating/seatmapformat.h"

#include <cmath>
#include <QJsonDocument>
#include <random>

namespace foyer::test {

using client::Method;
using line::LineState;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int openMinutes = 18;
constexpr int blocks = 36;
const Instant opening = std::chrono::sys_days{std::chrono::year{2027} / 6 / 12} + 8h; // ten in Rome
const Instant morning = opening + 18min;

std::int64_t about(double value, std::mt19937 &dice, double spread)
{
    return std::max<std::int64_t>(
        0, std::llround(value + std::uniform_real_distribution<>(-spread, spread)(dice)));
}

std::optional<line::LineAction> actionOf(const QString &name)
{
    for (const auto &entry : wire::WireNames<line::LineAction>::table) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

FakeLine::FakeLine(ScriptedOffice &office) : performance(office.ids.next()), m_office(office)
{
    m_office.clock.setWallClock(morning);
    makeControl();
    makeFigures();
    makeHall();
    makeSales();
    install();
}

void FakeLine::makeControl()
{
    control.state = LineState::Open;
    control.openedAt = opening;
    control.pace = {200, 30, {}};
    control.windowSeconds = 600;
    control.message = u"Pitch standing sells fastest; rings have plenty of seats left."_s;
    control.epoch = 1;
    control.performance = 5;
    control.revision = m_revision;
}

void FakeLine::makeFigures()
{
    std::mt19937 dice(3);
    wire::PublicLine &line = figures.line;
    line.waiting = 41'200;
    line.drew = 21'800;
    line.arrived = 27'806;
    line.left = 1'204;
    line.letIn = 7'202;
    line.perMinute = 400;
    line.asOf = morning;
    figures.buying = 1'530;
    figures.called = 514;
    figures.arrivingPerMinute = 520;
    figures.letInPerMinute = 400;
    figures.soldPerMinute = 690;
    figures.sold = 9'903;
    figures.unsold = 42'097;
    for (int minute = 0; minute <= openMinutes; ++minute) {
        const double missing = 18'000 * (std::exp(-minute / 2.6) - std::exp(-10 / 2.6));
        wire::LineMinute entry;
        entry.minute = opening + std::chrono::minutes{minute};
        entry.waiting =
            41'200 - 40 * (openMinutes - minute) - std::max<std::int64_t>(0, std::llround(missing));
        entry.arrived = minute == 0 ? 1560 : about(1480 * std::exp(-minute / 5.0) + 500, dice, 60);
        entry.letIn = minute == 0 ? 330 : about(400, dice, 8);
        entry.sold = minute < 2 ? minute * 70 : about(690 * (1 - std::exp(-(minute - 1) / 4.0)), dice, 22);
        figures.minutes.push_back(entry);
    }
    copyToPublic();
}

void FakeLine::copyToPublic()
{
    wire::PublicLine &line = figures.line;
    line.performance = control.performance;
    line.state = control.state;
    line.epoch = control.epoch;
    line.opensAt = control.opensAt;
    line.pace = control.pace;
    line.windowSeconds = control.windowSeconds;
    line.message = control.message;
    line.recoveringUntil = control.recoveringUntil;
}

void FakeLine::makeHall()
{
    seating::BowlSpec spec;
    spec.name = u"Arena Nord"_s;
    spec.tiers = 3;
    spec.blocks = blocks;
    spec.rows = 9;
    spec.innerRadius = 22'000;
    m_map = *seating::generateBowl(spec, m_office.ids);
    seating::StandingArea pitch;
    pitch.id = u"pitch"_s;
    pitch.name = u"Standing, pitch"_s;
    pitch.category = m_map.categories.front().key;
    pitch.capacity = 14'000;
    pitch.figure.kind = seating::FigureKind::Ellipse;
    pitch.figure.position = {m_map.canvas.width / 2, m_map.canvas.height / 2};
    pitch.figure.size = {30'000, 30'000};
    m_map.sections.front().standing.push_back(pitch);
}

// Sold from the inside out, and least behind the stage.
void FakeLine::makeSales()
{
    std::mt19937 dice(19);
    sales.asOf = morning;
    sales.currency = "EUR";
    sales.performances = 1;
    sales.step = "minute";
    for (std::size_t i = 0; i < m_map.sections.size(); ++i) {
        const int ring = int(i) / blocks;
        const double angle = 2 * 3.14159265 * double(i % blocks) / blocks;
        const double side = std::cos(angle) < -0.55 ? -0.5 : 0;
        const double share = (ring == 0   ? 0.55
                              : ring == 1 ? 0.3
                                          : 0.1)
                             + side + std::uniform_real_distribution<>(-0.15, 0.15)(dice);
        wire::Occupancy part;
        part.section = std::int64_t(i);
        part.capacity = 400;
        part.sold = std::int64_t(400 * std::clamp(share, 0.0, 1.0));
        sales.sections.push_back(part);
    }
    makeCategories();
}

void FakeLine::makeCategories()
{
    wire::Occupancy pitch;
    pitch.section = -1;
    pitch.name = u"Standing, pitch"_s;
    pitch.capacity = 14'000;
    pitch.sold = 4'960;
    sales.sections.push_back(pitch);

    struct Category
    {
        const char *name;
        std::int64_t sold;
        std::int64_t capacity;
        std::int64_t price;
    };

    int key = 0;
    for (const Category &category :
         {Category{"Standing, pitch", 4960, 14'000, 8900}, Category{"Lower ring", 3340, 12'000, 7900},
          Category{"Middle ring", 1360, 14'000, 5900}, Category{"Upper ring", 243, 12'000, 3900}}) {
        const QString ordinal = QString::number(key++);
        const wire::Amount money = euros(category.sold * category.price);
        sales.byCategory.push_back({ordinal,
                                    QString::fromLatin1(category.name),
                                    {category.sold, 0, money, euros(0), euros(0), money}});
        sales.categories.push_back({ordinal, category.capacity, category.sold});
        sales.sales.tickets += category.sold;
        sales.sales.takings.minor += money.minor;
        sales.places.capacity += category.capacity;
        sales.places.sold += category.sold;
    }
    sales.sales.takings.currency = "EUR";
    sales.sales.revenue = sales.sales.takings;
    sales.sales.refunded = sales.sales.retained = euros(0);
    const auto channel = [this](const char *name, std::int64_t tickets) {
        const wire::Amount money = euros(tickets * 8000);
        sales.byChannel.push_back({QString::fromLatin1(name),
                                   QString::fromLatin1(name),
                                   {tickets, 0, money, euros(0), euros(0), money}});
    };
    channel("box_office", 287);
    channel("public", 9'540);
    channel("partner", 76);
}

void FakeLine::install()
{
    ScriptedTransport &transport = m_office.transport;
    transport.answer(Method::Get, "~/performances/*/line",
                     [this](const client::Request &) { return reply(); });
    transport.answer(Method::Patch, "~/performances/*/line",
                     [this](const client::Request &request) { return changed(request); });
    transport.answer(Method::Post, "~/performances/*/line/steer",
                     [this](const client::Request &request) { return steeredBy(request); });
    transport.answer(Method::Get, "~/performances/*/line/figures",
                     [this](const client::Request &request) { return figuresFor(request); });
    transport.answer(Method::Get, "~/figures",
                     [this](const client::Request &request) { return salesFor(request); });
    transport.answer(Method::Get, "/api/v1/performances/*/map", [this](const client::Request &) {
        const QJsonObject answer{{u"document"_s, *seating::encodeSeatMap(m_map)}};
        return client::Sent(ScriptedTransport::json(QJsonDocument(answer).toJson(QJsonDocument::Compact)));
    });
}

client::Sent FakeLine::reply()
{
    control.revision = m_revision;
    client::Reply answer = ScriptedTransport::json(wire::encode(control));
    answer.headers.emplace_back("etag", '"' + QByteArray::number(m_revision) + '"');
    return answer;
}

client::Sent FakeLine::changed(const client::Request &request)
{
    if (request.ifMatch != '"' + QByteArray::number(m_revision) + '"')
        return ScriptedTransport::problem(412, "stale_revision");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (const QJsonObject pace = body.value(u"pace"_s).toObject(); !pace.isEmpty()) {
        control.pace = {pace.value(u"places"_s).toInt(), pace.value(u"every_seconds"_s).toInt(), {}};
        if (pace.contains(u"most_buying"_s))
            control.pace.mostBuying = pace.value(u"most_buying"_s).toInt();
    }
    if (body.contains(u"message"_s))
        control.message = body.value(u"message"_s).toString();
    if (body.contains(u"window_seconds"_s))
        control.windowSeconds = body.value(u"window_seconds"_s).toInt();
    if (body.contains(u"opens_at"_s))
        control.opensAt = fromRfc3339(body.value(u"opens_at"_s).toString());
    if (const int above = body.value(u"automatic_above"_s).toInt(-1); above >= 0)
        control.automaticAbove = above > 0 ? std::optional(above) : std::nullopt;
    ++m_revision;
    copyToPublic();
    return reply();
}

client::Sent FakeLine::steeredBy(const client::Request &request)
{
    if (request.ifMatch != '"' + QByteArray::number(m_revision) + '"')
        return ScriptedTransport::problem(412, "stale_revision");
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const std::optional<line::LineAction> action = actionOf(body.value(u"action"_s).toString());
    const std::optional<LineState> next = action ? line::after(control.state, *action) : std::nullopt;
    if (!next)
        return ScriptedTransport::problem(409, "line_state");
    if (line::beginsAnew(control.state, *action))
        ++control.epoch;
    control.state = *next;
    control.opensAt = fromRfc3339(body.value(u"opens_at"_s).toString());
    if (control.state == LineState::Open && !control.openedAt)
        control.openedAt = now();
    ++m_revision;
    copyToPublic();
    return reply();
}

client::Sent FakeLine::figuresFor(const client::Request &request) const
{
    wire::LineFigures answer = figures;
    const auto wanted = std::size_t(request.queryValue("minutes").toInt());
    if (answer.minutes.size() > wanted)
        answer.minutes.erase(answer.minutes.begin(), answer.minutes.end() - std::ptrdiff_t(wanted));
    return ScriptedTransport::json(wire::encode(answer));
}

client::Sent FakeLine::salesFor(const client::Request &request) const
{
    wire::Figures answer = sales;
    answer.from = fromRfc3339(QString::fromLatin1(request.queryValue("from")));
    return ScriptedTransport::json(wire::encode(answer));
}

void FakeLine::without()
{
    control = {};
    control.performance = 5;
    control.pace = {50, 30, {}};
    m_revision = 1;
    figures = {};
    figures.line.asOf = now();
    figures.unsold = 52'000;
    copyToPublic();
}

void FakeLine::gathering()
{
    standing(LineState::Gathering);
    control.opensAt = opening + 1h;
    control.openedAt.reset();
    control.message = u"Welcome. Everybody who is here before 11:00 is put in order by a draw."_s;
    figures.line.waiting = figures.line.drew = 21'790;
    figures.line.arrived = figures.line.letIn = figures.line.left = 0;
    figures.buying = figures.called = figures.sold = 0;
    figures.letInPerMinute = figures.soldPerMinute = 0;
    figures.unsold = 52'000;
    for (std::size_t i = 0; i < figures.minutes.size(); ++i) {
        figures.minutes[i].waiting = 21'790 - 880 * std::int64_t(openMinutes - i);
        figures.minutes[i].letIn = figures.minutes[i].sold = 0;
    }
    copyToPublic();
}

void FakeLine::standing(LineState state)
{
    control.state = state;
    copyToPublic();
}

void FakeLine::soldOut()
{
    figures.sold = 52'000;
    figures.unsold = 0;
}

void FakeLine::steered(LineState state)
{
    ++m_revision;
    standing(state);
    tell();
}

void FakeLine::tell()
{
    m_office.clock.advance(5s);
    figures.line.asOf = now();
    const QJsonObject event = QJsonDocument::fromJson(wire::encode(figures.line)).object();
    m_office.socket.news(u"performance:%1:queue"_s.arg(control.performance), {event});
}

} // namespace foyer::test
