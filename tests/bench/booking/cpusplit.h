// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <sys/types.h>
#include <vector>

namespace foyer::bench {

/// Processor time of processes with all their children, by the name that the table gives them.
class CpuSplit
{
public:
    struct Share
    {
        QString name;
        double seconds = 0.0;
    };

    void watch(const QString &name, pid_t root) { m_watched.push_back({name, root, 0.0}); }

    /// From now on.
    void start();

    /// Since start().
    [[nodiscard]] std::vector<Share> shares() const;

private:
    struct Watched
    {
        QString name;
        pid_t root = 0;
        double before = 0.0;
    };

    std::vector<Watched> m_watched;
};

} // namespace foyer::bench
