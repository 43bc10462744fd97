// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdevictor.h"

namespace foyer::booking {

namespace {

constexpr std::size_t mostAtOnce = 2000; // a script must not run long

} // namespace

Task<Result<int>> HoldEvictor::evict(qint32 performance, std::vector<qint32> seats)
{
    int ended = 0;
    for (std::size_t first = 0; m_desk.isOn() && first < seats.size(); first += mostAtOnce) {
        const std::size_t end = std::min(seats.size(), first + mostAtOnce);
        const std::vector<qint32> some(seats.begin() + std::ptrdiff_t(first),
                                       seats.begin() + std::ptrdiff_t(end));
        const RedisHoldScripts &scripts = m_desk.scripts();
        RedisDesk::Make make = [&scripts, some](RedisDesk::Place place) {
            return scripts.evict(place, some);
        };
        Result<redis::Reply> reply = co_await m_desk.ask(performance, std::move(make));
        if (!reply)
            co_return failure(std::move(reply.error()));
        for (std::size_t i = 1; !partOf(*reply, i).isEmpty(); ++i)
            ++ended;
    }
    co_return ended;
}

} // namespace foyer::booking
