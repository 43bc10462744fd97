// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/subscriber.h"
#include "tests/server/redis/fakeredis.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/settle.h"
#include "tests/support/redischild.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;
using namespace foyer::test;
using namespace std::chrono_literals;

/// Listening to channels of a real server, over losses of the connection.
class RedisSubscriberTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void hearsWhatIsPublished();
    void patterns();
    void unsubscribedHearsNothing();
    void subscribeTwiceIsOnce();
    void manyMessagesInOrder();
    void gapAfterALoss();
    void gapComesBeforeLaterMessages();
    void newSubscriptionIsNoGap();
    void frozenServerIsNoticed();
    void refusedChannelIsNamed();
    void nothingIsHeardAfterClose();
    void otherNodeIsTried();

private:
    void makeSubscriber(const Dialer &dialer);
    void publish(const QByteArray &channel, const QByteArray &payload);

    RedisRig m_rig;
    std::unique_ptr<RedisChild> m_child;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Subscriber> m_subscriber;
    QList<QByteArray> m_heard;
};

void RedisSubscriberTest::init()
{
    m_rig.settings = RedisRig::quick();
    m_rig.settings.patience = 30s;
    m_child = std::make_unique<RedisChild>();
    m_client = m_rig.open(RedisRig::dialer(*m_child));
    makeSubscriber(RedisRig::dialer(*m_child));
}

void RedisSubscriberTest::cleanup()
{
    m_subscriber.reset();
    m_client.reset();
    m_child.reset();
}

void RedisSubscriberTest::makeSubscriber(const Dialer &dialer)
{
    m_heard.clear();
    m_subscriber = std::make_unique<Subscriber>(dialer, m_rig.settings, m_rig.clock, m_rig.random);
    connect(m_subscriber.get(), &Subscriber::subscribed, this,
            [this](const auto &topic) { m_heard += "subscribed " + topic; });
    connect(m_subscriber.get(), &Subscriber::gap, this,
            [this](const auto &topic) { m_heard += "gap " + topic; });
    connect(m_subscriber.get(), &Subscriber::message, this,
            [this](const auto &channel, const auto &payload) { m_heard += channel + ": " + payload; });
    connect(m_subscriber.get(), &Subscriber::refused, this, [this](const auto &topic, const Error &error) {
        m_heard += "refused " + topic + ' ' + error.subject.toUtf8();
    });
}

void RedisSubscriberTest::publish(const QByteArray &channel, const QByteArray &payload)
{
    VERIFY_RESULT(m_rig.ask(*m_client, Command("PUBLISH").arg(channel).arg(payload)));
}

void RedisSubscriberTest::hearsWhatIsPublished()
{
    m_subscriber->subscribe("seats");
    m_subscriber->open();
    m_subscriber->subscribe("sales");
    QTRY_COMPARE(m_heard.size(), 2);
    publish("seats", QByteArray("A1\0\r\n", 5));
    publish("other", "x");
    publish("sales", "");
    QTRY_COMPARE(m_heard.size(), 4);
    QCOMPARE(m_heard.mid(2), (QList<QByteArray>{"seats: " + QByteArray("A1\0\r\n", 5), "sales: "}));
}

void RedisSubscriberTest::patterns()
{
    m_subscriber->subscribePattern("perf.*");
    m_subscriber->open();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"subscribed perf.*"});
    publish("perf.7", "x");
    publish("per", "y");
    publish("perf.8", "z");
    QTRY_COMPARE(m_heard.mid(1), (QList<QByteArray>{"perf.7: x", "perf.8: z"}));
    m_subscriber->unsubscribePattern("perf.*");
    publish("perf.7", "gone");
    m_subscriber->subscribe("end");
    QTRY_COMPARE(m_heard.mid(3), QList<QByteArray>{"subscribed end"});
}

void RedisSubscriberTest::unsubscribedHearsNothing()
{
    m_subscriber->subscribe("a");
    m_subscriber->subscribe("b");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 2);
    m_subscriber->unsubscribe("a");
    publish("a", "x");
    publish("b", "y");
    QTRY_COMPARE(m_heard.mid(2), QList<QByteArray>{"b: y"});
}

void RedisSubscriberTest::subscribeTwiceIsOnce()
{
    m_subscriber->subscribe("a");
    m_subscriber->open();
    m_subscriber->subscribe("a");
    QTRY_COMPARE(m_heard, QList<QByteArray>{"subscribed a"});
    publish("a", "x");
    m_subscriber->subscribe("end");
    QTRY_COMPARE(m_heard, (QList<QByteArray>{"subscribed a", "a: x", "subscribed end"}));
}

