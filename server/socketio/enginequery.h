// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <tl/expected.hpp>

namespace foyer::http {
class Request;
}

namespace foyer::socketio {

/// Why a request is refused, by the numbers that the protocol gives them.
enum class EngineFault : quint8
{
    UnknownTransport = 0,
    UnknownSession = 1,
    BadMethod = 2,
    BadRequest = 3,
    Forbidden = 4,
    UnsupportedVersion = 5,
};

/// What the address of a request says.
struct EngineQuery
{
    bool isWebSocket = false; ///< wants to be one
    QByteArray sid = {};      ///< of a session that there is; empty: a new one

    [[nodiscard]] static tl::expected<EngineQuery, EngineFault> of(const http::Request &request);
};

/// A session is called by the name of its worker and a name of its own, both random.
class SessionName
{
public:
    static constexpr qsizetype workerSize = 12;
    static constexpr qsizetype size = 32;

    [[nodiscard]] static bool isOne(const QByteArray &sid);

    /// Of one.
    [[nodiscard]] static QByteArray workerOf(const QByteArray &sid) { return sid.first(workerSize); }
};

} // namespace foyer::socketio
