// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/checkin/scannedcode.h"
#include "server/checkin/scanstore.h"

namespace foyer::checkin {

/// The verdict of core/checkin on what is known, as it is written down.
[[nodiscard]] Decided decide(const ScanCommand &command, const ScannedCode &code, const AtGate &known,
                             const booking::SaleSheet &sheet, Instant now);

/// Whether a stored scan is what the command asks for.
[[nodiscard]] bool isRepeat(const ScanRecord &stored, const ScanCommand &command, qint32 performance);

} // namespace foyer::checkin
