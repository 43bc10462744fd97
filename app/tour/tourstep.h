// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QString>

namespace foyer::app {

class Robot;
struct TourStage;

/// One thing that a person does, and the picture of how it looks then.
struct TourStep
{
    QString name; ///< of the picture
    Task<void> (*play)(Robot &robot, TourStage &stage);
};

} // namespace foyer::app
