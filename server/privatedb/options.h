// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QStringList>

namespace foyer::privatedb {

/// How often a child may die before the installation gives up, and how long to wait before each new start.
struct CrashLimits
{
    int restarts = 5;                             ///< within `window`, for each child
    std::chrono::seconds window{60};              ///< a child that ran longer than this starts afresh
    std::chrono::milliseconds firstPause{100};    ///< doubled with every crash inside the window …
    std::chrono::milliseconds longestPause{5000}; ///< … up to this
};

/// How long each step of stopping a child may take before the next, harder one.
struct StopLimits
{
    std::chrono::milliseconds fast{30'000};     ///< PostgreSQL SIGINT, Redis SIGTERM: nothing is lost
    std::chrono::milliseconds immediate{5'000}; ///< PostgreSQL SIGQUIT: the next start recovers from its log
    std::chrono::milliseconds kill{5'000};      ///< SIGKILL to whatever is left
};

/// What opening an installation needs to know. Empty lists mean the usual places.
struct Options
{
    QString dataDirectory; ///< DIR of `--data DIR`
    QString account = {};  ///< of the children when started by root; empty: `foyer`, else `postgres`
    QStringList postgresFolders = {}; ///< with `postgres` and `initdb`; see defaultPostgresFolders()
    QStringList redisPrograms = {};   ///< candidates for redis-server, first that runs wins
    QStringList runtimeBases = {};    ///< where the socket directory may be made; see defaultRuntimeBases()
    qint64 roomForNew = 256 << 20;    ///< bytes that must be free before a new cluster is made
    CrashLimits crashes = {};
    StopLimits stopping = {};
};

} // namespace foyer::privatedb
