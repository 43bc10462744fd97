// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/redirection.h"
#include "server/redis/slotmap.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::redis;

using Kind = Redirection::Kind;

namespace {

Endpoint at(const char *host, int port)
{
    return Endpoint::tcp(QString::fromLatin1(host), quint16(port));
}

Reply node(const QByteArray &host, int port)
{
    return Reply::array({Reply::bulk(host), Reply::integer(port), Reply::bulk("id"), Reply::array({})});
}

Reply range(int first, int last, std::vector<Reply> nodes)
{
    std::vector<Reply> parts{Reply::integer(first), Reply::integer(last)};
    parts.insert(parts.end(), nodes.begin(), nodes.end());
    return Reply::array(std::move(parts));
}

} // namespace

/// What the nodes of a cluster say about slots.
class RedisClusterMapTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirections_data();
    void redirections();
    void ordinaryAnswersAreNone();
    void mapOfACluster();
    void incompleteMap();
    void unknownHostIsTheOneAsked();
    void movedSlotHasANewOwner();
    void otherRepliesAreRefused_data();
    void otherRepliesAreRefused();
};

void RedisClusterMapTest::redirections_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("to");
    QTest::newRow("moved") << QByteArray{"MOVED 12182 127.0.0.1:7392"} << int(Kind::Moved)
                           << QStringLiteral("127.0.0.1:7392");
    QTest::newRow("ask") << QByteArray{"ASK 1 redis-2.example:1"} << int(Kind::Ask)
                         << QStringLiteral("redis-2.example:1");
    QTest::newRow("no host") << QByteArray{"MOVED 1 :7000"} << int(Kind::Moved) << QStringLiteral("me:7000");
    QTest::newRow("ipv6") << QByteArray{"MOVED 1 ::1:7000"} << int(Kind::Moved)
                          << QStringLiteral("[::1]:7000");
    QTest::newRow("try again") << QByteArray{"TRYAGAIN Multiple keys request during rehashing of slot"}
                               << int(Kind::TryLater) << QString{};
    QTest::newRow("loading") << QByteArray{"LOADING Redis is loading the dataset in memory"}
                             << int(Kind::TryLater) << QString{};
    QTest::newRow("down") << QByteArray{"CLUSTERDOWN Hash slot not served"} << int(Kind::Down) << QString{};
    QTest::newRow("other") << QByteArray{"WRONGTYPE Operation"} << int(Kind::None) << QString{};
    QTest::newRow("no port") << QByteArray{"MOVED 1 host"} << int(Kind::None) << QString{};
    QTest::newRow("port 0") << QByteArray{"MOVED 1 host:0"} << int(Kind::None) << QString{};
    QTest::newRow("empty") << QByteArray{"MOVED"} << int(Kind::None) << QString{};
}

void RedisClusterMapTest::redirections()
{
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QFETCH(QString, to);
    const Redirection redirection = Redirection::read(Reply::error(text), at("me", 1));
    QCOMPARE(int(redirection.kind), kind);
    if (!to.isEmpty())
        QCOMPARE(redirection.to.toText(), to);
}

void RedisClusterMapTest::ordinaryAnswersAreNone()
{
    QCOMPARE(int(Redirection::read(Reply::bulk("MOVED 1 h:1"), at("me", 1)).kind), int(Kind::None));
}

void RedisClusterMapTest::mapOfACluster()
{
    const Reply reply =
        Reply::array({range(0, 5460, {node("a", 1), node("d", 4)}), range(5461, 10'922, {node("b", 2)}),
                      range(10'923, 16'383, {node("c", 3), node("e", 5), node("f", 6)})});
    const Result<SlotMap> map = SlotMap::fromReply(reply, at("me", 1));
    VERIFY_RESULT(map);
    QVERIFY(map->isComplete());
    QCOMPARE(*map->owner(0), at("a", 1));
    QCOMPARE(*map->owner(5460), at("a", 1));
    QCOMPARE(*map->owner(5461), at("b", 2));
    QCOMPARE(*map->owner(16'383), at("c", 3));
    QCOMPARE(map->owners(), (QList<Endpoint>{at("a", 1), at("b", 2), at("c", 3)}));
    QCOMPARE(map->nodes().size(), 6);
}

void RedisClusterMapTest::incompleteMap()
{
    const Result<SlotMap> map =
        SlotMap::fromReply(Reply::array({range(1, 16'383, {node("a", 1)})}), at("me", 1));
    VERIFY_RESULT(map);
    QVERIFY(!map->isComplete());
    QVERIFY(map->owner(0) == nullptr);
    QVERIFY(SlotMap::fromReply(Reply::array({}), at("me", 1))->owners().isEmpty());
}

void RedisClusterMapTest::unknownHostIsTheOneAsked()
{
    const Reply nilHost = Reply::array({Reply{}, Reply::integer(7)});
    const Reply reply =
        Reply::array({range(0, 1, {node("", 5)}), range(2, 3, {node("?", 6)}), range(4, 5, {nilHost})});
    const Result<SlotMap> map = SlotMap::fromReply(reply, at("me", 1));
    VERIFY_RESULT(map);
    QCOMPARE(*map->owner(0), at("me", 5));
    QCOMPARE(*map->owner(2), at("me", 6));
    QCOMPARE(*map->owner(4), at("me", 7));
}

void RedisClusterMapTest::movedSlotHasANewOwner()
{
    SlotMap map = *SlotMap::fromReply(Reply::array({range(0, 16'383, {node("a", 1)})}), at("me", 1));
    map.setOwner(100, at("b", 2));
    QCOMPARE(*map.owner(100), at("b", 2));
    QCOMPARE(*map.owner(101), at("a", 1));
    QCOMPARE(map.owners().size(), 2);
}

void RedisClusterMapTest::otherRepliesAreRefused_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < 8; ++i)
        QTest::newRow(QByteArray::number(i).constData()) << i;
}

void RedisClusterMapTest::otherRepliesAreRefused()
{
    QFETCH(int, index);
    const std::vector<Reply> replies{
        Reply::error("ERR This instance has cluster support disabled"),
        Reply::bulk("x"),
        Reply::array({Reply::integer(1)}),
        Reply::array({range(0, 16'384, {node("a", 1)})}),
        Reply::array({range(-1, 5, {node("a", 1)})}),
        Reply::array({range(7, 5, {node("a", 1)})}),
        Reply::array({range(0, 5, {node("a", 70'000)})}),
        Reply::array({range(0, 5, {})}),
    };
    QVERIFY(!SlotMap::fromReply(replies.at(std::size_t(index)), at("me", 1)).has_value());
}

QTEST_GUILESS_MAIN(RedisClusterMapTest)
#include "tst_redisclustermap.moc"
