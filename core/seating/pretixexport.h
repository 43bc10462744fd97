// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/pretix.h"

#include <QJsonArray>
#include <QJsonObject>

namespace foyer::seating {

/// Writes one plan; used once. See exportPretix().
class PretixExport
{
public:
    PretixExport(const SeatMap &map, PretixDialect dialect) : m_map(map), m_dialect(dialect) {}

    [[nodiscard]] QJsonObject write();

    [[nodiscard]] std::vector<LeftOut> leftOut() const { return m_leftOut; }

private:
    [[nodiscard]] bool extended() const noexcept { return m_dialect == PretixDialect::Extended; }

    [[nodiscard]] QJsonObject writeCategory(const Category &category);
    [[nodiscard]] QJsonObject writeZone(const Section &section);
    [[nodiscard]] QJsonObject writeRow(const Row &row);
    [[nodiscard]] QJsonObject writeSeat(const Seat &seat, Point origin);
    [[nodiscard]] QJsonObject writeFigure(const Figure &figure);
    [[nodiscard]] QJsonObject writeShape(const Shape &shape);
    [[nodiscard]] QJsonObject writeText(const ShapeText &text);
    [[nodiscard]] QJsonObject writeDrawnStanding(const StandingArea &area);
    [[nodiscard]] QJsonObject writeDialectStanding(const StandingArea &area);
    [[nodiscard]] QJsonObject writePoint(Point point) const;
    [[nodiscard]] QJsonArray writeBreaks(const Row &row) const;
    [[nodiscard]] int pixels(Millimetres length) const;
    void finish(QJsonObject &object, const QJsonObject &unknown, std::initializer_list<const char *> allowed);
    void putId(QJsonObject &object, const QString &id) const;
    void leaveOut(LeftOut::What what, std::size_t count);

    const SeatMap &m_map;
    PretixDialect m_dialect;
    std::vector<LeftOut> m_leftOut;
};

} // namespace foyer::seating
