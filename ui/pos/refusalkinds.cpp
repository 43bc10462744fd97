// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/refusalkinds.h"

namespace foyer::pos {

bool isDefinite(const client::Refusal &refusal) noexcept
{
    using Kind = client::RefusalKind;
    return !isUnheard(refusal) && refusal.kind != Kind::SignedOut && refusal.kind != Kind::TooMany;
}

bool isHoldOver(const client::Refusal &refusal) noexcept
{
    return refusal.kind == client::RefusalKind::NotFound || refusal.code == "hold_expired"
           || refusal.code == "hold_released" || refusal.code == "hold_consumed"
           || refusal.code == "unknown_hold";
}

} // namespace foyer::pos
