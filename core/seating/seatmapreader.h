// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/jsonreader.h"
#include "core/seating/seatmap.h"

namespace foyer::seating {

/// Decodes a document of the current version; faults go to the reader.
[[nodiscard]] SeatMap decodeSeatMapMembers(const JsonReader &reader);

} // namespace foyer::seating
