// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/publisher.h"
#include "server/live/topic.h"
#include "server/redis/script.h"

#include <span>

namespace foyer::live {

/// How long and how large streams are kept.
struct StreamLimits
{
    qint64 entries = 4096; ///< about so many per stream; whoever is further behind takes a snapshot
    std::chrono::milliseconds life{std::chrono::hours{72}}; ///< after the last change
};

/// Something that happened, for a topic other than seats. `id` is the same whenever the same thing is
/// published again.
struct LiveEvent
{
    QByteArray id;
    QByteArray json;                  ///< an object
    accounts::AccountId account = {}; ///< of `me`
};

/// The scripts that give revisions. An entry's id in its stream is `EPOCH-REVISION`: the epoch is Redis' time
/// in microseconds when the stream was begun, so that ids ascend over epochs too and readers of a stream that
/// was lost and begun anew read straight on. Safe to share between threads.
class LiveScripts
{
public:
    explicit LiveScripts(StreamLimits limits = {});

    /// Makes sure that the topic's stream exists; answers the id of its newest entry.
    [[nodiscard]] redis::Command open(const QByteArray &streamKey) const;

    /// Applies what is newer than what is known, and appends it. Late, twice and in any order is harmless.
    [[nodiscard]] redis::Command applySeats(qint32 performance, std::span<const SeatChange> changes,
                                            std::span<const PoolChange> pools = {}) const;

    /// Appends events that are not among the newest of the stream already.
    [[nodiscard]] redis::Command append(const QByteArray &streamKey, std::span<const LiveEvent> events) const;

    /// Entries after `after` up to `last`, oldest first.
    [[nodiscard]] static redis::Command between(const QByteArray &streamKey, const QByteArray &after,
                                                const QByteArray &last, int count);

private:
    [[nodiscard]] redis::Command limited(redis::Command command) const;

    StreamLimits m_limits;
    redis::Script m_open;
    redis::Script m_applySeats;
    redis::Script m_append;
};

/// As the scripts read them.
[[nodiscard]] QByteArray packedForScript(std::span<const SeatChange> changes);
[[nodiscard]] QByteArray packedForScript(std::span<const PoolChange> changes);

/// Seats beyond this are no seats: the packed states would grow without bound.
inline constexpr qint32 maxSeats = 1'000'000;

/// How many changes or events one call carries at most.
inline constexpr std::size_t maxPerCall = 512;

} // namespace foyer::live
