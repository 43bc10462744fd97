// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/problem.h"
#include "server/socketio/enginequery.h"
#include "server/socketio/relaymessage.h"

/// Answers as the protocol has them.
namespace foyer::socketio {

/// `{"code":1,"message":"Session ID unknown"}`
[[nodiscard]] http::Response refusalOf(EngineFault fault);

/// There is no room here; a client connects again by itself.
[[nodiscard]] http::Response noRoom();

/// Packets for a client that polls.
[[nodiscard]] http::Response payloadAnswer(QByteArray payload);

/// What a session said to a request, here or on another worker.
[[nodiscard]] http::Response answerOf(const RelayAnswer &answer);

/// As an http::ProblemFormat: what the edge refuses, in the protocol's words.
[[nodiscard]] http::Response engineProblem(const http::Problem &problem);

} // namespace foyer::socketio
