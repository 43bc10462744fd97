// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/dialer.h"
#include "server/redis/endpoint.h"
#include "tests/support/redischild.h"

#include <memory>
#include <QByteArray>
#include <vector>

namespace foyer::test {

/// A real Redis Cluster on loopback: some masters that share the slots evenly, and replicas of the first
/// ones. Blocks while it is set up; ends the test when it does not come up.
class RedisCluster
{
public:
    /// `nodeTimeout` decides how soon a dead master is replaced.
    RedisCluster(int masters, int replicas, std::chrono::milliseconds nodeTimeout);

    /// Kills the nodes: one that has just become a replica refuses to be asked ("Writing initial AOF, can't
    /// exit").
    ~RedisCluster();
    Q_DISABLE_COPY_MOVE(RedisCluster)

    [[nodiscard]] RedisChild &node(int index) { return *m_nodes.at(std::size_t(index)).child; }

    [[nodiscard]] redis::Endpoint endpoint(int index) const
    {
        return m_nodes.at(std::size_t(index)).endpoint;
    }

    [[nodiscard]] int nodeCount() const { return int(m_nodes.size()); }

    /// All masters as seeds.
    [[nodiscard]] redis::Dialer dialer() const;

    /// redis-cli on one node; the words are separated by spaces.
    QByteArray cli(int node, const QString &words) const;

    /// The master that owned this slot at the beginning.
    [[nodiscard]] int ownerOf(int slot) const;

    // Moving a slot, step by step: begin, move its keys, end.
    void beginMove(int slot, int from, int to) const;
    void moveKey(const QByteArray &key, int from, int to) const;
    void endMove(int slot, int from, int to) const;

    /// Until every node says so.
    void waitUntilWhole() const;

private:
    struct Node
    {
        std::unique_ptr<RedisChild> child;
        redis::Endpoint endpoint;
        QString id;
    };

    void startNode(std::chrono::milliseconds nodeTimeout);
    void shareSlots() const;
    void meet() const;
    [[nodiscard]] bool isWhole(int node) const;

    int m_masters;
    std::vector<Node> m_nodes;
};

} // namespace foyer::test
