// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/bowlgenerator.h"
#include "core/seating/theatregenerator.h"
#include "core/wire/seating/generate.h"

namespace foyer::seating {

/// What the generators are told; what a client left out is as usual.
[[nodiscard]] TheatreSpec theatreSpec(const wire::Theatre &theatre);
[[nodiscard]] BowlSpec bowlSpec(const wire::Bowl &bowl);

} // namespace foyer::seating
