// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/estimate.h"

#include <algorithm>

namespace foyer::line {

namespace {

qint64 between(const Knot &low, const Knot &high, Score score)
{
    const double share = double(score - low.score) / double(std::max<Score>(high.score - low.score, 1));
    return low.place + qint64(share * double(high.place - low.place));
}

// Came after the broadcast: so many behind the last one.
qint64 behind(const Knot &last, Score score)
{
    const bool areArrivals = !isDrawn(last.score) && score - last.score < arrivalsPerEpoch / 2;
    return last.place + (areArrivals ? score - last.score : 1);
}

} // namespace

qint64 placeOf(Score score, Score serving, const std::vector<Knot> &knots)
{
    if (score <= serving)
        return 0;
    if (knots.empty() || score <= knots.front().score)
        return 1;
    if (score > knots.back().score)
        return behind(knots.back(), score);
    const auto high = std::ranges::lower_bound(knots, score, {}, &Knot::score);
    return between(*std::prev(high), *high, score);
}

} // namespace foyer::line
