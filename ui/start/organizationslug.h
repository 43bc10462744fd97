// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::start {

/// An organization's name in addresses, out of its name: "Théâtre de l'Été" → "theatre-de-l-ete".
[[nodiscard]] QString slugOf(const QString &name);

} // namespace foyer::start
