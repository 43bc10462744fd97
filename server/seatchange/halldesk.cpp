// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/halldesk.h"

namespace foyer::seatchange {

HallDesk::HallDesk(api::WorkPool &pool) : m_pool(&pool) {}

HallDesk::~HallDesk()
{
    if (!m_pool)
        return;
    std::function<Result<void>()> takeApart = [work = std::move(m_work)]() mutable {
        work.reset();
        return Result<void>();
    };
    static_cast<void>(m_pool->run<void>(std::move(takeApart)));
}

} // namespace foyer::seatchange
