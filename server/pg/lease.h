// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"

#include <optional>

namespace foyer::pg {

/// A connection given to one Transaction. Shared by the two, so that each may go first.
struct Lease
{
    SteadyInstant deadline{};
    bool begun = false;                          ///< BEGIN was sent
    bool ending = false;                         ///< COMMIT or ROLLBACK was sent and is not answered
    bool over = false;                           ///< the connection is no longer the transaction's
    std::optional<Error> refusal = std::nullopt; ///< why the transaction takes nothing more
};

} // namespace foyer::pg
