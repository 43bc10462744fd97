// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/outcome.h"

namespace foyer::pg {

bool mayHaveHappened(const Error &error) noexcept
{
    return error.code == ErrorCode::InDoubt || error.code == ErrorCode::Timeout;
}

bool isWorthRetrying(const Error &error) noexcept
{
    return error.sqlState == "40001" || error.sqlState == "40P01";
}

} // namespace foyer::pg
