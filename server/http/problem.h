// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "server/http/fault.h"
#include "server/http/response.h"

#include <optional>
#include <utility>
#include <vector>

namespace foyer::http {

/// A refusal as RFC 9457 describes one. `code` is the stable name that clients decide by; `detail` is a
/// sentence for a person; `field` is the path of the value at fault (`lines[0].seat`). All text is UTF-8.
struct Problem
{
    Status status = Status::InternalServerError;
    QByteArray code;
    QByteArray detail = {};
    QByteArray field = {};
    QByteArray type = "about:blank"; ///< a URI that explains this kind of problem
    QByteArray title = {};           ///< the status' own phrase when empty
    QByteArray instance = {};        ///< the request id; the edge fills it in
    std::optional<std::chrono::seconds> retryAfter = {};

    /// More members by name, each value already JSON text; names must not be those above.
    std::vector<std::pair<QByteArray, QByteArray>> members = {};

    /// What this kind of failure means to a client. Sentence and code are general ones: `error.detail` is
    /// for the log. Only InvalidArgument hands on its subject as the field.
    [[nodiscard]] static Problem fromError(const Error &error);
    [[nodiscard]] static Problem fromFault(Fault fault);

    [[nodiscard]] QByteArray toJson() const;

    /// `application/problem+json`.
    [[nodiscard]] Response toResponse() const;
};

/// How a problem is put on the wire. Routes that speak another API's dialect have their own.
using ProblemFormat = Response (*)(const Problem &problem);

} // namespace foyer::http
