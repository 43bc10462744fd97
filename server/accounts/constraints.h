// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace foyer::accounts {

inline constexpr char accountKey[] = "account_pkey";
inline constexpr char emailKeyUnique[] = "person_email_key_key";

/// True for the error of a row that would stand twice under this constraint.
[[nodiscard]] inline bool violates(const Error &error, const char *constraint)
{
    return error.sqlState == "23505" && error.constraint == constraint;
}

} // namespace foyer::accounts
