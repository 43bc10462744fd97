// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/ticketsearch.h"

#include <QPointer>

namespace foyer::checkin {

TicketSearch::TicketSearch(client::CheckinApi &api, QObject *parent) : QObject(parent), m_api(api) {}

TicketSearch::~TicketSearch()
{
    m_stop.request_stop();
}

void TicketSearch::setPerformance(catalog::PerformanceId performance)
{
    m_performance = performance;
    find({});
}

void TicketSearch::find(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted == m_text && m_found)
        return;
    m_text = wanted;
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_round;
    m_refusal.reset();
    m_isLooking = wanted.size() >= fewestLetters && !m_performance.isNull();
    if (m_isLooking)
        static_cast<void>(ask(wanted, m_round));
    else
        m_found.reset();
    Q_EMIT changed();
}

Task<void> TicketSearch::ask(QString text, int round)
{
    const QPointer<TicketSearch> self(this);
    client::CallOptions options;
    options.stop = m_stop.get_token();
    client::Answer<wire::FoundTickets> answer = co_await m_api.search(m_performance, text, options);
    if (!self || round != self->m_round)
        co_return;
    self->m_isLooking = false;
    self->m_found.reset();
    if (answer)
        self->m_found = *std::move(answer);
    else
        self->m_refusal = std::move(answer).error();
    Q_EMIT self->changed();
}

} // namespace foyer::checkin
