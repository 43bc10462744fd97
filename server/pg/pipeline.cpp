// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/pipeline.h"

#include "server/pg/controlstatements.h"
#include "server/pg/notices.h"
#include "server/pg/paramarrays.h"
#include "server/pg/resulterror.h"

#include <libpq-fe.h>

namespace foyer::pg {

namespace {

constexpr int binaryResults = 1;
constexpr int maxParameters = 65'535; ///< of the protocol

std::optional<Error> objectionTo(const Command &command)
{
    const QString name = QString::fromUtf8(command.name());
    if (command.params().hasNulInText())
        return Error{ErrorCode::InvalidArgument, QStringLiteral("A text holds a NUL character."), name};
    if (command.params().count() > maxParameters)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("Too many parameters."), name};
    return std::nullopt;
}

} // namespace

Pipeline::Pipeline(ConnectionHandle connection, Counters &counters)
    : m_connection(std::move(connection))
    , m_counters(counters)
{
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_DEFAULT);
    logNoticesOf(m_connection.get());
    if (PQenterPipelineMode(m_connection.get()) != 1)
        breakDown(connectionMessage(m_connection.get()));
}

Pipeline::~Pipeline() = default;

std::optional<Error> Pipeline::objection(const Segment &segment) const
{
    for (const Command &command : segment.commands()) {
        std::optional<Error> problem = objectionTo(command);
        if (!problem)
            problem = m_prepared.objection(command);
        if (problem)
            return problem;
    }
    return std::nullopt;
}

void Pipeline::send(const Segment &segment, const Frame &frame, SentSegment sent)
{
    for (const Command &command : segment.commands())
        prepareMissing(command, sent);
    if (frame.before)
        prepareMissing(Command(*frame.before, {}), sent);
    if (frame.after)
        prepareMissing(Command(*frame.after, {}), sent);
    putFrame(frame.before, sent);
    for (const Command &command : segment.commands())
        put(command, true, sent);
    putFrame(frame.after, sent);
    sync(std::move(sent));
}

void Pipeline::prepareMissing(const Command &command, const SentSegment &before)
{
    const Statement *statement = command.statement();
    if (m_broken || !statement || m_prepared.nameOf(*statement))
        return;
    SentSegment sent{Purpose::Prepare, false};
    sent.deadline = before.deadline;
    sent.sentAt = before.sentAt;
    sent.expected.append(ExpectedResult{statement, false});
    const ParamArrays params(command.params());
    if (PQsendPrepare(m_connection.get(), m_prepared.prepare(command), statement->text(), params.count(),
                      params.types())
        == 0)
        breakDown(connectionMessage(m_connection.get()));
    ++m_counters.prepared;
    sync(std::move(sent));
}

void Pipeline::putFrame(const Statement *statement, SentSegment &sent)
{
    if (statement)
        put(Command(*statement, {}), false, sent);
}

void Pipeline::put(const Command &command, bool wanted, SentSegment &sent)
{
    sent.expected.append(ExpectedResult{command.statement(), wanted});
    if (m_broken)
        return;
    const ParamArrays params(command.params());
    const int done =
        command.statement()
            ? PQsendQueryPrepared(m_connection.get(), m_prepared.nameOf(*command.statement()), params.count(),
                                  params.values(), params.lengths(), params.formats(), binaryResults)
            : PQsendQueryParams(m_connection.get(), command.text(), params.count(), params.types(),
                                params.values(), params.lengths(), params.formats(), binaryResults);
    if (done == 0)
        breakDown(connectionMessage(m_connection.get()));
    ++m_counters.statements;
}

void Pipeline::sync(SentSegment sent)
{
    if (m_broken)
        sent.commits = false; // without its sync PostgreSQL rolls it back
    else if (PQpipelineSync(m_connection.get()) == 0)
        breakDown(connectionMessage(m_connection.get()));
    ++m_counters.segments;
    m_sent.push_back(std::move(sent));
}

Pipeline::Flushed Pipeline::flush()
{
    const int left = m_broken ? 0 : PQflush(m_connection.get());
    if (left < 0)
        breakDown(connectionMessage(m_connection.get()));
    return left == 1 ? Flushed::Partly : Flushed::All;
}

void Pipeline::read(std::vector<SentSegment> &finished)
{
    if (m_broken)
        return;
    const bool alive = PQconsumeInput(m_connection.get()) == 1;
    while (alive && !m_broken && !m_sent.empty() && PQisBusy(m_connection.get()) == 0) {
        ResultHandle result(PQgetResult(m_connection.get()));
        if (result)
            take(std::move(result), finished);
        else
            takeEndOfStatement();
    }
    if (!alive)
        breakDown(connectionMessage(m_connection.get()));
}

std::vector<Notification> Pipeline::takeNotifications()
{
    std::vector<Notification> notifications;
    while (PGnotify *notify = PQnotifies(m_connection.get())) {
        notifications.push_back(Notification{QByteArray(notify->relname), QByteArray(notify->extra)});
        PQfreemem(notify);
    }
    return notifications;
}

