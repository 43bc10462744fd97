// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <chrono>
#include <functional>
#include <QByteArray>
#include <stop_token>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace foyer::client {

enum class Method : quint8
{
    Get,
    Post,
    Put,
    Patch,
    Delete,
};

[[nodiscard]] QByteArray methodName(Method method);

/// Of a request's body that was sent, or an answer's that came; `total` is -1 where it is not known.
struct Progress
{
    qint64 sent = 0;
    qint64 toSend = 0;
    qint64 received = 0;
    qint64 total = -1;
};

using ProgressHandler = std::function<void(const Progress &)>;

/// One HTTP request to the server, without its address.
struct Request
{
    Method method = Method::Get;
    QByteArray path;                                           ///< "/api/v1/setup", percent-encoded
    std::vector<std::pair<QByteArray, QByteArray>> query = {}; ///< not encoded; UTF-8
    QByteArray body = {};
    QByteArray contentType = {}; ///< empty: there is no body
    QByteArray accept = "application/json";
    QByteArray ifMatch = {};
    QByteArray ifNoneMatch = {};
    bool mustBeNew = false;  ///< no copy that the server or something between keeps
    QByteArray bearer = {};  ///< the access token
    bool needsSignIn = true; ///< else it is sent without one
    std::chrono::milliseconds deadline{15'000};
    qint64 largestAnswer = 64 * 1024 * 1024;
    std::stop_token stop = {};
    ProgressHandler progress = {};

    [[nodiscard]] QByteArray queryValue(QByteArrayView name) const;

    /// Path and query as they go over the wire.
    [[nodiscard]] QByteArray target() const;
};

/// What the server answered, whatever its status.
struct Reply
{
    int status = 0;
    QByteArray body = {};
    std::vector<std::pair<QByteArray, QByteArray>> headers = {}; ///< names in lower case

    /// Empty if it was not there. `name` in lower case.
    [[nodiscard]] QByteArray header(QByteArrayView name) const;

    [[nodiscard]] bool isSuccess() const noexcept { return status >= 200 && status < 300; }
};

/// Why there is no answer.
enum class TransportFailure : quint8
{
    Unreachable, ///< no connection, or it broke: whether the request arrived is not known
    Timeout,     ///< the deadline passed
    Cancelled,   ///< by the stop token, or the transport ended
    TooBig,      ///< more than `largestAnswer`
};

using Sent = tl::expected<Reply, TransportFailure>;

/// Carries requests to one server. Every send() ends by its deadline, also when the transport is destroyed
/// before: then with Cancelled.
class Transport
{
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Task<Sent> send(Request request) = 0;
};

} // namespace foyer::client
