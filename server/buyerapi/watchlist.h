// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/queuewatcher.h"
#include "server/line/linebook.h"

#include <map>
#include <set>

namespace foyer::buyerapi {

/// Everybody on this worker who looks at a line, and when each is to be looked after next: in their own time,
/// and at once when their line has come to them or is not what it was.
class WatchList
{
public:
    /// `book` must outlive it.
    explicit WatchList(line::LineBook &book) : m_book(book) {}

    void add(const QueueWatcherPtr &watcher, SteadyInstant due);

    /// Whoever was taken out by takeDue() comes back.
    void schedule(const QueueWatcherPtr &watcher, SteadyInstant due);

    void remove(const QueueWatcherPtr &watcher);

    /// Looks at what the worker knows of the lines: whom a change concerns is due now.
    void follow(SteadyInstant now);

    /// Those who are due, the longest first; no more than `most`.
    [[nodiscard]] std::vector<QueueWatcherPtr> takeDue(SteadyInstant now, std::size_t most);

    /// There is no line any more, for certain: what a worker knows may be about to be put right.
    [[nodiscard]] bool isOpenToAll(qint32 performance) const;

private:
    /// What was seen of a line; at first nothing, and whoever comes has a place in it.
    struct Seen
    {
        bool isGuarded = true;
        qint64 epoch = -1;
        char phase = 0;

        [[nodiscard]] bool operator==(const Seen &) const noexcept = default;
    };

    struct Room
    {
        std::set<QueueWatcherPtr> watchers = {};
        Seen seen = {};
        line::Score serving = line::nobody;
        std::optional<SteadyInstant> missingSince = {}; ///< there seems to be no line
    };

    using Due = std::pair<SteadyInstant, QueueWatcherPtr>;

    [[nodiscard]] Seen look(qint32 performance) const;
    [[nodiscard]] line::Score servingIn(qint32 performance) const;
    [[nodiscard]] static bool isCertain(Room &room, const Seen &seen, SteadyInstant now);
    void hasten(const QueueWatcherPtr &watcher, SteadyInstant now);

    line::LineBook &m_book;
    std::map<qint32, Room> m_rooms;
    std::set<Due> m_due;
};

} // namespace foyer::buyerapi
