// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatplan.h"

namespace foyer::seatview {

/// Makes a plan of a document: first copies what it says, then works out what it does not say (sizes, turns,
/// blocks, where names have room).
class PlanBuilder
{
public:
    /// What seats' sizes are by their radius, instead of what their neighbours say.
    void setSizes(const QHash<int, double> &byRadius, double usual);
    [[nodiscard]] std::shared_ptr<const SeatPlan> build(const seating::SeatMap &map);

private:
    void addNames(const seating::SeatMap &map);
    void addSection(const seating::Section &section);
    void addRow(const seating::Row &row, const seating::Table *table);
    void addSeat(const seating::Row &row, const seating::Seat &seat);
    void addPool(const seating::StandingArea &area);
    void addShape(const seating::Shape &shape);
    void addTable(const seating::Table &table);

    void sizeSeats();
    void turnSeats();
    void turnTable(const PlanRow &row, QPointF middle);
    void surroundSections();
    void nameRows();
    void nameRowEnd(quint32 row, QPointF end, QPointF before, QPointF beforeThat);
    void keepLabelsApart();
    void nameSections();
    [[nodiscard]] bool saidByFigure(const QString &name) const;
    [[nodiscard]] bool hasRoom(QPointF at, double reach) const;
    [[nodiscard]] bool hasRoomForName(QPointF at, const QString &name) const;
    void bound();

    [[nodiscard]] quint32 textIndex(const QString &text);
    [[nodiscard]] quint16 categoryIndex(const QString &key) const;
    [[nodiscard]] std::vector<QPointF> pointsOf(const PlanRow &row) const;

    std::shared_ptr<SeatPlan> m_plan;
    QHash<QString, int> m_levels; ///< by id
    QHash<QString, quint16> m_categories;
    QHash<QString, quint32> m_texts;
    std::vector<float> m_radii;             ///< by seat
    QHash<quint32, QPointF> m_tableMiddles; ///< by row
    double m_pitch = 500;                   ///< between most neighbours
    QHash<int, double> m_sizes;
    double m_usualSize = 0; ///< 0: neighbours say
};

} // namespace foyer::seatview
