// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"
#include "server/pg/settings.h"

#include <optional>
#include <QPointer>

namespace foyer::pg {

class Connection;
struct Lease;

enum class Isolation : quint8
{
    ReadCommitted,
    RepeatableRead,
    Serializable,
};

struct TransactionOptions
{
    Isolation isolation = Isolation::ReadCommitted;
    bool readOnly = false;
    std::optional<Deadline> deadline =
        std::nullopt; ///< of the whole transaction; empty: the pool's default from now
};

/// A transaction as a scope: rolled back unless committed. It has a connection to itself from Pool::begin()
/// to its end, so keep it short. BEGIN travels with the first statement and COMMIT may travel with the last,
/// so that lock-and-read, decide, write-and-commit is two round trips.
///
/// The first error ends it: it is rolled back at once, locks are free while the caller still unwinds, and
/// later calls are refused with SQLSTATE 25P02. When the connection is lost before a commit was sent, nothing
/// took effect (ErrorCode::Unavailable). At its deadline an open transaction is rolled back (Timeout).
///
/// Belongs to the pool's thread. May outlive the pool: calls are then refused with ErrorCode::Closed.
class Transaction
{
public:
    /// Made by Pool::begin().
    Transaction(Connection &connection, std::shared_ptr<Lease> lease, const TransactionOptions &options);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    template <Parameter... Args>
    [[nodiscard]] Completion<Rows> execute(const Statement &statement, const Args &...args)
    {
        return execute(Command(statement, Params(args...)));
    }

    [[nodiscard]] Completion<Rows> execute(Command command);

    /// Several statements in one round trip; one Rows for each, or the first error.
    [[nodiscard]] Completion<std::vector<Rows>> run(Segment segment);

    /// The last statement and COMMIT in one round trip. An answer with rows means: committed.
    template <Parameter... Args>
    [[nodiscard]] Completion<Rows> executeAndCommit(const Statement &statement, const Args &...args)
    {
        return executeAndCommit(Command(statement, Params(args...)));
    }

    [[nodiscard]] Completion<Rows> executeAndCommit(Command command);
    [[nodiscard]] Completion<std::vector<Rows>> runAndCommit(Segment segment);

    /// ErrorCode::InDoubt when the connection was lost after COMMIT was sent, Timeout at the deadline: see
    /// mayHaveHappened(). A transaction in which nothing was executed commits without a round trip.
    [[nodiscard]] Completion<void> commit();

    /// What the destructor does, for those who want to know when the locks are free.
    [[nodiscard]] Completion<void> rollback();

    /// False once committed, rolled back, failed or lost.
    [[nodiscard]] bool isOpen() const;

private:
    enum class Ending : quint8
    {
        None,
        Commit,
    };

    void abandon();
    [[nodiscard]] Error refusal() const;
    template <typename T>
    [[nodiscard]] Completion<T> send(const Segment &segment, Ending ending);

    QPointer<Connection> m_connection;
    std::shared_ptr<Lease> m_lease;
    TransactionOptions m_options;
    bool m_over = false;
};

} // namespace foyer::pg
