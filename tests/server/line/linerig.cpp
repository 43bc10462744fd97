// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace foyer::test {

using namespace foyer::booking;

namespace {

void mustBe(int status, const JsonAnswer &answer)
{
    if (answer.status != status)
        qFatal("expected %d, got %s", status, answer.toText().constData());
}

Task<> runAndTell(std::function<Task<>()> work, std::shared_ptr<bool> done)
{
    co_await work();
    *done = true;
}

line::LineSettings manual()
{
    line::LineSettings settings;
    settings.pulse = std::chrono::milliseconds{0};
    settings.grace = std::chrono::hours{1}; // ended by the test
    settings.times.broadcast = std::chrono::milliseconds{0};
    settings.visitorsPerAddress = 1'000'000;
    settings.visitorsPerDevice = 1'000'000;
    return settings;
}

} // namespace

LineRig::LineRig() : m_sheets(makeSheet())
{
    m_rig = std::make_unique<ApiRig>([this](const ApiParts &parts) { return build(parts); });
    m_organizer = organizer();
    reset();
}

LineRig::~LineRig()
{
    m_rig.reset();
}

SaleSheet LineRig::makeSheet()
{
    catalog::PriceList prices(Currency::fromCode(u"EUR").value(), {});
    prices.set(m_standing, m_adult, {}, catalog::Price{1000, {}});
    SaleSheet sheet{.performance = m_performance,
                    .event = catalog::EventId(m_ids.next()),
                    .organization = m_organization,
                    .prices = prices};
    sheet.number = performance;
    sheet.slug = "evening";
    sheet.title = u"An evening"_s;
    sheet.startsAt = m_clock.now() + std::chrono::hours{24 * 30};
    sheet.doorsAt = sheet.startsAt;
    sheet.endsAt = sheet.startsAt + std::chrono::hours{3};
    sheet.state = PerformanceState::OnSale;
    sheet.phases = {{catalog::PhaseId(m_ids.next()),
                     u"General"_s,
                     {catalog::Channel::Public, catalog::Channel::BoxOffice},
                     m_clock.now() - std::chrono::hours{24},
                     m_clock.now() + std::chrono::hours{24 * 29}}};
    sheet.categories = {{m_standing, 0, u"standing"_s, u"Standing"_s}};
    sheet.ticketTypes = {{m_adult, 0, u"Adult"_s}};
    sheet.pools = {{m_pool, 0, 0, u"Standing"_s, 100}};
    return sheet;
}

ApiServices LineRig::build(const ApiParts &parts)
{
    const Secret key(QByteArrayLiteral("a key of thirty-two bytes, truly"));
    for (int worker = 0; worker < 2; ++worker) {
        const line::LineServices::Parts given{parts.pool,  parts.redis,  m_sheets,
                                              parts.clock, parts.random, key};
        m_lines.push_back(std::make_unique<line::LineServices>(given, manual()));
    }
    m_usual = std::make_unique<line::LineMemory>(parts.redis, parts.clock, line::LineScripts::Times());
    BookingServices::Parts sale{parts.pool, m_sheets, m_news, parts.ids, parts.clock, key};
    sale.gate = &m_lines.front()->gate();
    m_booking = std::make_unique<BookingServices>(sale);
    m_bookingRoutes = std::make_unique<BookingRoutes>(*m_booking);
    m_lines.front()->addTo(parts.api);
    m_bookingRoutes->addTo(parts.api);
    const std::shared_ptr<void> kept(nullptr, [this](void *) {
        m_bookingRoutes.reset();
        m_booking.reset();
        m_usual.reset();
        m_lines.clear();
    });
    return ApiServices{.kept = kept};
}

void LineRig::reset()
{
    for (int worker = 0; worker < 2; ++worker)
        round(worker); // wishes of the test before are counted now
    psql(
        u"truncate line, line_tick, line_admission, line_ending, line_minute, hold, hold_place, pool, orders cascade"_s);
    psql(u"insert into pool (id, performance, ordinal, category, name, capacity) values ('%1', 7, 0, 0, "
         "'Standing', 100)"_s.arg(QString::fromLatin1(m_pool.toText())));
    m_rig->redis().cli({u"flushall"_s});
    for (int worker = 0; worker < 2; ++worker)
        round(worker);
}

void LineRig::await(const std::function<Task<>()> &work, std::chrono::milliseconds patience)
{
    const auto done = std::make_shared<bool>(false);
    m_rig->run([&work, done] { static_cast<void>(runAndTell(work, done)); });
    bool isDone = false;
    const bool ended = QTest::qWaitFor(
        [&] {
            m_rig->run([&] { isDone = *done; });
            return isDone;
        },
        int(patience.count()));
    if (!ended)
        qFatal("a coroutine of the server did not end");
}

// A second later it would know by itself.
void LineRig::refreshOther()
{
    await([this] {
        return [](line::LineBook *book) -> Task<> {
            Result<void> read = co_await book->refresh();
            if (!read)
                qFatal("the other worker cannot read the lines");
        }(&lines(1).book());
    });
}

LineRig::PersonPtr LineRig::visitor()
{
    return std::make_unique<Person>(m_rig->port());
}

