// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"

#include <QString>

class QComboBox;

namespace foyer::settings {

/// "Box office"
[[nodiscard]] QString roleWords(accounts::Role role);

/// What it allows, in a sentence.
[[nodiscard]] QString roleMeaning(accounts::Role role);

/// All roles as choices, their value the role's number.
void fillRoles(QComboBox &choice);

} // namespace foyer::settings