void RedisSubscriberTest::manyMessagesInOrder()
{
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 1);
    for (int i = 0; i < 10'000; ++i)
        const Outcome<Reply> sent(m_client->command(Command("PUBLISH").arg("a").arg(i), m_rig.later()));
    QTRY_COMPARE_WITH_TIMEOUT(m_heard.size(), 10'001, 60'000);
    for (int i = 0; i < 10'000; ++i)
        QCOMPARE(m_heard.at(i + 1), "a: " + QByteArray::number(i));
}

void RedisSubscriberTest::gapAfterALoss()
{
    m_subscriber->subscribe("a");
    m_subscriber->subscribePattern("b*");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 2);
    m_heard.clear();
    m_child->kill();
    QTRY_VERIFY(!m_subscriber->isReachable());
    m_child->start();
    QTRY_COMPARE(m_heard.size(), 2);
    QVERIFY(m_heard.contains("gap a") && m_heard.contains("gap b*"));
    publish("a", "x");
    QTRY_COMPARE(m_heard.size(), 3);
}

void RedisSubscriberTest::gapComesBeforeLaterMessages()
{
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 1);
    m_heard.clear();
    for (int i = 0; i < 50; ++i) {
        if (i == 10)
            QVERIFY(m_child->cli({QStringLiteral("client kill type pubsub").split(QLatin1Char(' '))}).toInt()
                    == 1);
        publish("a", QByteArray::number(i));
    }
    QTRY_VERIFY(m_heard.contains("gap a"));
    publish("a", "last");
    QTRY_COMPARE(m_heard.last(), QByteArray("a: last"));
    QCOMPARE(m_heard.count("gap a"), 1);
    const qsizetype gap = m_heard.indexOf("gap a");
    QCOMPARE(m_heard.mid(0, gap).size() <= 10, true);
    for (const QByteArray &heard : m_heard.mid(gap + 1, m_heard.size() - gap - 2))
        QVERIFY(heard.mid(3).toInt() >= 10);
}

void RedisSubscriberTest::newSubscriptionIsNoGap()
{
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 1);
    m_child->kill();
    QTRY_VERIFY(!m_subscriber->isReachable());
    m_subscriber->subscribe("b");
    m_subscriber->unsubscribe("a");
    m_subscriber->subscribe("a");
    m_child->start();
    QTRY_COMPARE(m_heard.size(), 3);
    QVERIFY(m_heard.contains("subscribed b"));
    QCOMPARE(m_heard.count("subscribed a"), 2); // given up in between, so it begins anew
}

void RedisSubscriberTest::frozenServerIsNoticed()
{
    m_rig.settings.pingInterval = 100ms;
    m_rig.settings.stallLimit = 200ms;
    makeSubscriber(RedisRig::dialer(*m_child));
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 1);
    QTest::qWait(500); // pings are answered: nothing is lost
    QCOMPARE(m_heard.size(), 1);
    QVERIFY(m_subscriber->isReachable());
    m_child->freeze();
    QTRY_VERIFY(!m_subscriber->isReachable());
    m_child->thaw();
    QTRY_VERIFY(m_heard.contains("gap a"));
}

void RedisSubscriberTest::refusedChannelIsNamed()
{
    const QString rights = QStringLiteral("acl setuser ear on nopass resetchannels &open* +@all");
    QCOMPARE(m_child->cli(rights.split(QLatin1Char(' '))), "OK");
    Target target = Target::local(m_child->socketPath());
    target.user = "ear";
    target.password = Secret("any");
    makeSubscriber(RedisRig::dialer(target));
    m_subscriber->subscribe("secret");
    m_subscriber->open();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"refused secret NOPERM"});
    m_subscriber->subscribe("open-1");
    QTRY_COMPARE(m_heard.last(), QByteArray("subscribed open-1"));
    publish("open-1", "x");
    QTRY_COMPARE(m_heard.last(), QByteArray("open-1: x"));
}

void RedisSubscriberTest::nothingIsHeardAfterClose()
{
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard.size(), 1);
    const Outcome<Reply> sent(m_client->command(Command("PUBLISH").arg("a").arg("x"), m_rig.later()));
    m_subscriber->close();
    QTRY_VERIFY(sent.isKnown());
    QTest::qWait(50);
    QCOMPARE(m_heard.size(), 1);
    QVERIFY(!m_subscriber->isReachable());
}

void RedisSubscriberTest::otherNodeIsTried()
{
    FakeRedis first;
    FakeRedis second;
    const auto confirm = [](const FakeRedis::Words &words) {
        return "*3\r\n$9\r\nsubscribe\r\n$1\r\n" + words.at(1) + "\r\n:1\r\n";
    };
    first.answer = confirm;
    second.answer = confirm;
    Target target;
    target.endpoints = {first.endpoint(), second.endpoint()};
    target.isCluster = true;
    makeSubscriber(RedisRig::dialer(target));
    m_subscriber->subscribe("a");
    m_subscriber->open();
    QTRY_COMPARE(m_heard, QList<QByteArray>{"subscribed a"});
    QCOMPARE(first.commands().size(), 1);
    first.stopListening();
    first.hangUp();
    QTRY_COMPARE(m_heard.last(), QByteArray("gap a"));
    QCOMPARE(second.commands().size(), 1);
}

QTEST_GUILESS_MAIN(RedisSubscriberTest)
#include "tst_redissubscriber.moc"
