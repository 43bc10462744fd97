// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/mischief.h"

#include <algorithm>
#include <QJsonDocument>

namespace foyer::test {

Mischief::Mischief(House &house, quint64 seed) : m_house(house), m_random(seed)
{
    addStoreFaults();
    addServerFaults();
    addRelayFaults();
    addProviderFaults();
}

int Mischief::between(int least, int most)
{
    return least + int(m_random() % quint64(most - least + 1));
}

void Mischief::say(const QByteArray &what) const
{
    const auto at = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    qInfo("%7.2f s  %s", at, what.constData());
}

void Mischief::addServerFaults()
{
    m_faults.push_back({"server %1 is killed", [](Counter &counter) { counter.kill(); }});
    m_faults.push_back({"server %1 is frozen", [](Counter &counter) { counter.freeze(); }, 500, 4000});
    m_faults.push_back(
        {"server %1 is ended in order", [this](Counter &counter) { m_house.end(counter); }, 0, 1000, true});
}

// A signal to process 0 would reach ourselves.
void Mischief::addStoreFaults()
{
    PgCluster &postgres = m_house.postgres();
    RedisChild &redis = m_house.redis();
    const auto killRedis = [&redis] {
        if (redis.pid() != 0)
            redis.kill();
    };
    const auto ifRuns = [](auto &store, auto what) {
        return [&store, what](Counter &) {
            if (store.pid() != 0)
                what(store);
        };
    };
    m_faults.push_back(
        {"PostgreSQL is killed", ifRuns(postgres, [](PgCluster &store) { store.kill(); }), 0, 1500});
    m_faults.push_back({"PostgreSQL is killed while it commits", [this](Counter &) { killWhileCommitting(); },
                        0, 500, true});
    m_faults.push_back(
        {"PostgreSQL is frozen", ifRuns(postgres, [](PgCluster &store) { store.freeze(); }), 500, 4000});
    m_faults.push_back({"Redis is killed", [killRedis](Counter &) { killRedis(); }, 0, 2000});
    m_faults.push_back({"Redis is killed and loses its file",
                        [&redis, killRedis](Counter &) {
                            killRedis();
                            redis.forget();
                        },
                        0, 2000});
    m_faults.push_back(
        {"Redis is frozen", ifRuns(redis, [](RedisChild &store) { store.freeze(); }), 500, 4000});
}

void Mischief::addRelayFaults()
{
    const auto cutOff = [](CutProxy &relay) {
        relay.setRefusing(true);
        relay.cut();
    };
    m_faults.push_back({"server %1 is cut off from Redis",
                        [cutOff](Counter &counter) { cutOff(counter.toRedis()); }, 500, 4000});
    m_faults.push_back({"server %1 is cut off from PostgreSQL",
                        [cutOff](Counter &counter) { cutOff(counter.toPostgres()); }, 300, 2500});
    m_faults.push_back({"commits of server %1 are not answered",
                        [this](Counter &counter) { loseCommits(counter); }, 0, 100});
    m_faults.push_back(
        {"answers of server %1 break off", [this](Counter &counter) { dropAnswers(counter); }, 0, 100});
    m_faults.push_back({"answers of server %1 come late",
                        [](Counter &counter) { counter.front().stall(CutProxy::Way::ToClient); }, 500, 2500});
}

// A provider changes its manners only with the server that plays it.
void Mischief::addProviderFaults()
{
    const auto restartWith = [this](Counter &counter, const ProviderMood &mood) {
        m_house.end(counter);
        m_house.restart(counter, mood);
    };
    const auto add = [this, restartWith](const char *what, const ProviderMood &mood) {
        m_faults.push_back({QByteArray("the provider at server %1 ") + what,
                            [restartWith, mood](Counter &counter) { restartWith(counter, mood); }, 1000, 3000,
                            true, [restartWith](Counter &counter) { restartWith(counter, ProviderMood{}); }});
    };
    add("hangs", {.silent = 70, .late = 0, .twice = 0});
    add("answers late", {.silent = 0, .late = 60, .twice = 0});
    add("answers twice", {.silent = 5, .late = 5, .twice = 100, .slowestMs = 300});
}

// Nobody signs in at these places: they are called, and nobody comes.
void Mischief::addNoShows(const ChaosSale &sale)
{
    const auto join = [&sale](Counter &counter) {
        constexpr int noShows = 25;
        Caller caller({counter.port()}, std::chrono::seconds{2});
        for (int i = 0; i < noShows; ++i) {
            const Told visit = caller.ask("POST", "/api/v1/visitors");
            if (visit.isLost())
                return;
            const QByteArray token =
                QJsonDocument::fromJson(visit.body).object().value(u"token").toString().toLatin1();
            for (const ChaosDate &date : sale.dates) {
                if (date.hasLine && !token.isEmpty())
                    static_cast<void>(caller.ask("POST", "/api/v1/performances/" + date.id + "/line",
                                                 "{\"visitor\":\"" + token + "\"}"));
            }
        }
    };
    m_faults.push_back({"the line at server %1 fills with no-shows", join, 0, 500, true});
}

// Commits last for a tenth of a second then, so the kill falls into many of them.
void Mischief::killWhileCommitting()
{
    PgCluster &postgres = m_house.postgres();
    postgres.psql(QStringLiteral("alter system set commit_delay = 100000"));
    postgres.psql(QStringLiteral("select pg_reload_conf()"));
    pause(std::chrono::milliseconds{between(150, 500)});
    postgres.kill();
    postgres.start();
    postgres.psql(QStringLiteral("alter system reset commit_delay"));
    postgres.psql(QStringLiteral("select pg_reload_conf()"));
}

// PostgreSQL does what it was asked, and nobody ever hears of it.
void Mischief::loseCommits(Counter &counter)
{
    counter.toPostgres().stall(CutProxy::Way::ToClient);
    pause(std::chrono::milliseconds{between(20, 300)});
    counter.toPostgres().cut();
}

void Mischief::dropAnswers(Counter &counter)
{
    for (int i = 0; i < 5; ++i) {
        counter.front().cutAfter(CutProxy::Way::ToClient, between(1, 4000));
        pause(std::chrono::milliseconds{between(20, 200)});
    }
}

Fault &Mischief::pick()
{
    if (m_deck.empty()) {
        for (std::size_t i = 0; i < m_faults.size(); ++i)
            m_deck.push_back(i);
        std::shuffle(m_deck.begin(), m_deck.end(), m_random);
    }
    Fault &fault = m_faults[m_deck.back()];
    m_deck.pop_back();
    return fault;
}

void Mischief::begin(Fault &fault, std::size_t server)
{
    say(QByteArray(fault.name).replace("%1", QByteArray::number(server)));
    ++m_done[fault.name];
    fault.begin(m_house.counter(server));
    pause(std::chrono::milliseconds{between(fault.leastMs, fault.mostMs)});
}

// One fault, or two at once.
void Mischief::act()
{
    const auto anyServer = [this] { return std::size_t(between(0, int(m_house.counters()) - 1)); };
    Fault &first = pick();
    const std::size_t server = anyServer();
    begin(first, server);
    if (!first.isAlone && !m_deck.empty() && !m_faults[m_deck.back()].isAlone && between(1, 100) <= 40)
        begin(pick(), anyServer());
    if (first.end)
        first.end(m_house.counter(server));
    m_house.mend();
    say("  whole again");
}

void Mischief::makeSureOf(const QByteArray &name)
{
    const auto fault = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&name](const Fault &each) { return each.name == name; });
    if (fault == m_faults.end())
        qFatal("there is no fault \"%s\"", name.constData());
    if (m_done[name] > 0)
        return;
    begin(*fault, 0);
    m_house.mend();
    say("  whole again");
}

void Mischief::rage(std::chrono::seconds time)
{
    const auto begin = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begin < time) {
        act();
        pause(std::chrono::milliseconds{between(200, 900)});
    }
}

} // namespace foyer::test
