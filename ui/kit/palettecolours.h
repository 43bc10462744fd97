// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace foyer::kit {

struct Tokens;

/// Qt's palette from the tokens, for what stock widgets and dialogs of Qt paint themselves.
[[nodiscard]] QPalette paletteOf(const Tokens &tokens);

} // namespace foyer::kit
