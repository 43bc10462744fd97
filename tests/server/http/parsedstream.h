// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fault.h"
#include "server/http/limits.h"

#include <functional>
#include <optional>
#include <QByteArray>
#include <QList>

namespace foyer::test {

/// What a RequestParser made of a stream of bytes.
struct ParsedStream
{
    QList<QByteArray> messages; ///< "METHOD path?query body" of each
    std::optional<http::Fault> fault;

    [[nodiscard]] bool operator==(const ParsedStream &) const = default;
};

/// Hands over `bytes` as a socket would: what is not used comes again, with more behind it. `nextSize` says
/// how large each further piece is.
[[nodiscard]] ParsedStream parseStream(const QByteArray &bytes, const http::MessageLimits &limits,
                                       const std::function<qsizetype()> &nextSize);

[[nodiscard]] ParsedStream parseInPieces(const QByteArray &bytes, qsizetype pieceSize,
                                         const http::MessageLimits &limits);

} // namespace foyer::test
