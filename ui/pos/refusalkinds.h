// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::client {
struct Refusal;
}

namespace foyer::pos {

/// Whether the command was carried out is not known: ask again as it was, under the same id.
[[nodiscard]] bool isUnheard(const client::Refusal &refusal) noexcept;

/// It was not carried out, and asking again as it was would not change that.
[[nodiscard]] bool isDefinite(const client::Refusal &refusal) noexcept;

/// The server keeps nothing under the hold's id any more.
[[nodiscard]] bool isHoldOver(const client::Refusal &refusal) noexcept;

} // namespace foyer::pos
