// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/qrmatrix.h"

#include <memory>
#include <qrencode.h>

namespace foyer::tickets {

namespace {

struct CodeCloser
{
    void operator()(QRcode *code) const noexcept { QRcode_free(code); }
};

} // namespace

// The hint is "8 bit" because the library knows no other for text; it finds the runs that fit alphanumeric
// mode.
Result<QrMatrix> makeQr(const QByteArray &text)
{
    constexpr int anyVersion = 0;
    constexpr int isCaseSensitive = 1;
    const std::unique_ptr<QRcode, CodeCloser> code(
        QRcode_encodeString(text.constData(), anyVersion, QR_ECLEVEL_M, QR_MODE_8, isCaseSensitive));
    if (!code)
        return failure(ErrorCode::Internal, QStringLiteral("This text makes no QR code."));
    QrMatrix matrix{code->version, code->width, QByteArray(qsizetype(code->width) * code->width, '\0')};
    for (qsizetype i = 0; i < matrix.modules.size(); ++i)
        matrix.modules[i] = char(code->data[i] & 1U);
    return matrix;
}

} // namespace foyer::tickets
