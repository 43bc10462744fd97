// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measured/measured.h"

#include <algorithm>

namespace foyer::bench {

namespace {

double middle(const QList<Measured> &runs, double Measured::*figure)
{
    QList<double> values;
    for (const Measured &run : runs)
        values.append(run.*figure);
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

} // namespace

Measured median(const QList<Measured> &runs)
{
    return {middle(runs, &Measured::perSecond), middle(runs, &Measured::cpuMicroseconds)};
}

} // namespace foyer::bench
