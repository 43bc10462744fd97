// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatecolours.h"

namespace foyer::checkin {

namespace {

struct Pair
{
    QRgb ground;
    QRgb ink;
};

// Contrast by day 6.9, 9.4, 7.3, 7.1; at night, on #08090A, 10.5, 12.0, 7.1, 8.9.
Pair dayPair(Sign sign)
{
    switch (sign) {
    case Sign::Tick: return {0xFF11683A, 0xFFFFFFFF};
    case Sign::Twice:
    case Sign::Unknown: return {0xFFF2AE14, 0xFF1C1403};
    case Sign::Cross: return {0xFFA81F1F, 0xFFFFFFFF};
    case Sign::Look: return {0xFF1857A8, 0xFFFFFFFF};
    }
    return {};
}

QRgb nightInk(Sign sign)
{
    switch (sign) {
    case Sign::Tick: return 0xFF4CD487;
    case Sign::Twice:
    case Sign::Unknown: return 0xFFFFBE2E;
    case Sign::Cross: return 0xFFFF6B61;
    case Sign::Look: return 0xFF6FB0FF;
    }
    return {};
}

GateColours day(Sign sign)
{
    const Pair pair = dayPair(sign);
    GateColours colours;
    colours.ground = QColor::fromRgb(pair.ground);
    colours.ink = colours.chrome = QColor::fromRgb(pair.ink);
    colours.slip = QColor::fromRgb(0xFFFFFFFF);
    colours.slipText = QColor::fromRgb(0xFF14171C);
    colours.slipText2 = QColor::fromRgb(0xFF454C57);
    colours.slipLine = QColor::fromRgb(0xFFE0E3E8);
    colours.warning = QColor::fromRgb(0xFFF2AE14);
    colours.band = QColor::fromRgb(0xFFF2AE14);
    colours.bandStripe = QColor::fromRgb(0xFFE39F08);
    colours.onBand = QColor::fromRgb(0xFF1C1403);
    return colours;
}

GateColours night(Sign sign)
{
    GateColours colours;
    colours.ground = QColor::fromRgb(0xFF08090A);
    colours.ink = QColor::fromRgb(nightInk(sign));
    colours.chrome = QColor::fromRgb(0xFFECEEF1);
    colours.slip = QColor::fromRgb(0xFF14171A);
    colours.slipText = QColor::fromRgb(0xFFECEEF1);
    colours.slipText2 = QColor::fromRgb(0xFFB6BCC6);
    colours.slipLine = QColor::fromRgb(0xFF2A2E35);
    colours.warning = QColor::fromRgb(0xFFFFBE2E);
    colours.band = QColor::fromRgb(0xFF2B2210);
    colours.bandStripe = QColor::fromRgb(0xFF1D180D);
    colours.onBand = QColor::fromRgb(0xFFFFBE2E);
    colours.frame = 12;
    return colours;
}

} // namespace

GateColours gateColours(Sign sign, bool isNight)
{
    return isNight ? night(sign) : day(sign);
}

} // namespace foyer::checkin
