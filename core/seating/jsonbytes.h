// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <vector>

namespace foyer::seating {

/// Compact JSON that reads as it was written. Qt drops a byte order mark that a text or a key begins with: it
/// is written as an escape.
[[nodiscard]] QByteArray jsonBytes(const QJsonObject &object);

/// The texts of a list; none for what is no list.
[[nodiscard]] std::vector<QString> textsIn(const QJsonValue &list);

} // namespace foyer::seating
