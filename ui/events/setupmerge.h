// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

namespace foyer::events {

/// Two people have changed one event since `base`: `theirs` is what the server has, `mine` what was typed
/// here. Whatever only one of them touched is taken from that one; what both touched stays mine, and is
/// counted. What they removed stays removed unless I changed it.
struct Merged
{
    Setup setup;
    int clashes = 0; ///< touched by both, and not alike
};

[[nodiscard]] Merged merge(const Setup &base, const Setup &mine, const Setup &theirs);

} // namespace foyer::events
