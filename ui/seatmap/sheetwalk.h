// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/problem.h"

#include <optional>
#include <QHash>
#include <vector>

namespace foyer::seatmap {

/// Where keys go on the sheet.
enum class SheetWay : quint8
{
    Up,
    Down,
    Left,
    Right,
    Start, ///< a row's first seat
    End,
    First, ///< the first element of all
    Last,
    SectionBefore,
    SectionAfter
};

/// Where the keyboard is on the sheet. Up and down lead from element to element: rows, tables, standing areas
/// and shapes, in the document's order. Right leads into a row or table and on from seat to seat, left back
/// to the whole of it; up and down from a seat to the one that is nearest in the next row.
class SheetWalk
{
public:
    using ElementRef = seating::ElementRef;

    /// The document as it is now: one stays where one was as long as that is there. Costs nothing where
    /// `revision` and `level` are those of the last time. `level`: only what is on it; empty: on all.
    void follow(const seating::SeatMap &map, quint64 revision, const QString &level);

    /// In the order of walking.
    [[nodiscard]] const std::vector<ElementRef> &elements() const noexcept { return m_elements; }

    /// By its id; nothing where there is none that can be walked to.
    [[nodiscard]] std::optional<int> find(const QString &id) const;

    /// A Row, Table, Standing or Shape, or a Seat or TableSeat; nothing as long as nobody walked.
    [[nodiscard]] const std::optional<ElementRef> &stop() const noexcept { return m_stop; }

    void setStop(const seating::SeatMap &map, const ElementRef &stop);

    /// At what is nearest to this place.
    void begin(const seating::SeatMap &map, seating::Point near);

    /// False where that way nothing is.
    [[nodiscard]] bool go(const seating::SeatMap &map, SheetWay way);

private:
    [[nodiscard]] std::optional<ElementRef> next(const seating::SeatMap &map, SheetWay way) const;
    [[nodiscard]] std::optional<ElementRef> onwards(const seating::SeatMap &map, int step) const;
    [[nodiscard]] std::optional<ElementRef> sideways(const seating::SeatMap &map, int step) const;
    [[nodiscard]] std::optional<ElementRef> sectionwards(int step) const;
    [[nodiscard]] int indexOfStop() const;

    std::vector<ElementRef> m_elements;
    QHash<QString, int> m_byId;
    std::optional<ElementRef> m_stop;
    QString m_stopId; ///< of its element
    QString m_seatId;
    int m_index = 0; ///< of its element among them
    quint64 m_revision = 0;
    QString m_level;
};

/// The seats of a Row or Table, as one walks through them: from left to right, at a table as listed. Empty
/// for everything else.
[[nodiscard]] std::vector<std::uint32_t> seatsAlong(const seating::SeatMap &map,
                                                    const seating::ElementRef &row);

/// The row or table that a seat is of; everything else is its own.
[[nodiscard]] seating::ElementRef wholeOf(seating::ElementRef element);

/// A seat of a row or table.
[[nodiscard]] seating::ElementRef seatOf(seating::ElementRef row, int seat);

/// The element's own id; of a seat its own.
[[nodiscard]] QString idOf(const seating::SeatMap &map, const seating::ElementRef &element);

/// Around it, seats with their radius.
[[nodiscard]] seating::Box boxOf(const seating::SeatMap &map, const seating::ElementRef &element);

} // namespace foyer::seatmap
