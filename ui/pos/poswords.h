// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "ui/pos/basket.h"

namespace foyer::pos {

/// "Mahler 4, Sat 21 Nov, 20:00"
[[nodiscard]] QString showWords(const wire::PerformanceSheet &sheet);

[[nodiscard]] QString tenderWords(booking::Tender tender);
[[nodiscard]] QString orderStateWords(booking::OrderState state);
[[nodiscard]] QString channelWords(booking::Channel channel);

/// Why a card was declined, and what the customer can do.
[[nodiscard]] QString declineWords(const QString &reason);

/// "4 tickets"
[[nodiscard]] QString ticketCountWords(int tickets);

/// "Clara Haskil, clara@example.org"; empty for nobody in particular.
[[nodiscard]] QString customerText(const wire::CustomerLeft &customer);

/// The other way round: what looks like an address is one, the rest is the name.
[[nodiscard]] wire::CustomerLeft customerOf(const QString &text);

/// An amount of the server's, by the person's locale.
[[nodiscard]] QString amountWords(const wire::Amount &amount);

} // namespace foyer::pos
