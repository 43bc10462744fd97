// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/slotmap.h"

#include <algorithm>
#include <span>

namespace foyer::redis {

namespace {

using Elements = std::span<const Reply>;

tl::unexpected<Error> notSlots()
{
    return failure(ErrorCode::Protocol,
                   QStringLiteral("Redis answered something that is not CLUSTER SLOTS."));
}

/// A node is `[host, port, …]`; a host of nil, "" or "?" means the one that was asked.
Result<Endpoint> toNode(const Reply &reply, const Endpoint &asked)
{
    const Result<Elements> parts = reply.toArray();
    if (!parts || parts->size() < 2)
        return notSlots();
    const Result<std::optional<QByteArray>> host = (*parts)[0].toOptionalBytes();
    const Result<qint64> port = (*parts)[1].toInteger();
    if (!host || !port || *port < 1 || *port > 65'535)
        return notSlots();
    const QByteArray name = host->value_or(QByteArray{});
    const bool isUnknown = name.isEmpty() || name == "?";
    return Endpoint::tcp(isUnknown ? asked.host : QString::fromUtf8(name), quint16(*port));
}

bool isSlot(const Result<qint64> &number)
{
    return number && *number >= 0 && *number < slotCount;
}

} // namespace

Result<SlotMap> SlotMap::fromReply(const Reply &reply, const Endpoint &asked)
{
    const Result<Elements> ranges = reply.toArray();
    if (!ranges)
        return failure(ranges.error());
    SlotMap map;
    for (const Reply &range : *ranges) {
        if (const Result<void> added = map.addRange(range, asked); !added)
            return failure(added.error());
    }
    return map;
}

/// `[first slot, last slot, owner, replica, …]`
Result<void> SlotMap::addRange(const Reply &range, const Endpoint &asked)
{
    const Result<Elements> parts = range.toArray();
    if (!parts || parts->size() < 3)
        return notSlots();
    const Result<qint64> first = (*parts)[0].toInteger();
    const Result<qint64> last = (*parts)[1].toInteger();
    if (!isSlot(first) || !isSlot(last) || *first > *last)
        return notSlots();
    for (std::size_t i = 2; i < parts->size(); ++i) {
        const Result<Endpoint> node = toNode((*parts)[i], asked);
        if (!node)
            return failure(node.error());
        const qint16 index = indexOf(*node);
        if (i == 2)
            std::fill(m_owners.begin() + *first, m_owners.begin() + *last + 1, index);
    }
    return {};
}

qint16 SlotMap::indexOf(const Endpoint &node)
{
    qsizetype index = m_nodes.indexOf(node);
    if (index < 0) {
        index = m_nodes.size();
        m_nodes.append(node);
    }
    return qint16(index);
}

const Endpoint *SlotMap::owner(quint16 slot) const noexcept
{
    const qint16 index = m_owners[slot];
    return index == nobody ? nullptr : &m_nodes.at(index);
}

void SlotMap::setOwner(quint16 slot, const Endpoint &node)
{
    m_owners[slot] = indexOf(node);
}

QList<Endpoint> SlotMap::owners() const
{
    QList<Endpoint> owners;
    for (qsizetype i = 0; i < m_nodes.size(); ++i) {
        if (std::ranges::find(m_owners, qint16(i)) != m_owners.end())
            owners.append(m_nodes.at(i));
    }
    return owners;
}

bool SlotMap::isComplete() const noexcept
{
    return std::ranges::find(m_owners, nobody) == m_owners.end();
}

} // namespace foyer::redis
