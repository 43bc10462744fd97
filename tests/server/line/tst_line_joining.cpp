// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/line/linerig.h"

#include <QSet>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds window{600};

} // namespace

/// Coming, standing, signing in and leaving.
class LineJoiningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutALineWhoeverComesMayBuy();
    void arrivalsStandInTheirOrder();
    void joiningAgainKeepsThePlace();
    void aCrowdAtOnceIsInOrderAndComplete();
    void signingInBindsThePlace();
    void oneAccountHasOnePlace();
    void leavingMakesTheOthersMoveUp();
    void whatIsNoTokenIsRefused();
    void aPlaceOfAnotherPerformanceIsRefused();
    void tooManyVisitorsOfOneDeviceWait();
    void phonesOfOneMakeAreNotOneDevice();
    void guestsAreKnownByTheirTokens();

private:
    test::LineRig m_rig;
};

void LineJoiningTest::init()
{
    m_rig.reset();
}

void LineJoiningTest::withoutALineWhoeverComesMayBuy()
{
    const auto buyer = m_rig.buyer();
    COMPARE_STATUS(m_rig.hold(*buyer), 201);
    const test::JsonAnswer joined = m_rig.join(*buyer);
    COMPARE_STATUS(joined, 201);
    QCOMPARE(joined.text(u"status"_s), u"free"_s);
    const test::JsonAnswer state = buyer->client.get(m_rig.path());
    COMPARE_STATUS(state, 200);
    QCOMPARE(state.text(u"state"_s), u"off"_s);
}

void LineJoiningTest::arrivalsStandInTheirOrder()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    std::vector<test::LineRig::PersonPtr> people;
    for (int i = 0; i < 5; ++i) {
        people.push_back(i % 2 == 0 ? m_rig.buyer() : m_rig.visitor());
        COMPARE_STATUS(m_rig.join(*people.back()), 201);
    }
    for (int i = 0; i < 5; ++i) {
        const test::JsonAnswer place = m_rig.place(*people[std::size_t(i)]);
        COMPARE_STATUS(place, 200);
        QCOMPARE(place.text(u"status"_s), u"waiting"_s);
        QCOMPARE(place.number(u"place"_s), i + 1);
        QCOMPARE(place.number(u"waiting"_s), 5);
        QCOMPARE(place.at(u"bound"_s).toBool(), i % 2 == 0);
    }
}

void LineJoiningTest::joiningAgainKeepsThePlace()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto first = m_rig.buyer();
    const test::JsonAnswer once = m_rig.join(*first);
    const auto second = m_rig.buyer();
    m_rig.join(*second);
    const test::JsonAnswer again = m_rig.join(*first);
    COMPARE_STATUS(again, 201);
    QCOMPARE(again.number(u"place"_s), 1);
    QCOMPARE(again.number(u"score"_s), once.number(u"score"_s));
    QCOMPARE(m_rig.place(*second).number(u"waiting"_s), 2);
}

// Joins of one turn of the event loop are one call; all of them get a place, and each its own.
void LineJoiningTest::aCrowdAtOnceIsInOrderAndComplete()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    constexpr int crowd = 700;
    QSet<qint64> scores;
    m_rig.await([&]() -> Task<> {
        return [](test::LineRig *rig, QSet<qint64> *into) -> Task<> {
            std::vector<Task<line::LineAnswer<line::Standing>>> joins;
            for (int i = 0; i < crowd; ++i)
                joins.push_back(rig->lines(i % 2).service().join(
                    test::LineRig::performance, accounts::AccountId(rig->nextUuid()), line::VisitorId()));
            for (Task<line::LineAnswer<line::Standing>> &join : joins) {
                line::LineAnswer<line::Standing> standing = co_await std::move(join);
                if (standing && standing->place)
                    into->insert(standing->place->score);
            }
        }(&m_rig, &scores);
    });
    QCOMPARE(scores.size(), crowd);
    QCOMPARE(*std::max_element(scores.begin(), scores.end())
                 - *std::min_element(scores.begin(), scores.end()),
             crowd - 1);
}

