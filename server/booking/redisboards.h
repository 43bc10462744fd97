// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/redisdesk.h"
#include "server/booking/seatboards.h"

namespace foyer::booking {

/// Brings boards up to date from Redis: whole from the seats' bytes, then from the stream of their changes,
/// which the same scripts write. Belongs to the worker's thread.
class RedisBoards
{
public:
    /// Both outlive this.
    RedisBoards(RedisDesk &desk, const HoldMode &mode) : m_desk(desk), m_mode(mode) {}

    /// Under which Redis gives holds; 0: it does not.
    [[nodiscard]] qint64 epoch() const noexcept { return m_mode.isRedis() ? m_mode.last().epoch : 0; }

    /// `known` caught up; or a new board where it is null or too far behind.
    [[nodiscard]] Task<Result<BoardPtr>> bringUp(BoardPtr known, SaleSheetPtr sheet);

    /// What scripts tell of seats: `12o5,13f6`.
    static void apply(const QByteArray &told, SeatBoard &board);

private:
    [[nodiscard]] Task<Result<bool>> catchUp(BoardPtr board);
    [[nodiscard]] Task<Result<BoardPtr>> readWhole(SaleSheetPtr sheet);

    RedisDesk &m_desk;
    const HoldMode &m_mode;
};

} // namespace foyer::booking
