// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/rows.h"
#include "server/pg/segment.h"

#include <vector>

namespace foyer::reports {

/// Rows of the outbox that are to be counted in one transaction, and what they name.
struct NewsBite
{
    std::vector<pg::Utf8> transactions;
    std::vector<qint64> ids;
    std::vector<Uuid> orders;
    std::vector<Uuid> scans;
    std::vector<qint32> performances; ///< whose places changed

    [[nodiscard]] static Result<NewsBite> read(const pg::Rows &rows);

    [[nodiscard]] bool isEmpty() const noexcept { return ids.empty(); }

    /// Counts it and notes that it is counted.
    [[nodiscard]] pg::Segment statements() const;

private:
    void addKey(const pg::Utf8 &transaction, qint64 id);
};

} // namespace foyer::reports
