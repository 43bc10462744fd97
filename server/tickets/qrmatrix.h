// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace foyer::tickets {

/// A QR code as its dark and light modules, without the light border around it.
struct QrMatrix
{
    int version = 0;         ///< 1 to 40
    int size = 0;            ///< modules per side
    QByteArray modules = {}; ///< row by row, 1 is dark

    [[nodiscard]] bool isDark(int x, int y) const { return modules[qsizetype(y) * size + x] != 0; }
};

/// At level M; upper-case text goes into the dense alphanumeric mode. About 80 µs: a job for the work pool.
[[nodiscard]] Result<QrMatrix> makeQr(const QByteArray &text);

} // namespace foyer::tickets
