// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/privatedb/child.h"
#include "server/privatedb/endpoints.h"
#include "server/privatedb/options.h"
#include "server/privatedb/waitlimit.h"

#include <memory>
#include <QObject>

namespace foyer::privatedb {

class Installation;
struct SupervisorEvents;

/// A running box office in a directory of its own: a private PostgreSQL and a private Redis as children of
/// this process, on unix sockets only. They end with the object, and die with the process however it ends.
/// One process owns a directory at a time; others join it with attach().
///
/// Belongs to the thread that opened it: signals are emitted there, and need its event loop. The children
/// are watched by a thread of the object's own.
class PrivateInstallation final : public QObject
{
    Q_OBJECT

public:
    /// Makes the installation if DIR is new, otherwise starts what is there, and returns when both children
    /// answer and the roles and the database exist. Blocks, for as long as `limit` allows; no child is
    /// left running when an error is returned. `clock` must outlive the object.
    ///
    /// Every error is meant for the person who started the server: `detail` is one sentence that says what
    /// is wrong and what to do, `subject` the path, program or account at fault. Codes:
    /// InvalidArgument (DIR is empty, too long, a file, or holds something else), PermissionDenied (owner,
    /// modes, read-only), Conflict (another process runs it), NotFound (no programs, no account),
    /// Unsupported (versions), Io (no room, unreadable), Corrupt, Unavailable (a child does not come up),
    /// Timeout and Cancelled (the limit).
    [[nodiscard]] static Result<std::unique_ptr<PrivateInstallation>>
    open(const Options &options, const Clock &clock, const WaitLimit &limit);

    /// Stops, as stop() does, and only logs what went wrong.
    ~PrivateInstallation() override;

    [[nodiscard]] const Endpoints &endpoints() const;

    /// Process id of a child; 0 while it is down. Thread-safe.
    [[nodiscard]] qint64 pid(Child child) const;

    /// Stops both children, fast first, then harder (Options::stopping), and gives the directory free.
    /// Blocks until they are gone, at most the sum of the stop limits; call it when nobody uses them any
    /// more. No signal is emitted once it has been called. The error says which child could not be stopped.
    Result<void> stop();

Q_SIGNALS:
    /// A child ended by itself; a new start follows after a pause. `lastWords` are the last lines of its log.
    void childDied(foyer::privatedb::Child child, const QString &lastWords);

    /// It answers again, on the same socket.
    void childBack(foyer::privatedb::Child child);

    /// A child died too often (Unavailable): the other one was stopped too, and nothing is tried any more.
    void failed(const foyer::Error &error);

private:
    PrivateInstallation();
    [[nodiscard]] SupervisorEvents events();

    bool m_isStopped = false;
    std::unique_ptr<Installation> m_installation; ///< last, so that it is gone before what its events touch
};

} // namespace foyer::privatedb
