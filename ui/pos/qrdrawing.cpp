// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/qrdrawing.h"

#include <memory>
#include <qrencode.h>

namespace foyer::pos {

namespace {

constexpr int quietZone = 4;

struct Freeing
{
    void operator()(QRcode *code) const noexcept { QRcode_free(code); }
};

// Runs of a line as one rectangle: modules side by side must not show seams.
void addLine(QPainterPath &path, const unsigned char *modules, int width, int line)
{
    int start = -1;
    for (int at = 0; at <= width; ++at) {
        const bool isDark = at < width && (modules[at] & 1U) != 0;
        if (isDark && start < 0)
            start = at;
        if (!isDark && start >= 0) {
            path.addRect(start + quietZone, line + quietZone, at - start, 1);
            start = -1;
        }
    }
}

} // namespace

std::optional<QrDrawing> QrDrawing::of(const QByteArray &text)
{
    const std::unique_ptr<QRcode, Freeing> code(
        QRcode_encodeString(text.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1));
    if (!code)
        return std::nullopt;
    QrDrawing drawing;
    drawing.side = code->width + 2 * quietZone;
    for (int line = 0; line < code->width; ++line)
        addLine(drawing.dark, code->data + std::ptrdiff_t(line) * code->width, code->width, line);
    return drawing;
}

} // namespace foyer::pos
