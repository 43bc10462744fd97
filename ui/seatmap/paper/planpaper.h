// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <memory>
#include <QRectF>
#include <stop_token>
#include <vector>

class QPainter;

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {
class SeatPlan;
} // namespace foyer::seatview

namespace foyer::seatmap {

/// A plan on a sheet of paper: title, map, scale and what the colours mean, all as lines and letters, so that
/// it is sharp at any size. Always on white: paper is. May be used on any thread.
class PlanPaper
{
public:
    /// `remark` stands at the right of the title: version and day.
    PlanPaper(const seating::SeatMap &map, QString remark);
    ~PlanPaper();

    /// Width to height of all that is drawn of the hall.
    [[nodiscard]] double aspect() const;

    /// Height of a sheet of this width on which the hall leaves no empty band.
    [[nodiscard]] double heightFor(double width) const;

    /// The painter's units are millimetres of the sheet, its origin the sheet's corner.
    void paint(QPainter &painter, QSizeF sheet) const;

    /// Ends painting where it is once somebody asks for it.
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

    /// Millimetres of the hall on one of such a sheet.
    [[nodiscard]] double scaleOn(QSizeF sheet) const;

private:
    struct Frame;

    [[nodiscard]] Frame frameOf(QSizeF sheet) const;
    void paintHead(QPainter &painter, const Frame &frame) const;
    void paintHall(QPainter &painter, const Frame &frame) const;
    void paintFigures(QPainter &painter, const Frame &frame) const;
    void paintPools(QPainter &painter, const Frame &frame) const;
    void paintSeats(QPainter &painter, const Frame &frame) const;
    void paintNames(QPainter &painter, const Frame &frame) const;
    void paintScaleBar(QPainter &painter, const Frame &frame) const;
    void paintLegend(QPainter &painter, const Frame &frame) const;

    struct Entry
    {
        int rank = 0;
        QString words;
    };

    std::shared_ptr<const seatview::SeatPlan> m_plan;
    QString m_remark;
    std::stop_token m_stop;
    std::vector<Entry> m_entries;
};

} // namespace foyer::seatmap