void LineJoiningTest::signingInBindsThePlace()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto visitor = m_rig.visitor();
    m_rig.join(*visitor);
    const auto behind = m_rig.buyer();
    m_rig.join(*behind);
    const QString before = visitor->token;
    const QByteArray account = m_rig.nextUuid().toText();
    const test::JsonAnswer bound = m_rig.bind(*visitor, account);
    COMPARE_STATUS(bound, 200);
    QVERIFY(bound.at(u"bound"_s).toBool());
    QCOMPARE(bound.number(u"place"_s), 1);
    QCOMPARE(m_rig.place(*behind).number(u"waiting"_s), 2);
    const test::JsonAnswer again = visitor->client.post(m_rig.path("/bind"), {{u"token"_s, before}});
    QCOMPARE(again.number(u"place"_s), 1); // the answer was lost, and it is asked again
    const auto thief = m_rig.buyer();
    const test::JsonAnswer taken = thief->client.post(m_rig.path("/bind"), {{u"token"_s, visitor->token}});
    COMPARE_STATUS(taken, 409);
    QCOMPARE(taken.code(), u"place_bound"_s);
}

void LineJoiningTest::oneAccountHasOnePlace()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto phone = m_rig.visitor();
    m_rig.join(*phone);
    const auto laptop = m_rig.visitor();
    m_rig.join(*laptop);
    const QByteArray account = m_rig.nextUuid().toText();
    m_rig.bind(*laptop, account);
    const test::JsonAnswer second = m_rig.bind(*phone, account);
    COMPARE_STATUS(second, 200);
    QCOMPARE(second.number(u"waiting"_s), 1);
    QCOMPARE(second.number(u"score"_s), m_rig.place(*laptop).number(u"score"_s));
}

void LineJoiningTest::leavingMakesTheOthersMoveUp()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const auto first = m_rig.visitor();
    m_rig.join(*first);
    const auto second = m_rig.buyer();
    m_rig.join(*second);
    COMPARE_STATUS(first->client.post(m_rig.path("/leave"), {{u"token"_s, first->token}}), 204);
    QCOMPARE(m_rig.place(*second).number(u"place"_s), 1);
    const test::JsonAnswer again = first->client.post(m_rig.path("/leave"), {{u"token"_s, first->token}});
    COMPARE_STATUS(again, 404);
    QCOMPARE(m_rig.place(*first).text(u"status"_s), u"gone"_s);
}

void LineJoiningTest::whatIsNoTokenIsRefused()
{
    m_rig.steer(u"open"_s);
    const auto visitor = m_rig.visitor();
    const auto post = [&](const QByteArray &below, const QJsonObject &body) {
        return visitor->client.post(m_rig.path(below), body);
    };
    COMPARE_STATUS(post({}, {}), 400);
    COMPARE_STATUS(post({}, {{u"visitor"_s, u"lv_AAAA"_s}}), 400);
    COMPARE_STATUS(post("/place", {}), 400);
    COMPARE_STATUS(post("/place", {{u"token"_s, u"lp_AAAA"_s}}), 400);
    COMPARE_STATUS(post("/leave", {{u"token"_s, u"nonsense"_s}}), 400);
    COMPARE_STATUS(post("/bind", {{u"token"_s, u"nonsense"_s}}), 401);
    const test::JsonAnswer missing =
        visitor->client.get("/api/v1/performances/" + m_rig.nextUuid().toText() + "/line");
    COMPARE_STATUS(missing, 404);
}

void LineJoiningTest::aPlaceOfAnotherPerformanceIsRefused()
{
    m_rig.steer(u"open"_s);
    line::Place other;
    other.performance = 8;
    other.epoch = 1;
    other.visitor = m_rig.nextUuid();
    other.account = accounts::AccountId(other.visitor);
    const auto person = m_rig.visitor();
    person->token = QString::fromLatin1(m_rig.lines(0).seal().seal(other));
    COMPARE_STATUS(m_rig.place(*person), 400);
}

