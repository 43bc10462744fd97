// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

namespace foyer::accounts {

/// What counts as one place that requests come from: an IPv4 address, or an IPv6 network of 64 bits, which is
/// what one subscriber is given at least.
[[nodiscard]] QString sourceOf(const QHostAddress &address);

} // namespace foyer::accounts
