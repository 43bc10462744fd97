// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"
#include "server/redis/command.h"
#include "server/redis/reply.h"

#include <deque>
#include <initializer_list>
#include <memory>
#include <QByteArray>
#include <QByteArrayView>
#include <vector>

namespace foyer::redis {

/// The commands of one connection in order: first those that were sent and wait for their replies, then those
/// that wait to be sent, with their bytes side by side so that many leave in one write.
class CommandQueue
{
public:
    struct Entry
    {
        Completer<Reply> completer;
        SteadyInstant deadline{};
        std::unique_ptr<Command> scriptCall = nullptr; ///< kept to be repeated with its text
        bool asking = false;                           ///< must be preceded by ASKING

        // The queue's own business.
        qsizetype bytes = 0;
        int preludes = 0; ///< replies that come before the one that counts
    };

    struct Expired
    {
        Completer<Reply> completer;
        bool wasSent = false;
    };

    /// `wire` is what goes out for this entry, the command itself last.
    void push(Entry entry, std::initializer_list<const Command *> wire);

    [[nodiscard]] int count() const noexcept { return int(m_entries.size()); }

    [[nodiscard]] int sentCount() const noexcept { return int(m_sent); }

    [[nodiscard]] int unsentCount() const noexcept { return int(m_entries.size() - m_sent); }

    [[nodiscard]] qint64 unsentBytes() const noexcept { return m_bytes.size() - m_bytesStart; }

    /// Sent, expired, and not yet answered.
    [[nodiscard]] int lateCount() const noexcept { return m_late; }

    /// Takes the next unsent commands, whole ones, as many as fit into `most` bytes but at least one, as
    /// sent. The view holds until the next call that changes the queue.
    [[nodiscard]] QByteArrayView takeUnsent(qsizetype most);

    /// The number of commands that takeUnsent() took last.
    [[nodiscard]] int lastTaken() const noexcept { return m_lastTaken; }

    /// A reply came. True when it was only a prelude's; if not, takeAnswered() gives its entry. Only while
    /// something is sent.
    [[nodiscard]] bool consumePrelude();
    [[nodiscard]] Entry takeAnswered();

    /// Takes out whose deadline is not after `now`. What was sent leaves its place for the reply to come;
    /// what was not will never be. earliestDeadline() is up to date afterwards.
    [[nodiscard]] std::vector<Expired> expire(SteadyInstant now);

    /// Of those not yet expired; SteadyInstant::max() when there is none. Known after expire() only.
    [[nodiscard]] SteadyInstant earliestDeadline() const noexcept { return m_earliest; }

    /// Empties one part of the queue; whoever waits is still to be answered.
    [[nodiscard]] std::vector<Completer<Reply>> removeSent();
    [[nodiscard]] std::vector<Completer<Reply>> removeUnsent();

private:
    void dropSentBytes();
    void eraseExpiredUnsent();

    std::deque<Entry> m_entries;
    std::size_t m_sent = 0; ///< how many of them
    QByteArray m_bytes;     ///< of the unsent ones, from m_bytesStart on
    qsizetype m_bytesStart = 0;
    int m_lastTaken = 0;
    int m_late = 0;
    SteadyInstant m_earliest = SteadyInstant::max();
};

} // namespace foyer::redis
