// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace foyer::accounts {

/// An organization's name in addresses: 1–80 lower-case letters and digits in groups joined by hyphens.
[[nodiscard]] bool isSlug(QStringView text) noexcept;

} // namespace foyer::accounts
