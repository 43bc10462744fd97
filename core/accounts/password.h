// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <optional>
#include <QStringView>

namespace foyer::accounts {

inline constexpr int shortestPassword = 8; ///< characters, as a person counts them: code points
inline constexpr int longestPassword = 200;

enum class PasswordFault : quint8
{
    TooShort,
    TooLong,
};

/// What is wrong with a password that somebody wants to have. Length is all that is asked for: rules about
/// letters and digits make passwords that are written on notes.
[[nodiscard]] std::optional<PasswordFault> faultOfPassword(QStringView password);

/// What is hashed: composed characters, so that the same password typed on another keyboard is the same.
[[nodiscard]] Secret passwordBytes(QStringView password);

} // namespace foyer::accounts
