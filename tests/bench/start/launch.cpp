// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/start/launch.h"

#include <algorithm>
#include <chrono>
#include <QProcess>
#include <vector>

namespace foyer::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int patience = 60'000; // ms

} // namespace

double secondsToReady(const Launch &launch)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    const Clock::time_point start = Clock::now();
    process.start(launch.program, launch.arguments);
    QByteArray said;
    while (!said.contains(launch.ready + '\n')) {
        if (!process.waitForReadyRead(patience))
            qFatal("%s did not get ready: %s %s", qPrintable(launch.program), said.constData(),
                   process.readAllStandardError().constData());
        said += process.readAllStandardOutput();
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    process.terminate();
    if (!process.waitForFinished(patience))
        process.kill();
    process.waitForFinished(patience);
    return seconds;
}

double medianSeconds(const Launch &launch, int runs)
{
    std::vector<double> all;
    for (int run = 0; run < runs; ++run)
        all.push_back(secondsToReady(launch));
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

} // namespace foyer::bench
