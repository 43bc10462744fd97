// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"

namespace foyer::redis {

/// What a client did since it was made. Written by its own thread, readable from any.
struct Statistics
{
    Counter commands;     ///< handed to a socket
    Counter writes;       ///< calls of write() on a socket; commands per write is the batching
    Counter replies;      ///< matched to a command, late ones included
    Counter timeouts;     ///< answered Timeout
    Counter inDoubt;      ///< answered InDoubt
    Counter refused;      ///< answered Overloaded or Unavailable: never sent
    Counter connects;     ///< connections that became ready
    Counter losses;       ///< ready connections that were lost or given up
    Counter redirections; ///< MOVED and ASK answers followed
    Counter scriptLoads;  ///< scripts sent with their text
};

} // namespace foyer::redis
