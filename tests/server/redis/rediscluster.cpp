// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/rediscluster.h"

#include "server/redis/keyslot.h"
#include "tests/server/redis/redisrig.h"
#include "tests/server/redis/tcpports.h"

#include <QElapsedTimer>
#include <QThread>

namespace foyer::test {

namespace {

constexpr int limitMs = 60'000;

void waitFor(const char *what, const std::function<bool()> &isTrue)
{
    QElapsedTimer waited;
    waited.start();
    while (!isTrue()) {
        if (waited.elapsed() > limitMs)
            qFatal("the cluster does not get there: %s", what);
        QThread::msleep(20);
    }
}

} // namespace

RedisCluster::RedisCluster(int masters, int replicas, std::chrono::milliseconds nodeTimeout)
    : m_masters(masters)
{
    for (int i = 0; i < masters + replicas; ++i)
        startNode(nodeTimeout);
    shareSlots();
    meet();
    for (int i = 0; i < replicas; ++i) {
        const QString master = m_nodes.at(std::size_t(i)).id;
        waitFor("replicas",
                [&] { return cli(masters + i, QStringLiteral("cluster replicate ") + master) == "OK"; });
    }
    waitUntilWhole();
}

RedisCluster::~RedisCluster()
{
    for (const Node &node : m_nodes) {
        if (node.child->pid() != 0)
            node.child->kill();
    }
}

void RedisCluster::startNode(std::chrono::milliseconds nodeTimeout)
{
    const quint16 port = freeTcpPort();
    const QString text = QStringLiteral(
        "--port %1 --bind 127.0.0.1 --cluster-enabled yes --cluster-port %2 --cluster-config-file nodes.conf "
        "--cluster-node-timeout %3 --cluster-replica-validity-factor 0 --repl-diskless-sync-delay 0 "
        "--shutdown-timeout 0");
    const QString filled = text.arg(port).arg(freeTcpPort()).arg(nodeTimeout.count());
    auto child = std::make_unique<RedisChild>(filled.split(QLatin1Char(' ')));
    const QString id = QString::fromLatin1(child->cli({QStringLiteral("cluster"), QStringLiteral("myid")}));
    m_nodes.push_back({std::move(child), redis::Endpoint::tcp(QStringLiteral("127.0.0.1"), port), id});
}

void RedisCluster::shareSlots() const
{
    for (int i = 0; i < m_masters; ++i) {
        const int first = redis::slotCount * i / m_masters;
        const int last = redis::slotCount * (i + 1) / m_masters - 1;
        cli(i, QStringLiteral("cluster set-config-epoch %1").arg(i + 1));
        cli(i, QStringLiteral("cluster addslotsrange %1 %2").arg(first).arg(last));
    }
}

void RedisCluster::meet() const
{
    const QByteArray busPort = cli(0, QStringLiteral("config get cluster-port")).split('\n').last();
    const QString first =
        QStringLiteral("cluster meet 127.0.0.1 %1 %2").arg(endpoint(0).port).arg(busPort.toInt());
    for (int i = 1; i < nodeCount(); ++i)
        cli(i, first);
    waitFor("everybody knows everybody", [this] {
        for (int i = 0; i < nodeCount(); ++i) {
            const QByteArray info = cli(i, QStringLiteral("cluster info"));
            if (!info.contains("cluster_known_nodes:" + QByteArray::number(nodeCount())))
                return false;
        }
        return true;
    });
}

bool RedisCluster::isWhole(int node) const
{
    if (!cli(node, QStringLiteral("cluster info")).contains("cluster_state:ok"))
        return false;
    const QByteArray nodes = cli(node, QStringLiteral("cluster nodes"));
    return nodes.count("slave") == nodeCount() - m_masters && nodes.count("master") == m_masters;
}

void RedisCluster::waitUntilWhole() const
{
    waitFor("state ok", [this] {
        for (int i = 0; i < nodeCount(); ++i) {
            if (!isWhole(i))
                return false;
        }
        return true;
    });
}

redis::Dialer RedisCluster::dialer() const
{
    redis::Target target;
    target.isCluster = true;
    for (int i = 0; i < m_masters; ++i)
        target.endpoints.append(endpoint(i));
    return RedisRig::dialer(target);
}

QByteArray RedisCluster::cli(int node, const QString &words) const
{
    return m_nodes.at(std::size_t(node)).child->cli(words.split(QLatin1Char(' ')));
}

int RedisCluster::ownerOf(int slot) const
{
    for (int i = 0; i < m_masters; ++i) {
        if (slot < redis::slotCount * (i + 1) / m_masters)
            return i;
    }
    return -1;
}

void RedisCluster::beginMove(int slot, int from, int to) const
{
    const QString text = QStringLiteral("cluster setslot %1 %2 %3");
    cli(to, text.arg(slot).arg(QStringLiteral("importing"), m_nodes.at(std::size_t(from)).id));
    cli(from, text.arg(slot).arg(QStringLiteral("migrating"), m_nodes.at(std::size_t(to)).id));
}

void RedisCluster::moveKey(const QByteArray &key, int from, int to) const
{
    const QString text = QStringLiteral("migrate 127.0.0.1 %1 %2 0 5000");
    if (cli(from, text.arg(endpoint(to).port).arg(QString::fromLatin1(key))) != "OK")
        qFatal("a key does not move");
}

// The new owner first: in between both know it, never neither.
void RedisCluster::endMove(int slot, int from, int to) const
{
    const QString text =
        QStringLiteral("cluster setslot %1 node %2").arg(slot).arg(m_nodes.at(std::size_t(to)).id);
    for (const int node : {to, from})
        cli(node, text);
}

} // namespace foyer::test
