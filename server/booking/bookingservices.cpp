// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/bookingservices.h"

namespace foyer::booking {

BookingServices::BookingServices(const Parts &parts, const BookingSettings &settings)
    : m_sheets(parts.sheets)
    , m_clock(parts.clock)
    , m_mac(parts.macKey)
    , m_batcher(parts.pool, parts.ids, parts.clock, settings.batches)
    , m_store(m_batcher, parts.pool)
    , m_watchedStore(m_store, parts.habits)
    , m_boards(parts.pool, parts.clock)
    , m_holds({m_watchedStore, m_boards, parts.sheets, parts.clock, m_mac, &m_batcher, parts.gate})
    , m_orders(parts.pool)
    , m_payments(m_batcher, parts.pool, parts.ids)
    , m_checkout({m_batcher, m_store, m_orders, m_payments, parts.sheets, parts.clock, m_mac},
                 settings.checkout)
    , m_refunds({m_batcher, m_checkout, m_payments, parts.clock})
    , m_houses(m_batcher, parts.pool, parts.sheets)
    , m_sweepers(m_batcher, parts.pool, m_payments, settings.sweeps)
{
    m_batcher.publishTo(parts.publisher);
}

} // namespace foyer::booking
