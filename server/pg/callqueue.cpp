// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/callqueue.h"

#include <algorithm>

namespace foyer::pg {

void WaitingCall::fail(Error error)
{
    if (Call *call = std::get_if<Call>(&work))
        call->answer.fail(std::move(error));
    else
        std::get<BeginRequest>(work).completer.complete(failure(std::move(error)));
}

WaitingCall CallQueue::takeFirst()
{
    WaitingCall call = std::move(m_calls.front());
    m_calls.pop_front();
    return call;
}

std::vector<WaitingCall> CallQueue::takeAll()
{
    std::vector<WaitingCall> calls(std::make_move_iterator(m_calls.begin()),
                                   std::make_move_iterator(m_calls.end()));
    m_calls.clear();
    return calls;
}

std::vector<WaitingCall> CallQueue::takeExpired(SteadyInstant now)
{
    const auto isLive = [now](const WaitingCall &call) { return call.deadline.at > now; };
    const auto firstExpired = std::stable_partition(m_calls.begin(), m_calls.end(), isLive);
    std::vector<WaitingCall> expired(std::make_move_iterator(firstExpired),
                                     std::make_move_iterator(m_calls.end()));
    m_calls.erase(firstExpired, m_calls.end());
    return expired;
}

std::optional<SteadyInstant> CallQueue::nextDeadline() const
{
    const auto isEarlier = [](const WaitingCall &a, const WaitingCall &b) {
        return a.deadline.at < b.deadline.at;
    };
    const auto earliest = std::min_element(m_calls.begin(), m_calls.end(), isEarlier);
    if (earliest == m_calls.end())
        return std::nullopt;
    return earliest->deadline.at;
}

} // namespace foyer::pg