void LineJoiningTest::tooManyVisitorsOfOneDeviceWait()
{
    bool hasPassed = true;
    std::optional<std::chrono::seconds> wait;
    m_rig.await([&]() -> Task<> {
        return
            [](line::LineMemory *memory, bool *passed, std::optional<std::chrono::seconds> *left) -> Task<> {
                for (int i = 0; i < 4; ++i) {
                    line::Remembered<std::optional<std::chrono::seconds>> answer =
                        co_await memory->visit("192.0.2.1", "phone", 100, 3, window);
                    *passed = *passed && (i == 3 || (answer && !*answer));
                    *left = answer ? *answer : std::nullopt;
                }
                line::Remembered<std::optional<std::chrono::seconds>> other =
                    co_await memory->visit("192.0.2.1", "laptop", 100, 3, window);
                *passed = *passed && other && !*other;
                line::Remembered<std::optional<std::chrono::seconds>> full =
                    co_await memory->visit("192.0.2.1", "tablet", 4, 3, window);
                *passed = *passed && full && *full;
            }(&m_rig.lines(0).memory(), &hasPassed, &wait);
    });
    QVERIFY(hasPassed);
    QVERIFY(wait && *wait > std::chrono::seconds{500} && *wait <= std::chrono::seconds{700});
}

// Behind one address of a phone network many have the same phone, and none of them has signed in here before.
void LineJoiningTest::phonesOfOneMakeAreNotOneDevice()
{
    const line::LineSettings usual;
    const SystemClock clock;
    SystemRandom random;
    line::VisitorDesk desk(m_rig.lines(0).memory(), m_rig.lines(0).seal(), clock, random, usual);
    int strangers = 0;
    int ofOneDevice = 0;
    m_rig.await([&]() -> Task<> {
        return [](line::VisitorDesk *at, int *passed, int *passedOfOne) -> Task<> {
            accounts::Visitor phone;
            phone.source = u"192.0.2.7"_s;
            phone.deviceName = u"Phone/1.0"_s;
            for (int i = 0; i < 30; ++i) {
                line::LineAnswer<line::VisitorId> visitor = co_await at->admit(phone);
                *passed += visitor ? 1 : 0;
            }
            phone.deviceToken = "one that has signed in";
            for (int i = 0; i < 30; ++i) {
                line::LineAnswer<line::VisitorId> visitor = co_await at->admit(phone);
                *passedOfOne += visitor ? 1 : 0;
            }
        }(&desk, &strangers, &ofOneDevice);
    });
    QCOMPARE(strangers, 30);
    QCOMPARE(ofOneDevice, usual.visitorsPerDevice);
}

void LineJoiningTest::guestsAreKnownByTheirTokens()
{
    m_rig.steer(u"open"_s);
    m_rig.steer(u"pause"_s);
    const QJsonObject body = m_rig.visitorBody();
    const auto person = m_rig.visitor();
    person->token = person->client.post(m_rig.path(), body).text(u"token"_s);
    const accounts::Guests &guests = m_rig.lines(0).guests();
    const QByteArray guest = guests.guestOf(body[u"visitor"].toString().toLatin1());
    QVERIFY(!guest.isEmpty());
    QCOMPARE(guests.guestOf(person->token.toLatin1()), guest);
    const QByteArray account = m_rig.nextUuid().toText();
    m_rig.bind(*person, account);
    QCOMPARE(guests.guestOf(person->token.toLatin1()), account);
    for (const char *none : {"", "lv_AAAA", "lp_AAAA", "nonsense"})
        QVERIFY(guests.guestOf(none).isEmpty());
}

QTEST_GUILESS_MAIN(LineJoiningTest)
#include "tst_line_joining.moc"
