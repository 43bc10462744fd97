// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/answer.h"
#include "server/pg/segment.h"
#include "server/pg/transaction.h"

#include <deque>
#include <variant>

namespace foyer::pg {

/// A segment on its way to a connection.
struct Call
{
    Segment segment;
    Answer answer;
};

/// Somebody who wants a connection for a transaction.
struct BeginRequest
{
    TransactionOptions options;
    Completer<Transaction> completer;
};

struct WaitingCall
{
    Deadline deadline;
    std::variant<Call, BeginRequest> work;

    void fail(Error error);
};

/// Calls that wait for a connection, in order of arrival, up to a bound.
class CallQueue
{
public:
    explicit CallQueue(int bound) : m_bound(std::size_t(bound)) {}

    [[nodiscard]] bool isFull() const noexcept { return m_calls.size() >= m_bound; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_calls.empty(); }

    [[nodiscard]] int count() const noexcept { return int(m_calls.size()); }

    void append(WaitingCall call) { m_calls.push_back(std::move(call)); }

    [[nodiscard]] WaitingCall takeFirst();
    [[nodiscard]] std::vector<WaitingCall> takeAll();

    /// Those whose deadline has passed; the others stay in order.
    [[nodiscard]] std::vector<WaitingCall> takeExpired(SteadyInstant now);
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;

private:
    std::deque<WaitingCall> m_calls;
    std::size_t m_bound;
};

} // namespace foyer::pg
