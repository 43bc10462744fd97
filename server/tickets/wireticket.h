// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/tickets/signingkey.h"
#include "core/wire/tickets/ticket.h"
#include "server/tickets/keystore.h"

namespace foyer::tickets {

[[nodiscard]] wire::Ticket wireTicket(const TicketView &view);
[[nodiscard]] wire::SigningKey wireKey(const KeyRecord &key);

} // namespace foyer::tickets
