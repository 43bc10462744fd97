// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/picture.h"

namespace foyer::seating {

namespace {

/// An XML file whose first element comes within the first few lines.
bool isSvg(QByteArrayView bytes) noexcept
{
    constexpr QByteArrayView byteOrderMark{"\xEF\xBB\xBF"};
    constexpr qsizetype head = 4096;
    if (bytes.startsWith(byteOrderMark))
        bytes = bytes.sliced(byteOrderMark.size());
    bytes = bytes.first(std::min(bytes.size(), head)).trimmed();
    return bytes.startsWith('<') && bytes.indexOf("<svg") >= 0;
}

tl::unexpected<Error> refused(const QString &why)
{
    return failure(ErrorCode::InvalidArgument, why, QStringLiteral("picture"));
}

} // namespace

bool Picture::operator==(const Picture &other) const noexcept
{
    const bool shared = bytes.constData() == other.bytes.constData() && bytes.size() == other.bytes.size();
    return type == other.type && (shared || bytes == other.bytes);
}

std::optional<PictureType> pictureTypeOf(QByteArrayView bytes) noexcept
{
    if (bytes.startsWith("\x89PNG\r\n\x1A\n"))
        return PictureType::Png;
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return PictureType::Jpeg;
    constexpr qsizetype webpName = 8; // after "RIFF" and a length
    if (bytes.startsWith("RIFF") && bytes.sliced(std::min(bytes.size(), webpName)).startsWith("WEBP"))
        return PictureType::Webp;
    return isSvg(bytes) ? std::optional(PictureType::Svg) : std::nullopt;
}

bool isSound(const Picture &picture) noexcept
{
    return picture.bytes.size() <= largestPicture && pictureTypeOf(picture.bytes) == picture.type;
}

Result<Picture> pictureOf(QByteArray bytes)
{
    if (bytes.size() > largestPicture)
        return refused(QStringLiteral("is larger than %1 bytes").arg(largestPicture));
    const std::optional<PictureType> type = pictureTypeOf(bytes);
    if (!type)
        return refused(QStringLiteral("is neither PNG, JPEG, WebP nor SVG"));
    return Picture{*type, std::move(bytes)};
}

} // namespace foyer::seating
