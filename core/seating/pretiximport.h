// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/planobject.h"
#include "core/seating/pretixarea.h"
#include "core/seating/problem.h"

#include <QSet>

namespace foyer::seating {

/// "zones[2]".
[[nodiscard]] QString elementPath(const QString &list, qsizetype index);

/// `sections[2].rows[0]` in the words of the plan.
[[nodiscard]] QString planPath(const ElementRef &ref);

/// Reads one plan; used once. See importPretix().
class PretixImport
{
public:
    explicit PretixImport(int millimetresPerPixel);

    [[nodiscard]] SeatMap read(const QJsonValue &plan);

    [[nodiscard]] PlanReading &reading() noexcept { return m_reading; }

private:
    void readCategories(PlanObject &plan);
    void readCategory(PlanObject category);
    void readZones(PlanObject &plan);
    void readZone(PlanObject zone, std::size_t index);
    [[nodiscard]] Row readRow(PlanObject row, PixelPoint origin, std::size_t index);
    [[nodiscard]] Seat readSeat(PlanObject seat, PixelPoint origin, std::size_t index);
    void readAreas(PlanObject &zone, PixelPoint origin, Section &section);
    void placeSegments(PlanObject &row, Row &into);
    void readStanding(PlanObject &plan);
    void readStandingArea(PlanObject area, Section &section);
    void readSize(PlanObject &plan);
    void addMissingCategories();
    void settleIds();
    void dropSharedUuids();
    void dropUuid(Seat &seat, const QString &path);
    void fitCanvas();

    PlanReading m_reading;
    PretixAreas m_areas;
    SeatMap m_map;
};

} // namespace foyer::seating