void Pipeline::take(ResultHandle result, std::vector<SentSegment> &finished)
{
    switch (PQresultStatus(result.get())) {
    case PGRES_TUPLES_OK:
    case PGRES_COMMAND_OK: takeRows(std::move(result)); return;
    case PGRES_FATAL_ERROR: takeError(result); return;
    case PGRES_PIPELINE_ABORTED: takeAborted(); return;
    case PGRES_PIPELINE_SYNC: takeSync(finished); return;
    case PGRES_COPY_OUT:
    case PGRES_COPY_IN:
    case PGRES_COPY_BOTH: breakDown(QStringLiteral("COPY is not possible in a pipeline.")); return;
    case PGRES_EMPTY_QUERY: breakDown(QStringLiteral("A statement without text was executed.")); return;
    case PGRES_BAD_RESPONSE:
    case PGRES_NONFATAL_ERROR:
    case PGRES_SINGLE_TUPLE: break;
    }
    breakDown(QStringLiteral("PostgreSQL sent a result that was not asked for."));
}

bool Pipeline::isResultExpected() const
{
    const SentSegment &head = m_sent.front();
    return head.next < head.expected.size() && !head.sawResult;
}

void Pipeline::takeRows(ResultHandle result)
{
    if (!isResultExpected()) {
        breakDown(QStringLiteral("Results and statements are out of step."));
        return;
    }
    SentSegment &head = m_sent.front();
    const ExpectedResult expected = head.expected[head.next];
    head.sawResult = true;
    // A COMMIT of a transaction that had failed before says ROLLBACK, and says it as a success.
    const bool isCommit = expected.statement == &control::commit && head.purpose != Purpose::Prepare;
    if (isCommit && qstrcmp(PQcmdStatus(result.get()), "COMMIT") != 0)
        noteError(head, Error{ErrorCode::DatabaseRefused, QStringLiteral("The transaction was rolled back."),
                              QString::fromUtf8(expected.statement->name()), "25P02"});
    else if (expected.wanted && !head.error)
        head.rows.push_back(
            Rows(std::move(result), expected.statement ? expected.statement->name() : "ad hoc"));
}

void Pipeline::takeError(const ResultHandle &result)
{
    SentSegment &head = m_sent.front();
    if (head.sawResult) {
        breakDown(QStringLiteral("Errors and statements are out of step."));
        return;
    }
    // Behind the last statement it is the sync that fails: a deferred constraint of an implicit transaction.
    const bool isAtSync = head.next == head.expected.size();
    Error error =
        isAtSync ? statementError(result.get(), "commit") : explain(result, head.expected[head.next]);
    head.sawResult = true;
    const bool ends = endsConnection(result.get());
    if (!ends || (!isAtSync && endedBackendCleanly(error)))
        noteError(head, std::move(error));
    if (ends)
        m_problem = connectionMessage(m_connection.get());
}

Error Pipeline::explain(const ResultHandle &result, const ExpectedResult &expected)
{
    Error error = statementError(result.get(), expected.statement ? expected.statement->name() : "ad hoc");
    if (!expected.statement)
        return error;
    if (error.sqlState == "26000" && m_sent.front().purpose != Purpose::Prepare)
        return m_prepared.explainUnknown(*expected.statement, std::move(error));
    if (isStalePlan(result.get()))
        m_prepared.forget(*expected.statement);
    return error;
}

void Pipeline::noteError(SentSegment &segment, Error error)
{
    segment.rows.clear();
    if (!segment.error)
        segment.error = std::move(error);
}

void Pipeline::takeAborted()
{
    SentSegment &head = m_sent.front();
    if (!head.error || !isResultExpected())
        breakDown(QStringLiteral("A statement was skipped although none failed before it."));
    head.sawResult = true;
}

void Pipeline::takeEndOfStatement()
{
    SentSegment &head = m_sent.front();
    if (!head.sawResult) {
        breakDown(QStringLiteral("A statement ended without a result."));
        return;
    }
    head.sawResult = false;
    if (head.next < head.expected.size())
        ++head.next;
}

void Pipeline::takeSync(std::vector<SentSegment> &finished)
{
    SentSegment &head = m_sent.front();
    if (head.next != head.expected.size() || head.sawResult) {
        breakDown(QStringLiteral("A sync came before the results it ends."));
        return;
    }
    ++m_finishedCount;
    if (head.purpose == Purpose::Prepare)
        settlePrepare(head);
    else
        finished.push_back(std::move(head));
    m_sent.pop_front();
}

void Pipeline::settlePrepare(const SentSegment &segment)
{
    const Statement &statement = *segment.expected[0].statement;
    if (segment.error)
        m_prepared.refuse(statement, *segment.error);
    else
        m_prepared.confirm(statement);
}

void Pipeline::breakDown(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
    m_broken = true;
}

std::vector<Answer> Pipeline::expire(SteadyInstant now)
{
    std::vector<Answer> answers;
    for (SentSegment &segment : m_sent) {
        if (segment.expired || segment.deadline > now)
            continue;
        segment.expired = true;
        if (segment.purpose == Purpose::Work)
            answers.push_back(std::exchange(segment.answer, Answer{}));
    }
    return answers;
}

std::optional<SteadyInstant> Pipeline::nextDeadline() const
{
    std::optional<SteadyInstant> earliest;
    for (const SentSegment &segment : m_sent) {
        if (!segment.expired && (!earliest || segment.deadline < *earliest))
            earliest = segment.deadline;
    }
    return earliest;
}

bool Pipeline::isOutsideTransaction() const
{
    return m_sent.empty() && PQtransactionStatus(m_connection.get()) == PQTRANS_IDLE;
}

std::vector<SentSegment> Pipeline::takeAll()
{
    std::vector<SentSegment> all(std::make_move_iterator(m_sent.begin()),
                                 std::make_move_iterator(m_sent.end()));
    m_sent.clear();
    return all;
}

int Pipeline::socket() const
{
    return PQsocket(m_connection.get());
}

} // namespace foyer::pg
