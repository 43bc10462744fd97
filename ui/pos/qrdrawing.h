// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QPainterPath>

namespace foyer::pos {

/// A QR code to be drawn at any size: the dark modules as one shape, one unit each, with the quiet zone of
/// four modules around it.
struct QrDrawing
{
    QPainterPath dark;
    int side = 0; ///< modules with quiet zone

    /// Level M. Nothing for a text that is too long.
    [[nodiscard]] static std::optional<QrDrawing> of(const QByteArray &text);
};

} // namespace foyer::pos
