// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/pg/answer.h"
#include "server/pg/lease.h"
#include "server/pg/statement.h"

#include <QVarLengthArray>

namespace foyer::pg {

enum class Purpose : quint8
{
    Work,      ///< somebody's statements
    Prepare,   ///< one statement is prepared
    Configure, ///< session settings of a new connection
    Rollback,  ///< the end of a transaction that failed or was dropped
};

/// Statements of the driver's own around those of a segment.
struct Frame
{
    const Statement *before = nullptr; ///< a BEGIN
    const Statement *after = nullptr;  ///< COMMIT or ROLLBACK
};

/// One statement of which PostgreSQL owes a result.
struct ExpectedResult
{
    const Statement *statement = nullptr; ///< null for ad-hoc SQL
    bool wanted = true;                   ///< its rows belong to the answer
};

/// A segment that was sent: what is still to come for it, and what has come.
struct SentSegment
{
    Purpose purpose = Purpose::Work;
    bool commits =
        true; ///< its sync or COMMIT makes changes durable: if the answer is lost, so is the outcome
    bool expired = false;   ///< its deadline passed and its waiter was told
    bool sawResult = false; ///< of the statement at `next`
    int next = 0;           ///< index into `expected`
    SteadyInstant sentAt{};
    SteadyInstant deadline{};
    QVarLengthArray<ExpectedResult, 3> expected = {};
    std::vector<Rows> rows = {};
    std::optional<Error> error = std::nullopt;
    std::shared_ptr<Lease> lease = nullptr;
    Answer answer = {};
};

/// Gives every one its answer: its error, or its rows. Resumes whoever waits, so anything may be gone after
/// it.
void answerAll(std::vector<SentSegment> segments);

} // namespace foyer::pg
