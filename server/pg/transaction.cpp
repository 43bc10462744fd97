// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/transaction.h"

#include "server/pg/connection.h"
#include "server/pg/controlstatements.h"

namespace foyer::pg {

namespace {

const Statement &beginStatement(const TransactionOptions &options)
{
    switch (options.isolation) {
    case Isolation::ReadCommitted:
        return options.readOnly ? control::beginReadCommittedReadOnly : control::beginReadCommitted;
    case Isolation::RepeatableRead:
        return options.readOnly ? control::beginRepeatableReadReadOnly : control::beginRepeatableRead;
    case Isolation::Serializable:
        return options.readOnly ? control::beginSerializableReadOnly : control::beginSerializable;
    }
    return control::beginReadCommitted;
}

} // namespace

Transaction::Transaction(Connection &connection, std::shared_ptr<Lease> lease,
                         const TransactionOptions &options)
    : m_connection(&connection)
    , m_lease(std::move(lease))
    , m_options(options)
{}

Transaction::~Transaction()
{
    abandon();
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_lease(std::exchange(other.m_lease, nullptr))
    , m_options(other.m_options)
    , m_over(std::exchange(other.m_over, true))
{}

Transaction &Transaction::operator=(Transaction &&other) noexcept
{
    if (this == &other)
        return *this;
    abandon();
    m_connection = std::exchange(other.m_connection, nullptr);
    m_lease = std::exchange(other.m_lease, nullptr);
    m_options = other.m_options;
    m_over = std::exchange(other.m_over, true);
    return *this;
}

void Transaction::abandon()
{
    if (!m_over && m_connection && !m_lease->over && !m_lease->ending)
        m_connection->release(m_lease);
    m_over = true;
}

bool Transaction::isOpen() const
{
    return !m_over && !m_lease->over && !m_lease->refusal;
}

Error Transaction::refusal() const
{
    if (m_lease && m_lease->refusal)
        return *m_lease->refusal;
    return Error{ErrorCode::DatabaseRefused, QStringLiteral("The transaction is over."), {}, "25P02"};
}

template <typename T>
Completion<T> Transaction::send(const Segment &segment, Ending ending)
{
    CompletionPair<T> pair = makeCompletion<T>();
    Answer answer(std::move(pair.completer));
    if (!isOpen()) {
        answer.fail(refusal());
        return std::move(pair.completion);
    }
    m_over = ending == Ending::Commit;
    const Frame frame{m_lease->begun ? nullptr : &beginStatement(m_options),
                      ending == Ending::Commit ? &control::commit : nullptr};
    m_connection->sendLeased(m_lease, segment, frame, std::move(answer));
    return std::move(pair.completion);
}

Completion<Rows> Transaction::execute(Command command)
{
    return send<Rows>(Segment(std::move(command)), Ending::None);
}

Completion<std::vector<Rows>> Transaction::run(Segment segment)
{
    return send<std::vector<Rows>>(segment, Ending::None);
}

Completion<Rows> Transaction::executeAndCommit(Command command)
{
    return send<Rows>(Segment(std::move(command)), Ending::Commit);
}

Completion<std::vector<Rows>> Transaction::runAndCommit(Segment segment)
{
    return send<std::vector<Rows>>(segment, Ending::Commit);
}

Completion<void> Transaction::commit()
{
    if (!isOpen() || m_lease->begun)
        return send<void>(Segment{}, Ending::Commit);
    return rollback(); // nothing was done: nothing to commit
}

Completion<void> Transaction::rollback()
{
    CompletionPair<void> pair = makeCompletion<void>();
    if (!m_connection || !m_lease || m_lease->over || m_over)
        pair.completer.complete(Result<void>{});
    else
        m_connection->release(m_lease, Answer(std::move(pair.completer)));
    m_over = true;
    return std::move(pair.completion);
}

} // namespace foyer::pg
