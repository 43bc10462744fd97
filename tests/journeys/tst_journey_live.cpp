// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/requestbody.h"
#include "tests/journeys/till.h"
#include "tests/journeys/watcher.h"

#include <QTest>

using namespace foyer::test;

/// Many who watch, on whichever workers the kernel gives them: all see a hold, a sale and a scan, and in the
/// same order; who may no longer see it is cut at once.
class LiveJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void allSeeTheSameInTheSameOrder();
    void strangersHearNothing();
    void lostRoleCutsTheTopic();
    void everybodySeesTheLineAndIsLetIn();

private:
    static constexpr int watcherCount = 8; ///< two workers: that all land on one is one in 128

    [[nodiscard]] QByteArray topic(const char *kind) const
    {
        return "performance:" + m_show.tonight.number + ':' + kind;
    }

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    Show m_show;
};

void LiveJourneyTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
}

void LiveJourneyTest::allSeeTheSameInTheSameOrder()
{
    std::vector<std::unique_ptr<Watcher>> watchers;
    for (int i = 0; i < watcherCount; ++i)
        watchers.push_back(std::make_unique<Watcher>(m_stage->port(), m_owner->token));
    for (const auto &watcher : watchers) {
        QTRY_VERIFY_WITH_TIMEOUT(!watcher->heard(QStringLiteral("welcome"), {}).isEmpty(), 20'000);
        for (const char *kind : {"seats", "sales", "scans"}) {
            watcher->subscribe(topic(kind));
            QTRY_VERIFY_WITH_TIMEOUT(watcher->isSubscribed(topic(kind)), 20'000);
        }
    }
    const JsonAnswer held =
        must(201, holdAtTheTill(*m_stage, *m_owner, m_show.tonight,
                                R"("override_orphans":true,"seats":[{"seat":10},{"seat":11}])"));
    for (const auto &watcher : watchers)
        QTRY_VERIFY_WITH_TIMEOUT(watcher->seatStory(topic("seats")).contains(QStringLiteral("10:o")), 20'000);
    const JsonAnswer sold = must(201, sell(*m_stage, *m_owner, held, "cash"));
    const QByteArray ticket = sold.text(QStringLiteral("lines[0].ticket")).toLatin1();
    const QByteArray code =
        must(200, m_owner->client.get(m_owner->staff("/tickets/" + ticket + "/code"))).body.trimmed();
    must(200, m_owner->client.post(
                  m_owner->staff("/performances/" + m_show.tonight.id + "/scans"),
                  body(R"({"id":"%1","code":"%2","scanned_at":"%3"})", m_stage->id(), code, inMinutes(0))));
    for (const auto &watcher : watchers) {
        QTRY_VERIFY_WITH_TIMEOUT(watcher->seatStory(topic("seats")).contains(QStringLiteral("11:d")), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(!watcher->events(topic("sales")).isEmpty(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(watcher->events(topic("scans")).size(), 1, 20'000);
        QCOMPARE(watcher->seatStory(topic("seats")), watchers.front()->seatStory(topic("seats")));
        QTRY_COMPARE(watcher->events(topic("sales")), watchers.front()->events(topic("sales")));
        QCOMPARE(watcher->events(topic("scans")), watchers.front()->events(topic("scans")));
    }
}

void LiveJourneyTest::strangersHearNothing()
{
    const PersonPtr buyer = m_stage->buyer();
    Watcher watcher(m_stage->port(), buyer->token);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.heard(QStringLiteral("welcome"), {}).isEmpty(), 20'000);
    watcher.subscribe(topic("sales"));
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.heard(QStringLiteral("refused"), {}).isEmpty(), 20'000);
    watcher.subscribe(topic("seats")); // these are for everybody
    QTRY_VERIFY_WITH_TIMEOUT(watcher.isSubscribed(topic("seats")), 20'000);
}

void LiveJourneyTest::lostRoleCutsTheTopic()
{
    const PersonPtr viewer = m_stage->member(*m_owner, "viewer");
    Watcher watcher(m_stage->port(), viewer->token);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.heard(QStringLiteral("welcome"), {}).isEmpty(), 20'000);
    watcher.subscribe(topic("sales"));
    QTRY_VERIFY_WITH_TIMEOUT(watcher.isSubscribed(topic("sales")), 20'000);
    const QByteArray path = m_owner->staff("/members/" + viewer->account);
    const QByteArray tag = must(200, m_owner->client.get(path)).header("ETag");
    QCOMPARE(m_owner->client.remove(path, tag).status, 204);
    QTRY_VERIFY_WITH_TIMEOUT(!watcher.heard(QStringLiteral("ended"), topic("sales")).isEmpty(), 20'000);
}

// Nobody but the server's own workers looks after the line here.
void LiveJourneyTest::everybodySeesTheLineAndIsLetIn()
{
    const QByteArray line = m_owner->staff("/performances/" + m_show.later.id + "/line");
    const QByteArray queue = "performance:" + m_show.later.number + ":queue";
    const auto steer = [&](const char *content) {
        const QByteArray tag = must(200, m_owner->client.get(line)).header("ETag");
        must(200, m_owner->client.send("POST", line + "/steer", content, "If-Match: " + tag + "\r\n"));
    };
    steer(R"({"action":"open"})");
    std::vector<std::unique_ptr<Watcher>> strangers;
    for (int i = 0; i < watcherCount; ++i) {
        strangers.push_back(std::make_unique<Watcher>(m_stage->port(), QByteArray()));
        QTRY_VERIFY_WITH_TIMEOUT((strangers.back()->subscribe(queue), strangers.back()->isSubscribed(queue)),
                                 20'000);
    }
    const PersonPtr buyer = m_stage->buyer();
    const auto tryHolding = [&] {
        return hold(*m_stage, *buyer, m_show.later, R"("best":{"seats":1})").status;
    };
    QTRY_COMPARE_WITH_TIMEOUT(tryHolding(), 403, 20'000); // each worker knows of the line within a second
    must(201, buyer->client.post("/api/v1/performances/" + m_show.later.id + "/line"));
    QTRY_COMPARE_WITH_TIMEOUT(tryHolding(), 201, 20'000);
    steer(R"({"action":"close"})");
    for (const auto &stranger : strangers) {
        QTRY_VERIFY_WITH_TIMEOUT(!stranger->events(queue).isEmpty()
                                     && stranger->events(queue).last().value(u"state").toString()
                                            == u"closed",
                                 20'000);
        QCOMPARE(stranger->events(queue).last().value(u"let_in").toInt(), 1);
    }
    steer(R"({"action":"switch_off"})");
}

QTEST_GUILESS_MAIN(LiveJourneyTest)
#include "tst_journey_live.moc"
