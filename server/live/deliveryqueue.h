// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/livesession.h"
#include "server/live/wireframe.h"

#include <deque>
#include <QPointer>
#include <set>

namespace foyer::live {

/// Frames on their way to their listeners, in order. A crowd is served in bites, a turn of the event loop
/// each, so that it does not stop the worker.
class DeliveryQueue final : public QObject
{
    Q_OBJECT

public:
    explicit DeliveryQueue(std::size_t sendsPerTurn) : m_sendsPerTurn(sendsPerTurn) {}

    /// For those who listen now.
    void add(const Topic &topic, const QString &frame, const std::set<LiveSession *> &listeners);

    [[nodiscard]] bool isEmpty() const noexcept { return m_deliveries.empty(); }

    /// Sends the first bite now and the others in later turns.
    void run();

private:
    struct Delivery
    {
        Topic topic;
        WireFrame frame;
        std::vector<QPointer<LiveSession>> listeners;
        std::size_t next = 0;
    };

    std::size_t m_sendsPerTurn;
    std::deque<Delivery> m_deliveries;
    bool m_isScheduled = false;
};

} // namespace foyer::live
