// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/qrpicture.h"

#include <png.h>

namespace foyer::tickets {

namespace {

constexpr char white = char(0xFF);
constexpr char black = 0;

QByteArray pixelsOf(const QrMatrix &matrix, int scale)
{
    const qsizetype side = qsizetype(matrix.size + 2 * quietZone) * scale;
    QByteArray pixels(side * side, white);
    for (int y = 0; y < matrix.size * scale; ++y) {
        char *line = pixels.data() + (qsizetype(quietZone) * scale + y) * side + qsizetype(quietZone) * scale;
        for (int x = 0; x < matrix.size * scale; ++x) {
            if (matrix.isDark(x / scale, y / scale))
                line[x] = black;
        }
    }
    return pixels;
}

} // namespace

Result<QByteArray> toPng(const QrMatrix &matrix, int scale)
{
    const QByteArray pixels = pixelsOf(matrix, scale);
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = png_uint_32(matrix.size + 2 * quietZone) * png_uint_32(scale);
    image.height = image.width;
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    QByteArray png(qsizetype(size), Qt::Uninitialized);
    if (png_image_write_to_memory(&image, png.data(), &size, 0, pixels.constData(), 0, nullptr) == 0)
        return failure(ErrorCode::Internal, QString::fromLatin1(image.message));
    png.truncate(qsizetype(size));
    return png;
}

QByteArray toSvg(const QrMatrix &matrix)
{
    QByteArray path;
    for (int y = 0; y < matrix.size; ++y) {
        for (int x = 0; x < matrix.size; ++x) {
            if (!matrix.isDark(x, y))
                continue;
            int end = x;
            while (end < matrix.size && matrix.isDark(end, y))
                ++end;
            path.append('M').append(QByteArray::number(x + quietZone)).append(' ');
            path.append(QByteArray::number(y + quietZone)).append('h').append(QByteArray::number(end - x));
            path.append("v1h-").append(QByteArray::number(end - x)).append('z');
            x = end;
        }
    }
    const QByteArray side = QByteArray::number(matrix.size + 2 * quietZone);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
           + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side + "h-"
           + side + "z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>\n";
}

} // namespace foyer::tickets
