// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linebook.h"

#include <set>

namespace foyer::line {

Task<Result<LineRowPtr>> LineBook::find(qint32 performance)
{
    if (!m_isRead) {
        Result<void> read = co_await refresh();
        if (!read)
            co_return failure(std::move(read.error()));
    }
    const Entry *known = entry(performance);
    LineRowPtr row; // co_return takes what it is given along: never the book's own
    if (known != nullptr)
        row = known->row;
    co_return row;
}

Task<Result<LineRowPtr>> LineBook::readNow(qint32 performance)
{
    Result<std::vector<LineRow>> rows = co_await m_store.read(performance);
    if (!rows)
        co_return failure(std::move(rows.error()));
    if (rows->empty())
        co_return LineRowPtr();
    put(std::move(rows->front()));
    LineRowPtr row = m_entries.at(performance).row;
    co_return row;
}

Task<Result<void>> LineBook::refresh()
{
    Result<std::vector<LineRow>> rows = co_await m_store.read(std::optional<qint32>());
    if (!rows)
        co_return failure(std::move(rows.error()));
    std::set<qint32> seen;
    for (LineRow &row : *rows) {
        seen.insert(row.performance);
        put(std::move(row));
    }
    std::erase_if(m_entries, [&seen](const auto &each) { return !seen.contains(each.first); });
    m_isRead = true;
    co_return Result<void>();
}

// Reads may overtake one another.
void LineBook::put(LineRow row)
{
    Entry &known = m_entries[row.performance];
    if (known.row && (known.row->revision > row.revision || known.row->epoch > row.epoch))
        return;
    if (known.row && known.row->epoch != row.epoch)
        known.pulse.reset();
    known.row = std::make_shared<const LineRow>(std::move(row));
    known.shown.reset();
}

LineBook::Entry *LineBook::entry(qint32 performance)
{
    const auto found = m_entries.find(performance);
    return found == m_entries.end() ? nullptr : &found->second;
}

std::vector<LineRowPtr> LineBook::rows() const
{
    std::vector<LineRowPtr> rows;
    for (const auto &[performance, entry] : m_entries)
        rows.push_back(entry.row);
    return rows;
}

void LineBook::setPulse(const LineRow &line, Pulse pulse)
{
    Entry *known = entry(line.performance);
    if (known == nullptr || known->row->epoch != line.epoch)
        return;
    known->pulse = std::move(pulse);
    known->shown.reset();
}

} // namespace foyer::line
