// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer {
struct Error;
}

namespace foyer::seatmap {

/// Why an edit was refused, in a sentence for the person: what is possible instead.
[[nodiscard]] QString editRefusal(const Error &error);

} // namespace foyer::seatmap
