// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <QString>
#include <QStringView>

namespace foyer::runtime {

/// An amount of memory or disk.
struct ByteSize
{
    qint64 bytes = 0;
    [[nodiscard]] constexpr auto operator<=>(const ByteSize &) const noexcept = default;
};

/// `500ms`, `30s`, `5m`, `12h`, `2d`, or several from large to small: `1h30m`. Whole numbers, always with a
/// unit, never negative. Empty when it is anything else or beyond 100,000 days.
[[nodiscard]] std::optional<std::chrono::milliseconds> durationFromText(QStringView text);

/// The shortest text of that kind.
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);

/// `512B`, `64KiB`, `16MiB`, `1GiB`, `2TiB`: powers of 1024, whole numbers. Empty when it is anything else or
/// beyond 1,000 TiB. "KB" is refused, for it means two things.
[[nodiscard]] std::optional<ByteSize> byteSizeFromText(QStringView text);

/// In the largest unit that gives a whole number.
[[nodiscard]] QString byteSizeText(ByteSize size);

} // namespace foyer::runtime
