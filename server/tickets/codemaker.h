// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/tickets/keyring.h"

#include <QCache>

namespace foyer::tickets {

/// The text of tickets' codes, signed when one is first shown and kept for the next time. Per worker, on its
/// thread.
class CodeMaker
{
public:
    explicit CodeMaker(KeyRing &keys) : m_keys(keys), m_texts(mostTexts) {}

    /// Conflict for a ticket that has no code: cancelled, refunded, blocked. Else the errors of the key ring.
    [[nodiscard]] Task<Result<QByteArray>> textOf(TicketView view);

    [[nodiscard]] qsizetype keptCount() const { return m_texts.size(); }

    static constexpr int mostTexts = 4096;

private:
    KeyRing &m_keys;
    QCache<QByteArray, QByteArray> m_texts; ///< by key, ticket, generation and entitlement
};

/// What a gate with no data may read from the ticket.
[[nodiscard]] checkin::Entitlement entitlementOf(const TicketView &view);

} // namespace foyer::tickets
