// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour/tourstep.h"
#include "core/base/result.h"

namespace foyer::app {

/// Reads a tour's script. A line is a verb with what it needs; "step NAME" begins a step, "state NAME" one
/// that needs no picture for every size, "#" a comment. The verbs stand in player.cpp.
[[nodiscard]] Result<std::vector<TourStep>> readTourScript(const QString &script);

/// Whether a line's first word after the verb is a widget's path.
[[nodiscard]] bool takesPath(const QString &verb);

} // namespace foyer::app
