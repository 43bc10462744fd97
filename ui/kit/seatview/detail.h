// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::seatview {

/// How much of a seat can be told at the size it is drawn.
enum class Detail : quint8
{
    Blocks,  ///< under 4 px: sections, tinted by the share sold
    Fill,    ///< under 12: colours
    Marks,   ///< 12 to 19: dots and marks too
    Numbers, ///< 20 and more: the number too
};

/// `size` in logical pixels.
[[nodiscard]] constexpr Detail detailOf(double size) noexcept
{
    // Half a pixel of grace: a seat of 19.6 is drawn 20 wide.
    if (size < 3.5)
        return Detail::Blocks;
    if (size < 11.5)
        return Detail::Fill;
    return size < 19.5 ? Detail::Marks : Detail::Numbers;
}

} // namespace foyer::seatview
