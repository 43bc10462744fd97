// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/clusternodes.h"

#include "core/base/random.h"

#include <algorithm>
#include <QPointer>

namespace foyer::redis {

namespace {

// A command must not sit out an outage at one node while another could take it: the client does the waiting.
constexpr std::chrono::milliseconds nodePatience{100};

Settings forNode(Settings settings)
{
    settings.patience = std::min(settings.patience, nodePatience);
    return settings;
}

} // namespace

ClusterNodes::ClusterNodes(const Dialer &dialer, const Settings &settings, const Clock &clock,
                           RandomSource &random)
    : m_dialer(dialer)
    , m_settings(forNode(settings))
    , m_clock(clock)
    , m_random(random)
{}

ClusterNodes::~ClusterNodes() = default;

Pipeline &ClusterNodes::at(const Endpoint &node)
{
    std::unique_ptr<Pipeline> &place = m_pipelines[node];
    if (!place) {
        place = std::make_unique<Pipeline>(m_dialer, node, m_settings, m_clock, m_random, m_statistics);
        Pipeline *pipeline = place.get();
        connect(pipeline, &Pipeline::readyChanged, this,
                [this, pipeline](bool ready) { nodeChanged(pipeline, ready); });
        pipeline->open();
    }
    return *place;
}

const Pipeline *ClusterNodes::find(const Endpoint &node) const
{
    const auto found = m_pipelines.find(node);
    return found == m_pipelines.end() ? nullptr : found->second.get();
}

void ClusterNodes::nodeChanged(const Pipeline *pipeline, bool ready)
{
    if (!ready)
        m_lastError = pipeline->lastError();
    Q_EMIT readyChanged(ready);
}

// Deleted later: this may run while one of them hands over a reply.
void ClusterNodes::retireIdle(const QList<Endpoint> &keep)
{
    for (auto entry = m_pipelines.begin(); entry != m_pipelines.end();) {
        Pipeline &pipeline = *entry->second;
        if (pipeline.pendingCount() > 0 || keep.contains(entry->first)) {
            ++entry;
            continue;
        }
        pipeline.disconnect(this);
        pipeline.close();
        entry->second.release()->deleteLater();
        entry = m_pipelines.erase(entry);
    }
}

void ClusterNodes::close()
{
    QList<QPointer<Pipeline>> pipelines; // whoever hears of the end may destroy us
    for (const auto &entry : m_pipelines)
        pipelines.append(entry.second.get());
    for (const QPointer<Pipeline> &pipeline : pipelines) {
        if (pipeline)
            pipeline->close();
    }
}

QList<Endpoint> ClusterNodes::known() const
{
    QList<Endpoint> ready;
    QList<Endpoint> others;
    for (const auto &[node, pipeline] : m_pipelines)
        (pipeline->isReady() ? ready : others).append(node);
    for (QList<Endpoint> *group : {&ready, &others}) {
        if (!group->isEmpty())
            std::rotate(group->begin(),
                        group->begin() + qsizetype(m_random.next64() % quint64(group->size())), group->end());
    }
    return ready + others;
}

} // namespace foyer::redis
