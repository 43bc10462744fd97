// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <chrono>

namespace foyer::client {

/// Waiting comes in through constructors, so that tests need not wait.
class Pausing
{
public:
    virtual ~Pausing() = default;
    [[nodiscard]] virtual Task<void> pause(std::chrono::milliseconds time) = 0;
};

/// By the event loop. A pause that is cut short by the end of the program ends at once.
class EventLoopPausing final : public Pausing
{
public:
    [[nodiscard]] Task<void> pause(std::chrono::milliseconds time) override;
};

} // namespace foyer::client
