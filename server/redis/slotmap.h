// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/redis/endpoint.h"
#include "server/redis/keyslot.h"
#include "server/redis/reply.h"

#include <array>
#include <QList>

namespace foyer::redis {

/// Which node of a cluster owns which slot.
class SlotMap
{
public:
    /// Nobody owns anything.
    SlotMap() { m_owners.fill(nobody); }

    /// From the answer to CLUSTER SLOTS of the node at `asked`; Protocol when it is something else.
    [[nodiscard]] static Result<SlotMap> fromReply(const Reply &reply, const Endpoint &asked);

    /// Null when nobody owns it.
    [[nodiscard]] const Endpoint *owner(quint16 slot) const noexcept;
    void setOwner(quint16 slot, const Endpoint &node);

    /// Owners of slots, each once.
    [[nodiscard]] QList<Endpoint> owners() const;

    /// Owners and their replicas: whom to ask about the cluster.
    [[nodiscard]] const QList<Endpoint> &nodes() const noexcept { return m_nodes; }

    /// Every slot has an owner.
    [[nodiscard]] bool isComplete() const noexcept;

    [[nodiscard]] bool operator==(const SlotMap &) const = default;

private:
    static constexpr qint16 nobody = -1;

    [[nodiscard]] Result<void> addRange(const Reply &range, const Endpoint &asked);
    [[nodiscard]] qint16 indexOf(const Endpoint &node);

    QList<Endpoint> m_nodes;
    std::array<qint16, slotCount> m_owners; ///< index into m_nodes
};

} // namespace foyer::redis
