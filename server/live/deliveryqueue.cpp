// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/deliveryqueue.h"

namespace foyer::live {

void DeliveryQueue::add(const Topic &topic, const QString &frame, const std::set<LiveSession *> &listeners)
{
    Delivery delivery{topic, WireFrame(frame), {}, 0};
    delivery.listeners.reserve(listeners.size());
    for (LiveSession *session : listeners)
        delivery.listeners.emplace_back(session);
    m_deliveries.push_back(std::move(delivery));
}

void DeliveryQueue::run()
{
    m_isScheduled = false;
    std::size_t left = m_sendsPerTurn;
    while (!m_deliveries.empty() && left > 0) {
        Delivery &delivery = m_deliveries.front();
        for (; left > 0 && delivery.next < delivery.listeners.size(); --left) {
            if (const QPointer<LiveSession> &session = delivery.listeners[delivery.next++])
                session->deliver(delivery.topic, delivery.frame);
        }
        if (delivery.next == delivery.listeners.size())
            m_deliveries.pop_front();
    }
    if (!m_deliveries.empty() && !std::exchange(m_isScheduled, true))
        QMetaObject::invokeMethod(this, &DeliveryQueue::run, Qt::QueuedConnection);
}

} // namespace foyer::live
