// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/redis/commandqueue.h"
#include "server/redis/link.h"
#include "server/redis/settings.h"

#include <memory>
#include <QObject>
#include <QTimer>
#include <vector>

namespace foyer::redis {

struct Statistics;

/// Commands to one server over one connection: sent in batches, answered in order, each with its deadline.
/// Keeps the promises that Client makes about errors. Scripts are loaded as they are first used.
class Pipeline final : public QObject, private LinkListener
{
    Q_OBJECT

public:
    enum class Asking : quint8
    {
        No,
        Yes
    }; ///< Yes: the server serves this slot only to who says ASKING

    /// All references must outlive it.
    Pipeline(const Dialer &dialer, const Endpoint &endpoint, const Settings &settings, const Clock &clock,
             RandomSource &random, Statistics &statistics);
    ~Pipeline() override;

    void open();
    void close();

    [[nodiscard]] Completion<Reply> submit(const Command &command, SteadyInstant deadline,
                                           Asking asking = Asking::No);

    [[nodiscard]] bool isReady() const noexcept { return m_link.isReady(); }

    [[nodiscard]] int pendingCount() const noexcept { return m_queue.count(); }

    [[nodiscard]] const Endpoint &endpoint() const noexcept { return m_link.endpoint(); }

    [[nodiscard]] const Error &lastError() const noexcept { return m_link.lastError(); }

Q_SIGNALS:
    void readyChanged(bool ready);

private:
    void linkReady() override;
    void linkLost(const Error &error) override;
    void linkReply(Reply &&reply) override;
    void linkTurnDone() override;

    void linkDrained() override { flush(); }

    void linkQuiet() override;

    [[nodiscard]] bool linkAwaitsReply() const override { return m_queue.sentCount() > 0; }

    [[nodiscard]] std::optional<Error> refusal(SteadyInstant deadline) const;
    [[nodiscard]] Error unavailable() const;
    void enqueue(CommandQueue::Entry entry, const Command &command);
    void enqueueBytes(CommandQueue::Entry entry, const Command &command, const Command *load);
    [[nodiscard]] bool noteLoaded(const std::shared_ptr<const ScriptText> &script);
    void repeatWithText(CommandQueue::Entry entry);
    void scheduleFlush();
    void flush();
    void redial();
    void watchDeadline(SteadyInstant deadline);
    void deadlinePassed();
    void answerExpired(std::vector<CommandQueue::Expired> expired);
    void failSent(const Error &error);
    void failUnsent(const Error &error);
    void patienceEnded();

    Settings m_settings;
    const Clock &m_clock;
    Statistics &m_statistics;
    CommandQueue m_queue;
    std::vector<std::shared_ptr<const ScriptText>> m_loaded; ///< scripts that this connection brought along
    QTimer m_deadlineTimer;
    QTimer m_patience;
    SteadyInstant m_nextDeadline = SteadyInstant::max(); ///< what m_deadlineTimer is set for
    bool m_refusing = false;                             ///< the outage has outlasted our patience
    bool m_isClosed = false;
    bool m_wasReady = false;
    bool m_mustRedial = false; ///< the server became a replica: connect anew, to whoever answers now
    bool m_inTurn = false;     ///< replies are being handed over; linkTurnDone() will flush
    bool m_flushDue = false;
    bool m_isFlushing = false;
    Link m_link; ///< last, so that it goes first
};

} // namespace foyer::redis
