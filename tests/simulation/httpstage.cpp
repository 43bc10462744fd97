// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/httpstage.h"

#include "core/wire/booking/names.h"
#include "tests/simulation/httpviews.h"
#include "tests/simulation/playsheet.h"

#include <QJsonDocument>

namespace foyer::simulation {

using namespace Qt::StringLiterals;

namespace {

template <typename Word>
QString spelledOut(Word word)
{
    return QString(jsonName(wire::WireNames<Word>::table, word));
}

QByteArray holderOf(const Ids &ids, Who who)
{
    const api::AccountId account(ids.of(IdOf::Person, qint32(who) + 1));
    const api::OrganizationId house(ids.of(IdOf::Thing, TheHouse));
    if (!isStaff(who))
        return test::actingAs(account);
    return test::actingAs(account, house,
                          who == Who::Fritz ? accounts::Role::Supervisor : accounts::Role::BoxOffice);
}

QJsonArray asked(const std::vector<qint32> &seats, const QString &type)
{
    QJsonArray list;
    for (const qint32 seat : seats)
        list.append(QJsonObject{{u"seat"_s, seat}, {u"type"_s, type}});
    return list;
}

Task<Result<booking::Booking>> submit(booking::BookingServices *services, booking::Command command)
{
    std::vector<booking::Command> commands;
    commands.push_back(std::move(command));
    co_return co_await services->batcher().submit(std::move(commands));
}

} // namespace

HttpStage::HttpStage(PlayServers &servers, quint64 play)
    : m_servers(servers)
    , m_ids(play)
    , m_session(servers.conninfo())
    , m_number(servers.build(m_ids, m_session))
    , m_start(SystemClock().now())
{
    for (int worker = 0; worker < PlayServers::workers; ++worker)
        m_clients[std::size_t(worker)] = std::make_unique<test::JsonClient>(m_servers.worker(worker).port());
    for (int person = 0; person < people; ++person)
        m_people[std::size_t(person)] = holderOf(m_ids, Who(person));
    m_servers.show(playSheet(m_ids, m_number, m_start));
}

Answer HttpStage::play(const Step &step)
{
    m_turn = (m_turn + 1) % PlayServers::workers;
    const auto at = [&](const char *method, const QByteArray &path) { return send(step.who, method, path); };
    const QJsonObject nothing;
    switch (step.kind) {
    case StepKind::Take: return take(step);
    case StepKind::Extend:
        return httpviews::hold(send(step.who, "POST", holdPath(step, step.id) + "/extend", &nothing));
    case StepKind::Release: return release(step);
    case StepKind::ReleaseAll: return releaseAll(step);
    case StepKind::Pay: return pay(step);
    case StepKind::PayAgain: return payAgain(step);
    case StepKind::Confirm:
        return httpviews::order(send(step.who, "POST", orderPath(step.who, step.id) + "/confirm", &nothing));
    case StepKind::Cancel:
        return httpviews::order(send(step.who, "POST", orderPath(step.who, step.id) + "/cancel", &nothing));
    case StepKind::Expire: return expire(step);
    case StepKind::Speak: return speak(step);
    case StepKind::Refund: return refund(step);
    case StepKind::TakeHouse:
    case StepKind::ReleaseHouse: return house(step);
    case StepKind::Jump: jump(step.hours); return {};
    case StepKind::LookHold: return httpviews::hold(at("GET", holdPath(step, step.id)));
    case StepKind::LookOrder: return httpviews::order(at("GET", orderPath(step.who, step.id)));
    case StepKind::LookLedger: return httpviews::ledger(at("GET", orderPath(step.who, step.id) + "/ledger"));
    case StepKind::ListHolds: return httpviews::list(at("GET", basePath(step.who) + "/holds"));
    case StepKind::Close: return close();
    }
    return {};
}

test::JsonAnswer HttpStage::send(Who who, const QByteArray &method, const QByteArray &path,
                                 const QJsonObject *body)
{
    test::JsonClient &client = *m_clients[m_turn];
    client.setAuthorization(m_people[std::size_t(who)]);
    const QByteArray content =
        body == nullptr ? QByteArray() : QJsonDocument(*body).toJson(QJsonDocument::Compact);
    return client.send(method, path, content);
}

QString HttpStage::idText(IdOf kind, qint32 label) const
{
    return QString::fromLatin1(m_ids.of(kind, label).toText());
}

QByteArray HttpStage::basePath(Who who) const
{
    return isStaff(who) ? "/api/v1/organizations/" + m_ids.of(IdOf::Thing, TheHouse).toText()
                        : QByteArray("/api/v1");
}

QByteArray HttpStage::performancePath(Who who) const
{
    return basePath(who) + "/performances/" + m_ids.of(IdOf::Thing, ThePerformance).toText();
}

QByteArray HttpStage::holdPath(const Step &step, qint32 hold) const
{
    return basePath(step.who) + "/holds/" + m_ids.of(IdOf::Hold, hold).toText();
}

QByteArray HttpStage::orderPath(Who who, qint32 order) const
{
    return basePath(who) + "/orders/" + m_ids.of(IdOf::Order, order).toText();
}

Answer HttpStage::take(const Step &step)
{
    const QString type = idText(IdOf::Thing, FirstType + step.type);
    QJsonObject body{{u"id"_s, idText(IdOf::Hold, step.id)}};
    if (!step.seats.empty() && step.best == 0)
        body.insert(u"seats"_s, asked(step.seats, type));
    if (step.best > 0) {
        QJsonObject best{{u"seats"_s, step.best}, {u"type"_s, type}};
        if (step.category >= 0)
            best.insert(u"category"_s, idText(IdOf::Thing, FirstCategory + step.category));
        body.insert(u"best"_s, best);
    }
    QJsonArray places;
    for (std::size_t pool = 0; pool < step.places.size(); ++pool) {
        if (step.places[pool] > 0)
            places.append(QJsonObject{{u"pool"_s, idText(IdOf::Pool, qint32(pool))},
                                      {u"places"_s, step.places[pool]},
                                      {u"type"_s, type}});
    }
    if (!places.isEmpty())
        body.insert(u"places"_s, places);
    if (isStaff(step.who)) {
        body.insert(u"channel"_s, spelledOut(step.channel));
        body.insert(u"override_orphans"_s, step.overridesOrphans);
        QJsonArray replaced;
        for (const qint32 hold : step.replaces)
            replaced.append(idText(IdOf::Hold, hold));
        if (!replaced.isEmpty())
            body.insert(u"replaces"_s, replaced);
    }
    return httpviews::hold(send(step.who, "POST", performancePath(step.who) + "/holds", &body));
}

Answer HttpStage::release(const Step &step)
{
    QByteArray path = holdPath(step, step.id);
    for (std::size_t i = 0; i < step.lines.size(); ++i)
        path += (i == 0 ? "?lines=" : ",") + QByteArray::number(step.lines[i]);
    const test::JsonAnswer answer = send(step.who, "DELETE", path);
    return answer.status == 204 ? Answer() : httpviews::refusal(answer);
}

Answer HttpStage::releaseAll(const Step &step)
{
    const test::JsonAnswer answer = send(step.who, "DELETE", "/api/v1/holds");
    if (answer.status != 200)
        return httpviews::refusal(answer);
    Answer told;
    told.left = answer.number(u"released"_s);
    return told;
}

void HttpStage::setTender(QJsonObject &body, const Step &step) const
{
    body.insert(u"attempt"_s, idText(IdOf::Attempt, step.attempt));
    body.insert(u"tender"_s, spelledOut(step.tender));
    if (isStaff(step.who) && step.given >= 0)
        body.insert(u"given"_s, step.given);
    m_servers.fates().set(booking::AttemptId(m_ids.of(IdOf::Attempt, step.attempt)), step.fate);
}

// The mac is of the hold as it is now: whoever pays has looked at it.
Answer HttpStage::pay(const Step &step)
{
    const test::JsonAnswer held = send(step.who, "GET", holdPath(step, step.of));
    const QString mac = held.status == 200 ? held.text(u"mac"_s) : u"none"_s;
    QJsonObject body{{u"id"_s, idText(IdOf::Order, step.id)},
                     {u"hold"_s, idText(IdOf::Hold, step.of)},
                     {u"mac"_s, step.hasWrongMac ? u"wrong"_s : mac}};
    if (step.startsOnly)
        body.insert(u"start_only"_s, true);
    setTender(body, step);
    return httpviews::order(send(step.who, "POST", basePath(step.who) + "/orders", &body));
}

Answer HttpStage::payAgain(const Step &step)
{
    QJsonObject body;
    setTender(body, step);
    return httpviews::order(send(step.who, "POST", orderPath(step.who, step.id) + "/payments", &body));
}

Answer HttpStage::toldOf(const Result<booking::Booking> &booking, qint32 order)
{
    Answer told;
    if (!booking) {
        told.code = booking.error().toLogText().toUtf8();
    } else if (!*booking) {
        const QLatin1StringView code = booking::refusalCode((*booking).error().reason);
        told.code = QByteArray(code.data(), code.size());
    } else {
        return httpviews::order(send(Who::Fritz, "GET", orderPath(Who::Fritz, order)));
    }
    return told;
}

// What a sweeper submits for an order that is due.
Answer HttpStage::expire(const Step &step)
{
    using Booked = Result<booking::Booking>;
    const booking::OrderId order(m_ids.of(IdOf::Order, step.id));
    const Booked booking =
        m_servers.worker(int(m_turn)).await<Booked>([order](booking::BookingServices &services) {
            return submit(&services, booking::Expire{order});
        });
    return toldOf(booking, step.id);
}

// What the lane of a provider passes on when it is heard late.
Answer HttpStage::speak(const Step &step)
{
    using Booked = Result<booking::Booking>;
    const booking::OrderId order(m_ids.of(IdOf::Order, step.id));
    const booking::AttemptId attempt(m_ids.of(IdOf::Attempt, step.attempt));
    const payments::Verdict verdict = PlayProvider::verdictFor(step.fate);
    if (step.fate != Fate::Silent)
        m_servers.fates().set(attempt, step.fate); // it stands by its last word
    const Booked booking = m_servers.worker(int(m_turn))
                               .await<Booked>([order, attempt, verdict](booking::BookingServices &services) {
                                   return services.payments().settle(order, attempt, verdict);
                               });
    return toldOf(booking, step.id);
}

Answer HttpStage::refund(const Step &step)
{
    QJsonArray lines;
    for (std::size_t i = 0; i < step.lines.size(); ++i) {
        QJsonObject line{{u"line"_s, step.lines[i]}};
        if (step.amounts[i] >= 0)
            line.insert(u"amount"_s, step.amounts[i]);
        lines.append(line);
    }
    QJsonObject body{{u"id"_s, idText(IdOf::Refund, step.id)}};
    if (!lines.isEmpty())
        body.insert(u"lines"_s, lines);
    return httpviews::order(send(step.who, "POST", orderPath(step.who, step.of) + "/refunds", &body));
}

Answer HttpStage::house(const Step &step)
{
    if (step.kind == StepKind::ReleaseHouse)
        return httpviews::house(
            send(step.who, "DELETE",
                 basePath(step.who) + "/house-holds/" + m_ids.of(IdOf::House, step.id).toText()));
    QJsonObject body{{u"id"_s, idText(IdOf::House, step.id)},
                     {u"letter"_s, u"H"_s},
                     {u"reason"_s, u"Guests"_s},
                     {u"breakable"_s, step.isBreakable},
                     {u"sellable_by"_s, spelledOut(step.sellableBy)}};
    QJsonArray seats;
    for (const qint32 seat : step.seats)
        seats.append(seat);
    if (!seats.isEmpty())
        body.insert(u"seats"_s, seats);
    QJsonArray places;
    for (std::size_t pool = 0; pool < step.places.size(); ++pool) {
        if (step.places[pool] > 0)
            places.append(
                QJsonObject{{u"pool"_s, idText(IdOf::Pool, qint32(pool))}, {u"places"_s, step.places[pool]}});
    }
    if (!places.isEmpty())
        body.insert(u"places"_s, places);
    return httpviews::house(send(step.who, "POST", performancePath(step.who) + "/house-holds", &body));
}

// A jump of time for this performance alone: what it has of deadlines lies so much earlier.
void HttpStage::jump(qint32 hours)
{
    const QByteArray by = " - interval '" + QByteArray::number(hours) + " hours' where ";
    const QByteArray ours = "performance = " + QByteArray::number(m_number);
    if (hours > 0)
        m_session.run("begin; update hold set expires_at = expires_at" + by + ours
                      + "; update hold_seat set expires_at = expires_at" + by + ours
                      + "; update hold_place set expires_at = expires_at" + by
                      + "pool_id in (select id from pool where " + ours + "); update orders set until = until"
                      + by + ours + "; update claim set until = until" + by + ours + "; commit");
    m_start -= std::chrono::hours{hours};
    m_servers.show(playSheet(m_ids, m_number, m_start));
}

Answer HttpStage::close()
{
    jump(0); // everything is read anew
    Answer told;
    const QByteArray path = performancePath(Who::Anna);
    told.letters = send(Who::Anna, "GET", path + "/seats").body;
    const test::JsonAnswer counts = send(Who::Anna, "GET", path + "/availability");
    for (const QJsonValue pool : counts.object()[u"pools"_s].toArray()) {
        std::array<qint32, 5> numbers{};
        const std::array<QString, 5> names{u"free"_s, u"on_hold"_s, u"selling"_s, u"house"_s, u"sold"_s};
        for (std::size_t i = 0; i < names.size(); ++i)
            numbers[i] = qint32(pool[names[i]].toInteger());
        told.pools.push_back(numbers);
    }
    const QByteArray sums = m_session.run(
        "select account, sum(amount) from (select to_account as account, amount from ledger_entry where "
        "performance = "
        + QByteArray::number(m_number)
        + " union all select from_account, -amount from ledger_entry where performance = "
        + QByteArray::number(m_number)
        + ") entry group by account having sum(amount) <> 0 order by account collate \"C\"");
    for (const QByteArray &row : sums.isEmpty() ? QList<QByteArray>() : sums.split('\n'))
        told.sums.push_back({row.split('|').value(0), row.split('|').value(1).toLongLong()});
    return told;
}

} // namespace foyer::simulation
