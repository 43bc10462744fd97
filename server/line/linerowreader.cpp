// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linerowreader.h"

namespace foyer::line {

namespace {

/// Cells by name; the first that is wrong is remembered and a default is given.
class Cells
{
public:
    explicit Cells(const pg::Row &row) : m_row(row) {}

    template <typename T>
    void take(const char *name, T &into)
    {
        Result<T> value = m_row.get<T>(name);
        if (value)
            into = std::move(*value);
        else if (!m_error)
            m_error = value.error();
    }

    [[nodiscard]] const std::optional<Error> &error() const noexcept { return m_error; }

private:
    const pg::Row &m_row;
    std::optional<Error> m_error;
};

void takePace(Cells &cells, LineRow &into)
{
    qint32 every = 0;
    qint32 window = 0;
    cells.take("places", into.pace.places);
    cells.take("every_seconds", every);
    cells.take("most_buying", into.pace.mostBuying);
    cells.take("window_seconds", window);
    into.pace.every = std::chrono::seconds{every};
    into.window = std::chrono::seconds{window};
}

void takeCounts(Cells &cells, LineRow &into)
{
    cells.take("tick", into.tick);
    cells.take("serving", into.serving);
    cells.take("let_in", into.letIn);
    cells.take("drew", into.drew);
    cells.take("arrived", into.arrived);
    cells.take("left_count", into.left);
}

void takeMoment(Cells &cells, LineRow &into)
{
    cells.take("is_recovering", into.isRecovering);
    cells.take("is_settled", into.isSettled);
    cells.take("is_due", into.isDue);
    cells.take("no_show", into.noShow);
    cells.take("lately", into.lately);
    cells.take("lately_seconds", into.latelySeconds);
}

} // namespace

Result<LineRow> readLineRow(const pg::Row &row)
{
    Cells cells(row);
    LineRow line;
    QString state;
    QByteArray seed;
    cells.take("performance", line.performance);
    cells.take("organization_id", line.organization);
    cells.take("state", state);
    cells.take("is_automatic", line.isAutomatic);
    cells.take("automatic_above", line.automaticAbove);
    cells.take("opens_at", line.opensAt);
    cells.take("message", line.message);
    cells.take("epoch", line.epoch);
    cells.take("first_epoch", line.firstEpoch);
    cells.take("seed", seed);
    cells.take("opened_at", line.openedAt);
    cells.take("grace_until", line.graceUntil);
    cells.take("revision", line.revision);
    takePace(cells, line);
    takeCounts(cells, line);
    takeMoment(cells, line);
    if (cells.error())
        return failure(*cells.error());
    const std::optional<LineState> known = lineStateFromName(state);
    if (!known)
        return failure(ErrorCode::Corrupt, QStringLiteral("A line is in a state that is not known."));
    line.state = *known;
    line.draw = Draw(Secret(seed));
    return line;
}

} // namespace foyer::line
