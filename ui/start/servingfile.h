// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <QUrl>

namespace foyer::start {

/// Where a server that runs on this computer serves `directory`, by the note that it leaves there
/// (DIR/serving.json). Empty when there is none, or when the process that wrote it has ended.
[[nodiscard]] std::optional<QUrl> servedAt(const QString &directory);

} // namespace foyer::start
