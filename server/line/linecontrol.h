// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/linekeeper.h"
#include "server/line/linerefusal.h"
#include "server/line/lineviews.h"

namespace foyer::line {

/// Steers and watches a line: its organizer's desk. On the worker's thread; outlives its calls.
class LineControl
{
public:
    struct Parts
    {
        LineBook &book;
        LineStore &store;
        LineKeeper &keeper;
        LineMemory &memory;
        const Clock &clock;
        RandomSource &random;
    };

    /// Whose line: of this performance, of this organization.
    struct Subject
    {
        qint32 performance = 0;
        accounts::OrganizationId organization = {};
    };

    explicit LineControl(const Parts &parts) : m_parts(parts) {}

    /// A performance that never had a line has one that is off, at revision 1.
    [[nodiscard]] Task<LineAnswer<LineRow>> show(Subject subject);
    [[nodiscard]] Task<LineAnswer<LineRow>> change(Subject subject, qint32 revision, LineEdit edit);
    [[nodiscard]] Task<LineAnswer<LineRow>> steer(Subject subject, qint32 revision, LineAction action,
                                                  std::optional<Instant> opensAt);
    [[nodiscard]] Task<LineAnswer<wire::LineFigures>> figures(Subject subject, qint32 minutes);

private:
    [[nodiscard]] Task<LineAnswer<LineRow>> existing(Subject subject);
    [[nodiscard]] bool isSensibleOpening(Instant at) const;

    Parts m_parts;
};

} // namespace foyer::line
