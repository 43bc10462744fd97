// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/task.h"

namespace foyer::line {

/// Whether somebody may buy.
struct Entrance
{
    bool isOpen = true;                ///< there is no line, or it has let them in
    std::chrono::seconds comeBack{30}; ///< when it is not: when asking again makes sense at the earliest
};

/// Asked before the public is given a hold. Per worker, on its thread; outlives everybody who asks. Errors
/// are those of the database: it cannot be told.
class AdmissionGate
{
public:
    virtual ~AdmissionGate() = default;
    [[nodiscard]] virtual Task<Result<Entrance>> enter(qint32 performance, accounts::AccountId account) = 0;
};

} // namespace foyer::line
