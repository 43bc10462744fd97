// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/status.h"

#include <chrono>
#include <QtGlobal>

namespace foyer::http {

class Request;

enum class Outcome : quint8
{
    Answered,   ///< the answer was handed to the socket
    Refused,    ///< by the edge itself, with an answer: see Fault
    ClientGone, ///< the client went before the answer was there
    Upgraded,   ///< it is a WebSocket now
};

/// A request that is over.
struct FinishedRequest
{
    Request *request = nullptr; ///< null when the head was refused: then nothing is known about it
    Outcome outcome = Outcome::Answered;
    Status status = Status::Ok;           ///< meaningless for ClientGone
    std::chrono::nanoseconds duration{0}; ///< from its last byte to its answer
    qint64 bytesReceived = 0;             ///< head and content
    qint64 bytesSent = 0;
};

/// Sees every request when it is over: logs and metrics. Called on the worker's thread, in the middle of
/// writing: it must not touch the server, and be quick.
class RequestObserver
{
public:
    virtual ~RequestObserver() = default;
    virtual void requestFinished(const FinishedRequest &finished) = 0;
};

} // namespace foyer::http
