// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/verdict.h"

#include <QColor>

namespace foyer::checkin {

/// The colours of a verdict's screen. By day its ground is the verdict; at night the frame, shape and word
/// are, on black, so that no dark foyer is lit up.
struct GateColours
{
    QColor ground;
    QColor ink;    ///< shape and word
    QColor chrome; ///< everything else outside the slip
    QColor slip, slipText, slipText2, slipLine;
    QColor warning;                  ///< on the slip: the later one of two scans
    QColor band, bandStripe, onBand; ///< hatched, across the top
    int frame = 0;                   ///< at night

    [[nodiscard]] bool isNight() const noexcept { return frame > 0; }
};

[[nodiscard]] GateColours gateColours(Sign sign, bool isNight);

} // namespace foyer::checkin
