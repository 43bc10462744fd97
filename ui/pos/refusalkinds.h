// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/unheard.h"

namespace foyer::pos {

/// It was not carried out, and asking again as it was would not change that.
[[nodiscard]] bool isDefinite(const client::Refusal &refusal) noexcept;

/// The server keeps nothing under the hold's id any more.
[[nodiscard]] bool isHoldOver(const client::Refusal &refusal) noexcept;

} // namespace foyer::pos
