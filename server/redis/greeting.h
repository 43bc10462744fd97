// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/redis/reply.h"
#include "server/redis/target.h"

#include <QByteArrayView>
#include <vector>

namespace foyer::redis {

/// What is said first on each connection (AUTH, CLIENT SETNAME, SELECT, PING) and what Redis must answer. The
/// PING at the end finds out whether Redis is ready to serve: while it loads its data it answers LOADING.
class Greeting
{
public:
    explicit Greeting(const Target &target);

    /// All of it at once; the answers then come in order.
    [[nodiscard]] QByteArrayView bytes() const noexcept { return m_bytes.expose(); }

    void restart() noexcept { m_answered = 0; }

    /// True when this was the last answer and all were good. An error ends the connection: PermissionDenied
    /// for a refused password, InvalidArgument for a database that does not exist, Unavailable while loading.
    [[nodiscard]] Result<bool> take(const Reply &reply);

private:
    enum class Step : quint8
    {
        Auth,
        SetName,
        Select,
        Ping
    };

    [[nodiscard]] static Error refusal(Step step, const Reply &reply);

    Secret m_bytes; ///< it holds the password
    std::vector<Step> m_steps;
    std::size_t m_answered = 0;
};

} // namespace foyer::redis