LineRig::PersonPtr LineRig::buyer()
{
    PersonPtr person = visitor();
    const api::AccountId account(m_ids.next());
    person->account = account.toText();
    person->client.setAuthorization(actingAs(account));
    return person;
}

LineRig::PersonPtr LineRig::organizer(accounts::Role role)
{
    PersonPtr person = visitor();
    const api::AccountId account(m_ids.next());
    person->account = account.toText();
    person->client.setAuthorization(actingAs(account, m_organization, role));
    return person;
}

QByteArray LineRig::staffPath(const QByteArray &below) const
{
    return "/api/v1/organizations/" + m_organization.toText() + "/performances/" + m_performance.toText()
           + "/line" + below;
}

JsonAnswer LineRig::control()
{
    JsonAnswer answer = m_organizer->client.get(staffPath());
    mustBe(200, answer);
    return answer;
}

void LineRig::steer(const QString &action)
{
    const QByteArray tag = control().header("ETag");
    const QByteArray body = QJsonDocument(QJsonObject{{u"action"_s, action}}).toJson(QJsonDocument::Compact);
    mustBe(200, m_organizer->client.send("POST", staffPath("/steer"), body, "If-Match: " + tag + "\r\n"));
    refreshOther();
}

void LineRig::change(const QJsonObject &change)
{
    mustBe(200, m_organizer->client.patch(staffPath(), change, control().header("ETag")));
    refreshOther();
}

QJsonObject LineRig::visitorBody()
{
    JsonClient client(m_rig->port());
    const JsonAnswer answer = client.post("/api/v1/visitors");
    mustBe(201, answer);
    return {{u"visitor"_s, answer.text(u"token"_s)}};
}

JsonAnswer LineRig::join(Person &person)
{
    const JsonAnswer answer =
        person.client.post(path(), person.account.isEmpty() ? visitorBody() : QJsonObject());
    if (!answer.text(u"token"_s).isEmpty())
        person.token = answer.text(u"token"_s);
    return answer;
}

JsonAnswer LineRig::place(Person &person)
{
    const QJsonObject body = person.token.isEmpty() ? QJsonObject() : QJsonObject{{u"token"_s, person.token}};
    const JsonAnswer answer = person.client.post(path("/place"), body);
    if (!answer.text(u"token"_s).isEmpty())
        person.token = answer.text(u"token"_s);
    return answer;
}

JsonAnswer LineRig::bind(Person &person, const QByteArray &account)
{
    person.account = account;
    person.client.setAuthorization(actingAs(api::AccountId::fromText(account).value()));
    const JsonAnswer answer = person.client.post(path("/bind"), {{u"token"_s, person.token}});
    if (!answer.text(u"token"_s).isEmpty())
        person.token = answer.text(u"token"_s);
    return answer;
}

JsonAnswer LineRig::hold(Person &person)
{
    const QJsonObject places{{u"pool"_s, QString::fromLatin1(m_pool.toText())}, {u"places"_s, 1}};
    return person.client.post(
        "/api/v1/performances/" + m_performance.toText() + "/holds",
        {{u"id"_s, QString::fromLatin1(m_ids.next().toText())}, {u"places"_s, QJsonArray{places}}});
}

void LineRig::round(int worker)
{
    await([this, worker] { return lines(worker).keeper().round(); });
}

void LineRig::roundOfBoth()
{
    const auto other = std::make_shared<bool>(false);
    await([this, other] {
        static_cast<void>(runAndTell([this] { return lines(1).keeper().round(); }, other));
        return lines(0).keeper().round();
    });
    bool isDone = false;
    const bool ended = QTest::qWaitFor(
        [&] {
            m_rig->run([&] { isDone = *other; });
            return isDone;
        },
        60'000);
    if (!ended)
        qFatal("the other worker did not end its round");
}

void LineRig::nextInterval()
{
    m_rig->redis().cli({u"hset"_s, u"foyer:{p7}:line:state"_s, u"ws"_s, u"0"_s});
}

void LineRig::openAndPause()
{
    const QString state = u"foyer:{p7}:line:state"_s;
    m_rig->redis().cli({u"hset"_s, state, u"cl"_s, u"99999999999999"_s}); // somebody else is at it
    steer(u"open"_s);
    steer(u"pause"_s);
    m_rig->redis().cli({u"hset"_s, state, u"cl"_s, u"0"_s});
}

QList<std::pair<QByteArray, qint64>> LineRig::journal() const
{
    QList<std::pair<QByteArray, qint64>> all;
    const QByteArray rows =
        psql(u"select account || ' ' || score from line_admission order by tick, ordinal"_s).trimmed();
    for (const QByteArray &row : rows.split('\n')) {
        const QList<QByteArray> words = row.split(' ');
        if (words.size() == 2)
            all.append({words[0], words[1].toLongLong()});
    }
    return all;
}

line::LineRowPtr LineRig::row()
{
    line::LineRowPtr row;
    m_rig->run([&] {
        const line::LineBook::Entry *entry = lines(0).book().entry(performance);
        row = entry == nullptr ? nullptr : entry->row;
    });
    return row;
}

} // namespace foyer::test
