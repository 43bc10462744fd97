// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foyer::bench {

/// What is to be started, and the line by which it tells that one can work with it.
struct Launch
{
    QString program;
    QStringList arguments = {};
    QByteArray ready = "usable";
};

/// Seconds from the start of the process to its line; then it is ended. A program that does not get so far
/// ends the benchmark with what it said.
[[nodiscard]] double secondsToReady(const Launch &launch);

/// The middle one of several.
[[nodiscard]] double medianSeconds(const Launch &launch, int runs);

} // namespace foyer::bench
