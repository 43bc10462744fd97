// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace foyer::kit {

/// The few sizes of text there are; the value is the height in px.
enum class TextSize
{
    Small = 12,   ///< labels, hints, keys
    Body = 13,    ///< everything
    Title = 15,   ///< panel titles, large buttons
    Page = 20,    ///< page titles
    Key = 28,     ///< key figures
    Total = 40,   ///< totals
    Tender = 56,  ///< tender, seat at the gate
    Verdict = 96, ///< gate
};

inline constexpr QFont::Weight regular = QFont::Normal;
inline constexpr QFont::Weight medium = QFont::Medium;
inline constexpr QFont::Weight strong = QFont::DemiBold;

/// Inter.
[[nodiscard]] QFont textFont(TextSize size = TextSize::Body, QFont::Weight weight = regular);

/// Inter with figures of one width: money, times, counts, seat numbers.
[[nodiscard]] QFont figuresFont(TextSize size = TextSize::Body, QFont::Weight weight = regular);

/// For what scales with its surroundings: the seat map, verdicts at the gate (128 … 160 px).
[[nodiscard]] QFont textFontAt(qreal pixels, QFont::Weight weight = regular);
[[nodiscard]] QFont figuresFontAt(qreal pixels, QFont::Weight weight = regular);

/// 16, 20, 20, 28, 36, 48, 64, 104.
[[nodiscard]] int lineHeight(TextSize size) noexcept;

/// Loads the fonts that are compiled in; false if one cannot be read. kit::Look does it.
[[nodiscard]] bool loadFonts();

} // namespace foyer::kit
