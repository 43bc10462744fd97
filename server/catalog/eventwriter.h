// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/catalog/event.h"
#include "server/catalog/failure.h"
#include "server/pg/rows.h"
#include "server/pg/segment.h"

namespace foyer::catalog {

/// How an edit is noted: what kind, what was asked for (a JSON object), who asked.
struct ChangeNote
{
    QString kind;
    QByteArray detail = "{}";
    accounts::AccountId account;
};

/// The statements that make the stored event `before` into `after`, raise its revision, note the change and
/// tell the other workers.
class EventWrites
{
public:
    EventWrites(const Event &before, const Event &after, const ChangeNote &note);

    [[nodiscard]] pg::Segment &segment() noexcept { return m_segment; }

    /// IdTaken where a new row's id belongs to another event; to be asked before the commit.
    [[nodiscard]] Edited check(const std::vector<pg::Rows> &answers) const;

private:
    void writeHead(const Event &after, const ChangeNote &note);
    void writePerformances(const Event &before, const Event &after);
    void writePerformance(const Event &event, const Performance &performance, bool writesAreas);
    void writeCategories(const Event &before, const Event &after);
    void writeTicketTypes(const Event &before, const Event &after);
    void writePhases(const Event &before, const Event &after);
    void deletePrices(const Event &before, const Event &after);
    void writePrices(const Event &before, const Event &after);
    void mustAnswer();

    pg::Segment m_segment;
    std::vector<std::size_t> m_mustAnswer;
};

} // namespace foyer::catalog
