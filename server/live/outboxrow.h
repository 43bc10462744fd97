// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/livescripts.h"
#include "server/pg/rows.h"

#include <map>

namespace foyer::live {

/// A row of the outbox that somebody may want to hear of at once.
struct OutboxRow
{
    QByteArray transaction; ///< decimal, as PostgreSQL writes xid8
    qint64 id = 0;
    QByteArray topic;
    QByteArray payload; ///< JSON: what happened, or a list of such
};

[[nodiscard]] Result<std::vector<OutboxRow>> outboxRows(const pg::Rows &rows);

/// What rows of the outbox mean for the live topics, gathered so that each stream is called once.
struct Announcement
{
    std::map<qint32, std::vector<SeatChange>> seats;     ///< by performance
    std::map<qint32, std::vector<PoolChange>> pools;     ///< by performance
    std::map<QByteArray, std::vector<LiveEvent>> events; ///< by stream, in order
    int unreadable = 0; ///< what this version cannot read; nobody hears of it

    void add(const OutboxRow &row);

private:
    void addItem(const QByteArray &topic, const QByteArray &id, const QJsonObject &payload);
};

} // namespace foyer::live
