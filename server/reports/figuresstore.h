// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/pg/pool.h"
#include "server/reports/figuresheet.h"

namespace foyer::reports {

/// Where an export reads on: the key of the last row given out.
struct ExportPlace
{
    qint32 performance = 0;
    Instant minute = {};
    qint16 category = 0;
    qint16 section = 0;
    Uuid ticketType = {};
    QString channel = {};
    QString tender = {};
};

struct ExportRow
{
    ExportPlace key;
    SalesSum sum;
};

/// The figures as the rollups have them. Each is one statement.
class FiguresStore
{
public:
    /// `pool` must outlive it.
    explicit FiguresStore(pg::Pool &pool) : m_pool(pool) {}

    /// NotFound when the organization has no such performance or event.
    [[nodiscard]] Task<Result<FiguresScope>> scope(FiguresQuestion question) const;

    /// Of which span, in which steps; nothing counted.
    [[nodiscard]] static FigureSheet blankSheet(const FiguresScope &scope, const FiguresQuestion &question);

    /// Everything about one scope; the statements run side by side.
    [[nodiscard]] Task<Result<FigureSheet>> sheet(FiguresScope scope, FiguresQuestion question,
                                                  Instant now) const;

    [[nodiscard]] Task<Result<std::vector<ExportRow>>> exported(FiguresScope scope, FiguresQuestion question,
                                                                ExportPlace after, int rows) const;

    [[nodiscard]] Completion<pg::Rows> salesParts(const FiguresScope &scope, const FiguresQuestion &question,
                                                  const FigureSheet &sheet) const;
    [[nodiscard]] Completion<pg::Rows>
    salesOverTime(const FiguresScope &scope, const FiguresQuestion &question, const FigureSheet &sheet) const;
    [[nodiscard]] Completion<pg::Rows> arrivals(const FiguresScope &scope, const FigureSheet &sheet,
                                                Instant now) const;

private:
    [[nodiscard]] Completion<pg::Rows> eventParts(const FiguresScope &scope, const FiguresQuestion &question,
                                                  TimeStep step, const TimeSpan &span) const;

    pg::Pool &m_pool;
};

} // namespace foyer::reports
