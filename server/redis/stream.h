// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/redis/command.h"
#include "server/redis/reply.h"
#include "server/redis/streamid.h"

#include <optional>
#include <QByteArray>
#include <span>
#include <utility>
#include <vector>

namespace foyer::redis {

/// One entry. Field names may repeat and keep their order.
struct StreamEntry
{
    StreamId id;
    std::vector<std::pair<QByteArray, QByteArray>> fields;

    /// The first field of this name.
    [[nodiscard]] std::optional<QByteArray> field(QByteArrayView name) const;

    [[nodiscard]] bool operator==(const StreamEntry &) const = default;
};

/// What XREAD found in one stream.
struct StreamSlice
{
    QByteArray key;
    std::vector<StreamEntry> entries;
};

/// What XINFO STREAM says, as far as gaps need it.
struct StreamSummary
{
    qint64 length = 0;
    StreamId lastGenerated;         ///< of the newest entry there ever was
    std::optional<StreamId> oldest; ///< of the oldest entry that is still there
};

using StreamField = std::pair<QByteArrayView, QByteArrayView>;

/// XADD with an id given by Redis; its reply is the id (toStreamId). `keepAbout` caps the stream at about so
/// many entries, 0 leaves it alone.
[[nodiscard]] Command streamAppend(QByteArrayView key, std::span<const StreamField> fields,
                                   qint64 keepAbout = 0);

/// XADD with an id of the writer's choice. Redis refuses one that is not above the newest.
[[nodiscard]] Command streamAppendAs(QByteArrayView key, StreamId id, std::span<const StreamField> fields,
                                     qint64 keepAbout = 0);

/// XRANGE: entries after `after`, not including it, oldest first, at most `count`.
[[nodiscard]] Command streamAfter(QByteArrayView key, StreamId after, int count);

/// XINFO STREAM. Of a missing stream it answers an error: toStreamSummary() says NotFound.
[[nodiscard]] Command streamInfo(QByteArrayView key);

// What the replies hold; Protocol when they hold something else.
[[nodiscard]] Result<StreamId> toStreamId(const Reply &reply);
[[nodiscard]] Result<std::vector<StreamEntry>> toStreamEntries(const Reply &reply); ///< of XRANGE
[[nodiscard]] Result<std::vector<StreamSlice>> toStreamSlices(const Reply &reply);  ///< of XREAD; nil: none
[[nodiscard]] Result<StreamSummary> toStreamSummary(const Reply &reply);

} // namespace foyer::redis
