// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <QString>
#include <sys/types.h>

namespace foyer::privatedb {

/// Connects to a unix socket; Unavailable when nobody listens there.
[[nodiscard]] Result<FileDescriptor> connectLocal(const QString &path);

/// Who listens on a unix socket, as the kernel says.
struct Peer
{
    pid_t pid;
    uid_t uid;
};

[[nodiscard]] Result<Peer> listenerOf(const QString &path);

/// Does a Redis that has finished loading listen there? Waits a second at most.
[[nodiscard]] bool answersPing(const QString &path);

} // namespace foyer::privatedb
