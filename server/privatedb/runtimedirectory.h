// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace foyer::privatedb {

struct ServiceAccount;

/// Longest directory whose socket names libpq and PostgreSQL still take.
inline constexpr qsizetype longestSocketDirectory = 92;

/// Where a socket directory may be made, best first: systemd's $RUNTIME_DIRECTORY, /run for root,
/// $XDG_RUNTIME_DIR for anybody else, /tmp.
[[nodiscard]] QStringList defaultRuntimeBases();

/// Makes the short private directory for an installation's sockets: mode 0700, owned by the account, the same
/// name for the same installation. A name that somebody else has taken is passed over. The bases are tried in
/// order; the error says what is wrong with each.
[[nodiscard]] Result<QString> makeRuntimeDirectory(const QStringList &bases, const QString &dataDirectory,
                                                   const ServiceAccount &account);

/// A directory that others own, or may write to, is not a place for our sockets.
[[nodiscard]] Result<void> checkRuntimeDirectory(const QString &directory, const ServiceAccount &account);

} // namespace foyer::privatedb
