// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/response.h"
#include "server/line/linememory.h"

#include <map>

namespace foyer::line {

/// What a worker knows of the lines, at most a second old: how they stand in PostgreSQL and, of those that
/// are on, in Redis. On the worker's thread; outlives its calls.
class LineBook
{
public:
    struct Entry
    {
        LineRowPtr row = {};
        std::optional<Pulse> pulse = {};
        std::optional<http::Response> shown = {}; ///< the public answer, made once for each pulse
    };

    /// `store` must outlive it.
    explicit LineBook(LineStore &store) : m_store(store) {}

    /// Null where there is no line and none may come by itself. Reads all lines when none has been read yet.
    [[nodiscard]] Task<Result<LineRowPtr>> find(qint32 performance);

    /// As it is in PostgreSQL now; null: it never had one.
    [[nodiscard]] Task<Result<LineRowPtr>> readNow(qint32 performance);

    /// Reads all lines that matter.
    [[nodiscard]] Task<Result<void>> refresh();

    /// Null when it is not known.
    [[nodiscard]] Entry *entry(qint32 performance);

    [[nodiscard]] std::vector<LineRowPtr> rows() const;

    /// Of the line as it stood in `line`'s epoch: forgotten if another one has begun.
    void setPulse(const LineRow &line, Pulse pulse);

private:
    void put(LineRow row);

    LineStore &m_store;
    std::map<qint32, Entry> m_entries;
    bool m_isRead = false;
};

} // namespace foyer::line
