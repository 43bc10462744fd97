// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::test {

/// A port on loopback that nobody listens on just now.
[[nodiscard]] quint16 freeTcpPort();

} // namespace foyer::test
