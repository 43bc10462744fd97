// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/handles.h"
#include "server/pg/preparedset.h"
#include "server/pg/segment.h"
#include "server/pg/sentsegment.h"
#include "server/pg/statistics.h"

#include <deque>

namespace foyer::pg {

struct Notification
{
    QByteArray channel;
    QByteArray payload;
};

/// An established connection in pipeline mode, and the queue of what was sent on it: libpq's answers do not
/// say what they belong to, so they are held against that queue. Never waits; knows no event loop.
class Pipeline
{
public:
    /// `counters` must outlive it.
    Pipeline(ConnectionHandle connection, Counters &counters);
    ~Pipeline();
    Q_DISABLE_COPY_MOVE(Pipeline)

    /// Why the segment cannot be sent: a mistake of the caller's, found before anything leaves.
    [[nodiscard]] std::optional<Error> objection(const Segment &segment) const;

    /// Sends the statements, prepared where that is not done yet, and a sync. `sent` says the rest.
    void send(const Segment &segment, const Frame &frame, SentSegment sent);

    enum class Flushed : quint8
    {
        All,
        Partly, ///< the socket is full: flush again when it can be written
    };

    [[nodiscard]] Flushed flush();

    /// Takes what has arrived; segments that are now complete are appended to `finished`.
    void read(std::vector<SentSegment> &finished);

    [[nodiscard]] std::vector<Notification> takeNotifications();

    /// The connection is lost or out of step: nothing can be sent or will come any more.
    [[nodiscard]] bool isBroken() const noexcept { return m_broken; }

    [[nodiscard]] const QString &problem() const noexcept { return m_problem; }

    [[nodiscard]] int count() const noexcept { return int(m_sent.size()); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_sent.empty(); }

    /// Which segment PostgreSQL is at; grows by one with each that it has finished.
    [[nodiscard]] quint64 headNumber() const noexcept { return m_finishedCount; }

    [[nodiscard]] SteadyInstant headSentAt() const { return m_sent.front().sentAt; }

    [[nodiscard]] bool isHeadExpired() const noexcept { return !m_sent.empty() && m_sent.front().expired; }

    /// Marks what is past its deadline; their answers are the caller's to give.
    [[nodiscard]] std::vector<Answer> expire(SteadyInstant now);
    [[nodiscard]] std::optional<SteadyInstant> nextDeadline() const;

    /// All that was answered is answered, and no transaction is open.
    [[nodiscard]] bool isOutsideTransaction() const;

    /// Everything unanswered, in order.
    [[nodiscard]] std::vector<SentSegment> takeAll();

    [[nodiscard]] int socket() const;

    [[nodiscard]] pg_conn *handle() const noexcept { return m_connection.get(); }

private:
    void prepareMissing(const Command &command, const SentSegment &before);
    void put(const Command &command, bool wanted, SentSegment &sent);
    void putFrame(const Statement *statement, SentSegment &sent);
    void sync(SentSegment sent);

    void take(ResultHandle result, std::vector<SentSegment> &finished);
    void takeRows(ResultHandle result);
    void takeError(const ResultHandle &result);
    void takeAborted();
    void takeEndOfStatement();
    void takeSync(std::vector<SentSegment> &finished);
    void noteError(SentSegment &segment, Error error);
    [[nodiscard]] Error explain(const ResultHandle &result, const ExpectedResult &expected);
    [[nodiscard]] bool isResultExpected() const;
    void settlePrepare(const SentSegment &segment);
    void breakDown(const QString &problem);

    ConnectionHandle m_connection;
    Counters &m_counters;
    PreparedSet m_prepared;
    std::deque<SentSegment> m_sent;
    quint64 m_finishedCount = 0;
    QString m_problem;
    bool m_broken = false;
};

} // namespace foyer::pg
