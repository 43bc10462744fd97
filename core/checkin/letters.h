// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace foyer::checkin {

/// Bytes as letters that a keyboard scanner gets right whatever layout the computer has: the twenty that lie
/// on the same keys on QWERTY, QWERTZ and AZERTY (no A, M, Q, W, Y, Z, and no digit, which AZERTY shifts).
/// Eight bytes become fifteen letters; a rest of n bytes as many as its bits need. In a QR code upper-case
/// letters take 5.5 bits each.
[[nodiscard]] QByteArray toLetters(QByteArrayView bytes);

/// Case does not matter (caps lock). Errors: InvalidArgument for any other character, a length that no bytes
/// have, or a group above its range.
[[nodiscard]] Result<QByteArray> fromLetters(QByteArrayView letters);

} // namespace foyer::checkin
