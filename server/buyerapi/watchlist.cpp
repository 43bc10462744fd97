// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/watchlist.h"

#include "core/line/linestate.h"

namespace foyer::buyerapi {

namespace {

// A worker reads all lines once a second.
constexpr std::chrono::milliseconds certainty{2'500};

} // namespace

void WatchList::add(const QueueWatcherPtr &watcher, SteadyInstant due)
{
    m_rooms[watcher->performance()].watchers.insert(watcher);
    schedule(watcher, due);
}

void WatchList::schedule(const QueueWatcherPtr &watcher, SteadyInstant due)
{
    m_due.erase({watcher->due, watcher});
    watcher->due = due;
    m_due.emplace(due, watcher);
}

void WatchList::remove(const QueueWatcherPtr &watcher)
{
    watcher->isOver = true;
    m_due.erase({watcher->due, watcher});
    const auto room = m_rooms.find(watcher->performance());
    if (room == m_rooms.end())
        return;
    room->second.watchers.erase(watcher);
    if (room->second.watchers.empty())
        m_rooms.erase(room);
}

// Whoever is looked after just now is not in m_due, and comes back with what there is then.
void WatchList::hasten(const QueueWatcherPtr &watcher, SteadyInstant now)
{
    if (m_due.contains({watcher->due, watcher}) && watcher->due > now)
        schedule(watcher, now);
}

void WatchList::follow(SteadyInstant now)
{
    for (auto &[performance, room] : m_rooms) {
        const Seen seen = look(performance);
        if (seen.isGuarded)
            room.missingSince.reset();
        const line::Score serving = servingIn(performance);
        const bool isOther = seen != room.seen && isCertain(room, seen, now);
        if (!isOther && serving == room.serving)
            continue;
        for (const QueueWatcherPtr &watcher : room.watchers) {
            if (isOther || !watcher->place || watcher->place->score <= serving)
                hasten(watcher, now);
        }
        if (isOther)
            room.seen = seen;
        room.serving = serving;
    }
}

bool WatchList::isCertain(Room &room, const Seen &seen, SteadyInstant now)
{
    if (seen.isGuarded)
        return true;
    if (!room.missingSince)
        room.missingSince = now;
    return now - *room.missingSince >= certainty;
}

std::vector<QueueWatcherPtr> WatchList::takeDue(SteadyInstant now, std::size_t most)
{
    std::vector<QueueWatcherPtr> due;
    while (!m_due.empty() && m_due.begin()->first <= now && due.size() < most) {
        due.push_back(m_due.begin()->second);
        m_due.erase(m_due.begin());
    }
    return due;
}

bool WatchList::isOpenToAll(qint32 performance) const
{
    const auto room = m_rooms.find(performance);
    return room != m_rooms.end() && !room->second.seen.isGuarded;
}

WatchList::Seen WatchList::look(qint32 performance) const
{
    const line::LineBook::Entry *entry = m_book.entry(performance);
    if (entry == nullptr || !entry->row || !line::isGuarded(entry->row->state))
        return {false, 0, 0};
    return {true, entry->row->epoch, entry->pulse ? entry->pulse->phase : char(0)};
}

line::Score WatchList::servingIn(qint32 performance) const
{
    const line::LineBook::Entry *entry = m_book.entry(performance);
    return entry == nullptr || !entry->pulse ? line::nobody : entry->pulse->serving;
}

} // namespace foyer::buyerapi
