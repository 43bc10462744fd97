// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::privatedb {

/// Names of a backup's members, in the order in which they come.
namespace member {
inline constexpr QLatin1StringView database{"database.dump"};
inline constexpr QLatin1StringView roles{"roles.sql"};
inline constexpr QLatin1StringView keysFolder{"keys/"};
inline constexpr QLatin1StringView manifest{"manifest.json"};
inline constexpr QLatin1StringView manifestSum{"manifest.sha256"};
} // namespace member

/// The one line of manifest.sha256, as the program sha256sum writes and checks it.
[[nodiscard]] QByteArray sumLine(const QByteArray &sha256);

/// True for a name below keys/ that leads nowhere else.
[[nodiscard]] bool isKeyName(const QString &name);

} // namespace foyer::privatedb
