// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/datadirectory.h"
#include "server/privatedb/directorylock.h"
#include "server/privatedb/endpoints.h"
#include "server/privatedb/options.h"
#include "server/privatedb/programs.h"

namespace foyer::privatedb {

enum class Purpose : quint8
{
    Run,     ///< what is there, or something new
    Restore, ///< a backup, into nothing
};

/// What every use of an installation stands on, found and checked in this order: the directory, the account,
/// the right to use it, the programs, the place for the sockets. Nothing runs yet.
struct Ground
{
    DataDirectory directory;
    Content content;
    ServiceAccount account;
    DirectoryLock lock;
    PostgresPrograms postgres = {};
    RedisProgram redis = {};
    Endpoints endpoints = {};

    [[nodiscard]] const Layout &layout() const { return directory.layout(); }

    /// Takes the lock; whoever drops the Ground gives it back.
    [[nodiscard]] static Result<Ground> prepare(const Options &options, Purpose purpose,
                                                const WaitLimit &limit);

    /// Removes the socket directory. Call when the servers are gone.
    void removeSockets() const;

    /// Finds the programs and makes the socket directory; a step of prepare().
    [[nodiscard]] Result<void> equip(const Options &options, const WaitLimit &limit);
};

} // namespace foyer::privatedb
