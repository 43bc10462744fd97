// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/checkin/records.h"
#include "server/tickets/keyring.h"

namespace foyer::checkin {

/// What a scanned text says.
struct ScannedCode
{
    bool isGenuine = true;
    QString detail = {};                 ///< why it is not
    std::optional<TicketId> ticket = {}; ///< of a genuine one
    std::optional<int> generation = {};  ///< empty: the ticket was chosen from a list
};

/// Reads and checks a ticket's code: `unreadable`, `newer_code`, `unknown_key`, `revoked_key` or `forged`
/// where it is not genuine.
[[nodiscard]] ScannedCode readCode(const QString &text, const tickets::ValidKeys &keys);

} // namespace foyer::checkin
