// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace foyer::redis {

inline constexpr int slotCount = 16'384;

/// The cluster slot of a key: CRC16 (XMODEM) of the part between the first `{` and the next `}` if that part
/// is not empty, else of the whole key.
[[nodiscard]] quint16 keySlot(QByteArrayView key) noexcept;

} // namespace foyer::redis
