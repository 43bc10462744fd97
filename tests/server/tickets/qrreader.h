// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace foyer::test {

/// A picture's grey pixels.
struct GreyPicture
{
    int width = 0;
    int height = 0;
    QByteArray pixels = {};
};

/// Empty for what is no PNG.
[[nodiscard]] std::optional<GreyPicture> readPng(const QByteArray &png);

/// What a scanner reads from it; empty when it reads nothing.
[[nodiscard]] QByteArray scanQr(const GreyPicture &picture);

/// The path of an SVG that toSvg() made, painted at `scale` pixels per module.
[[nodiscard]] std::optional<GreyPicture> paintSvg(const QByteArray &svg, int scale);

} // namespace foyer::test
