// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/endpoint.h"
#include "server/redis/reply.h"

namespace foyer::redis {

/// What a cluster's node says when it did not execute a command but another node, or another moment, would.
struct Redirection
{
    enum class Kind : quint8
    {
        None,     ///< an answer like any other
        Moved,    ///< the slot belongs to `to` from now on
        Ask,      ///< the slot is on its way to `to`; this one command goes there
        TryLater, ///< half of the keys are on their way, or the node is loading its data
        Down,     ///< the cluster does not serve this slot now
    };

    Kind kind = Kind::None;
    Endpoint to = {};

    /// `from` is the node that answered: an answer without a host means its own.
    [[nodiscard]] static Redirection read(const Reply &reply, const Endpoint &from);
};

} // namespace foyer::redis
