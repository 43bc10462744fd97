// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

namespace foyer::seatview {

/// What a category's free seats are drawn with. `own` is the colour that the document shows it in: the theme
/// has shades of its own for the first of the palette; for any other the line is made to stand out from the
/// ground, and the ink to be read. Invalid: that of its place, dearest first.
[[nodiscard]] kit::SeatColours categoryColours(const kit::Tokens &tokens, int rank, const QColor &own = {});

/// Seats of this colour can hardly be told from the ground: only their line is seen.
[[nodiscard]] bool isPale(const kit::Tokens &tokens, const QColor &own);

/// By the luminance of both, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace foyer::seatview
