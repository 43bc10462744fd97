// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/status.h"

namespace foyer::http {

/// What the edge refuses by itself, before any handler. Each closes the connection: after it nobody can say
/// where the next message would begin, or the client did not behave.
enum class Fault : quint8
{
    BadRequestLine,
    UnknownMethod,
    UnsupportedVersion,
    BadTarget,
    BadPercentEscape,
    ForbiddenPathCharacter,
    DotSegment,
    NotUtf8,
    TargetTooLong,
    HeadTooLarge,
    TooManyFields,
    BadField,
    FoldedField,
    BareLineFeed,
    MissingHost,
    BadHost,
    RepeatedField,
    BadContentLength,
    ConflictingFraming,
    UnknownTransferCoding,
    ChunkedInHttp10,
    UnknownExpectation,
    BodyTooLarge,
    BadChunk,
    ChunkFramingTooLong,
    HeadTimeout,
    BodyTimeout,
    BodyMemoryFull,
    BadUpgrade,
    UnsupportedWebSocketVersion,
    DataBeforeUpgrade,
    ForbiddenOrigin,
};

struct FaultInfo
{
    Status status;
    QByteArrayView code;     ///< the problem document's `code`
    QByteArrayView sentence; ///< its `detail`
};

[[nodiscard]] FaultInfo describe(Fault fault) noexcept;

} // namespace foyer::http
