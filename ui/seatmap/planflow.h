// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/seating/seatmap.h"
#include "ui/seatmap/paper/planfile.h"

#include <optional>
#include <QPointer>
#include <QWidget>

namespace foyer::kit {
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::seatmap {

/// Both live longer than what is asked for through them.

/// Asks as what, asks where, writes it, and says what became of it.
[[nodiscard]] Task<void> exportPlan(QPointer<QWidget> over, kit::Prompter *prompter, kit::Toasts *toasts,
                                    seating::SeatMap map, QString remark);

/// Asks for a file, reads it, and shows what had to be mended: the plan, if it is wanted then. `accept`: the
/// word on the button that takes it.
[[nodiscard]] Task<std::optional<seating::SeatMap>> importPlan(QPointer<QWidget> over,
                                                               kit::Prompter *prompter, kit::Toasts *toasts,
                                                               QString accept, QString text);

} // namespace foyer::seatmap
