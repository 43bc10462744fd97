// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foyer::runtime {

/// Json: the inside of a JSON string. Terminal: readable text that cannot move the cursor, start a line or
/// turn its direction.
enum class Escaping : quint8
{
    Json,
    Terminal
};

/// Appends `bytes`, which should be UTF-8 but need not be, at most `limit` bytes of output. Control
/// characters (C0, C1, DEL, line and paragraph separators, direction marks) come out as `\n`, `\t` or
/// `\u001b`; a byte that is not UTF-8 as `\xff`. Cuts only between characters. False when it had to cut.
[[nodiscard]] bool appendEscaped(QByteArray &out, QByteArrayView bytes, qsizetype limit, Escaping escaping);

} // namespace foyer::runtime
