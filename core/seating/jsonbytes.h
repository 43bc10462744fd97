// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace foyer::seating {

/// Compact JSON that reads as it was written. Qt drops a byte order mark that a text or a key begins with: it
/// is written as an escape.
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object);

} // namespace foyer::seating
