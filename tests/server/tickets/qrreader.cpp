// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/tickets/qrreader.h"

#define ZX_USE_UTF8 1
#include <png.h>
#include <QRegularExpression>
#include <ZXing/ReadBarcode.h>

namespace foyer::test {

std::optional<GreyPicture> readPng(const QByteArray &png)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, png.constData(), std::size_t(png.size())) == 0)
        return std::nullopt;
    image.format = PNG_FORMAT_GRAY;
    GreyPicture picture{int(image.width), int(image.height),
                        QByteArray(qsizetype(PNG_IMAGE_SIZE(image)), Qt::Uninitialized)};
    if (png_image_finish_read(&image, nullptr, picture.pixels.data(), 0, nullptr) == 0)
        return std::nullopt;
    return picture;
}

QByteArray scanQr(const GreyPicture &picture)
{
    const ZXing::ImageView view(reinterpret_cast<const uint8_t *>(picture.pixels.constData()), picture.width,
                                picture.height, ZXing::ImageFormat::Lum);
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid())
        return {};
    const auto &bytes = result.bytes();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

std::optional<GreyPicture> paintSvg(const QByteArray &svg, int scale)
{
    static const QRegularExpression box(QStringLiteral("viewBox=\"0 0 (\\d+) (\\d+)\""));
    static const QRegularExpression run(QStringLiteral("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z"));
    const QString text = QString::fromLatin1(svg);
    const QRegularExpressionMatch size = box.match(text);
    if (!size.hasMatch())
        return std::nullopt;
    const int side = size.captured(1).toInt() * scale;
    GreyPicture picture{side, side, QByteArray(qsizetype(side) * side, char(0xFF))};
    for (auto runs = run.globalMatch(text); runs.hasNext();) {
        const QRegularExpressionMatch match = runs.next();
        const int left = match.captured(1).toInt() * scale;
        const int width = match.captured(3).toInt() * scale;
        for (int line = 0; line < scale; ++line) {
            const qsizetype y = match.captured(2).toInt() * scale + line;
            std::fill_n(picture.pixels.begin() + y * side + left, width, '\0');
        }
    }
    return picture;
}

} // namespace foyer::test
