// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::seating {

/// What a picture's bytes are.
enum class PictureType : std::uint8_t
{
    Png,
    Jpeg,
    Webp,
    Svg
};

/// A picture may have this many bytes: a third more as text, it leaves room for 75,000 seats in what a server
/// takes.
inline constexpr qsizetype largestPicture = 4 * 1024 * 1024;

/// A picture as its file has it. Copies share the bytes, and comparing them ends at the address: a document
/// that holds one is edited as fast as without.
struct Picture
{
    PictureType type = PictureType::Png;
    QByteArray bytes;
    [[nodiscard]] bool operator==(const Picture &other) const noexcept;
};

/// By how they begin; nothing for what is none of these.
[[nodiscard]] std::optional<PictureType> pictureTypeOf(QByteArrayView bytes) noexcept;

/// Whether a document may hold it: of its type, neither empty nor too large.
[[nodiscard]] bool isSound(const Picture &picture) noexcept;

/// InvalidArgument (`picture`) for what is no picture of these types, or too large.
[[nodiscard]] Result<Picture> pictureOf(QByteArray bytes);

} // namespace foyer::seating
