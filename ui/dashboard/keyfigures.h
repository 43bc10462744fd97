// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/figuresdesk.h"
#include "ui/kit/format.h"

#include <array>

namespace foyer::dashboard {

/// One of the six figures across the page.
struct KeyFigure
{
    QString name;
    QString value;
    QString detail; ///< of what the value is a part, or how it comes about
    [[nodiscard]] bool operator==(const KeyFigure &) const = default;
};

/// Sold, revenue, average price, held now, inside, refunded. All of them speak of everything up to now; what
/// the range adds is said behind.
[[nodiscard]] std::array<KeyFigure, 6> keyFigures(const House &house, Range range, Instant now,
                                                  const kit::Format &format);

/// Money of the server in words; empty where its currency is not known here.
[[nodiscard]] QString moneyWords(const wire::Amount &amount, const kit::Format &format);

} // namespace foyer::dashboard
