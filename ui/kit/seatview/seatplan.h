// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "ui/kit/seatview/pointgrid.h"
#include "ui/kit/seatview/seatstate.h"

#include <memory>
#include <optional>
#include <QColor>
#include <QHash>
#include <QPainterPath>
#include <QRectF>
#include <QStringList>

namespace foyer::seatview {

using PoolIndex = int; ///< of a standing area: its place among them in document order

struct PlanSeat
{
    QPointF centre;       ///< millimetres
    float size = 0;       ///< edge of the square, millimetres
    float turn = 0;       ///< degrees, clockwise, in (-45, 45]: its number never stands on its head
    quint32 row = 0;      ///< into rows()
    quint32 number = 0;   ///< into texts(): what the ticket says
    quint32 text = 0;     ///< into texts(): what is drawn, the number without its row's name before it
    quint16 category = 0; ///< into categories()
    bool accessible = false;
    bool companion = false;
    bool restrictedView = false;
};

struct PlanRow
{
    QString name;
    quint32 section = 0;
    SeatIndex first = 0; ///< in document order; seats of a row have indices that follow one another
    SeatIndex end = 0;
    std::vector<SeatIndex> across; ///< from left to right
    bool table = false;
};

struct PlanSection
{
    QString name;
    int level = -1; ///< into levels()
    SeatIndex first = 0;
    SeatIndex end = 0;
    std::vector<PoolIndex> pools;
    QRectF bounds;                 ///< of its seats
    QPainterPath block;            ///< what is filled where seats are too small to be seen
    std::optional<QPointF> nameAt; ///< beside its rows, where there is room
};

struct PlanPool
{
    QString id;
    QString name;
    quint32 section = 0;
    int capacity = 0;
    quint16 category = 0;
    QPainterPath outline;
};

/// Anything drawn that nobody sits on.
struct PlanFigure
{
    enum class Kind : quint8
    {
        Plain,
        Stage,
        Table
    };

    Kind kind = Kind::Plain;
    QPainterPath outline; ///< empty for a bare text
    bool filled = false;
    QString text;
    QPointF textCentre;
    float textSize = 0; ///< millimetres
    float turn = 0;
    int level = -1;
    QString id = {}; ///< of the document's element

    /// Everything it is drawn on.
    [[nodiscard]] QRectF reach() const
    {
        const double wide = double(textSize) * double(std::max<qsizetype>(2, text.size()));
        return outline.boundingRect().united(QRectF(textCentre, QSizeF()).adjusted(-wide, -wide, wide, wide));
    }
};

/// A row's name at one of its ends.
struct PlanLabel
{
    QPointF centre;
    quint32 row = 0;
    QPointF way = {};   ///< out of the row, one long
    float distance = 0; ///< from the last seat's centre, millimetres
};

/// A seat map made ready to be drawn: what does not change while seats are sold. Immutable, shared by all
/// views of the hall; building takes a while at 100,000 seats and may be done on any thread.
class SeatPlan
{
public:
    [[nodiscard]] static std::shared_ptr<const SeatPlan> build(const seating::SeatMap &map);
    /// A part of a hall, its seats drawn as large as there. `whole` may be null.
    [[nodiscard]] static std::shared_ptr<const SeatPlan> build(const seating::SeatMap &map,
                                                               const SeatPlan *whole);

    [[nodiscard]] const QString &name() const noexcept { return m_name; }

    /// By SeatIndex.
    [[nodiscard]] const std::vector<PlanSeat> &seats() const noexcept { return m_seats; }

    [[nodiscard]] const std::vector<PlanRow> &rows() const noexcept { return m_rows; }

    [[nodiscard]] const std::vector<PlanSection> &sections() const noexcept { return m_sections; }

    [[nodiscard]] const std::vector<PlanPool> &pools() const noexcept { return m_pools; }

    [[nodiscard]] const std::vector<PlanFigure> &figures() const noexcept { return m_figures; }

    [[nodiscard]] const std::vector<PlanLabel> &labels() const noexcept { return m_labels; }

    /// Names of the levels, best first.
    [[nodiscard]] const QStringList &levels() const noexcept { return m_levels; }

    /// Keys of the document's categories, in its order; the last one is for seats that have none: empty.
    [[nodiscard]] const QStringList &categories() const noexcept { return m_categories; }

    /// What people call them, likewise.
    [[nodiscard]] const QStringList &categoryNames() const noexcept { return m_categoryNames; }

    /// What the document shows them in, likewise; invalid for seats that have none.
    [[nodiscard]] const std::vector<QColor> &categoryColours() const noexcept { return m_categoryColours; }

    [[nodiscard]] const QStringList &texts() const noexcept { return m_texts; }

    [[nodiscard]] const QString &seatId(SeatIndex seat) const noexcept { return m_ids[seat]; }

    /// noSeat where no seat has this id.
    [[nodiscard]] SeatIndex find(const QString &seatId) const { return m_byId.value(seatId, noSeat); }

    /// Its number as the ticket has it.
    [[nodiscard]] const QString &seatText(SeatIndex seat) const { return m_texts[m_seats[seat].number]; }

    [[nodiscard]] const PlanRow &rowOf(SeatIndex seat) const { return m_rows[m_seats[seat].row]; }

    [[nodiscard]] const PlanSection &sectionOf(SeatIndex seat) const
    {
        return m_sections[rowOf(seat).section];
    }

    /// Seats, and row names, by place.
    [[nodiscard]] const PointGrid &seatGrid() const noexcept { return m_seatGrid; }

    [[nodiscard]] const PointGrid &labelGrid() const noexcept { return m_labelGrid; }

    [[nodiscard]] int levelOf(SeatIndex seat) const { return sectionOf(seat).level; }

    /// Around everything; never empty.
    [[nodiscard]] const QRectF &bounds() const noexcept { return m_bounds; }

    /// Around the seats and standing areas of one level.
    [[nodiscard]] QRectF boundsOfLevel(int level) const;

    /// The edge of most seats, in millimetres.
    [[nodiscard]] double seatSize() const noexcept { return m_seatSize; }

    [[nodiscard]] bool hasAccessibleSeats() const noexcept { return m_accessible; }

    [[nodiscard]] bool hasCompanionSeats() const noexcept { return m_companion; }

    [[nodiscard]] double largestSeat() const noexcept { return m_largestSeat; }

private:
    friend class PlanBuilder;
    SeatPlan() = default;

    QString m_name;
    std::vector<PlanSeat> m_seats;
    std::vector<PlanRow> m_rows;
    std::vector<PlanSection> m_sections;
    std::vector<PlanPool> m_pools;
    std::vector<PlanFigure> m_figures;
    std::vector<PlanLabel> m_labels;
    QStringList m_levels;
    QStringList m_categories;
    QStringList m_categoryNames;
    std::vector<QColor> m_categoryColours;
    QStringList m_texts;
    std::vector<QString> m_ids;
    QHash<QString, SeatIndex> m_byId;
    QRectF m_bounds;
    double m_seatSize = 400;
    double m_largestSeat = 400;
    QHash<int, double> m_sizes; ///< by radius
    bool m_accessible = false;
    bool m_companion = false;
    PointGrid m_seatGrid;
    PointGrid m_labelGrid;
};

} // namespace foyer::seatview
