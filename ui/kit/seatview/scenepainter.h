// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/labelpainter.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/kit/seatview/stampcache.h"

#include <functional>
#include <QLocale>

namespace foyer::seatview {

/// How the plan lies on paper: device pixels a millimetre, and device pixels a logical one.
struct Grain
{
    double scale = 0.05;
    double devicePixelRatio = 1;
    [[nodiscard]] bool operator==(const Grain &) const noexcept = default;
};

/// Draws any part of the plan at one grain: ground, figures, blocks or seats, names. All places are device
/// pixels from the plan's origin.
class ScenePainter
{
public:
    explicit ScenePainter(const SeatModel &model);

    /// True if nothing that was drawn before can be used any more.
    bool setGrain(const Grain &grain, const kit::Tokens &tokens);

    void setLevel(std::optional<int> level) { m_level = level; }

    void setLocale(const QLocale &locale) { m_locale = locale; }

    /// Row and section names; not on the minimap.
    void setNamed(bool named) { m_named = named; }

    /// What lies on the ground, under everything: a designer's grid, a picture to trace. The painter's origin
    /// is the plan's.
    using Ground = std::function<void(QPainter &painter, const QRect &area, const Grain &grain)>;

    void setGround(Ground ground) { m_ground = std::move(ground); }

    /// The painter's origin is the plan's; nothing is drawn outside `area`.
    void paint(QPainter &painter, const QRect &area);
    /// Without the ground: what is in somebody's hand, over a map that is drawn already.
    void paintLoose(QPainter &painter, const QRect &area);

    [[nodiscard]] const Grain &grain() const noexcept { return m_grain; }

    [[nodiscard]] Detail detail() const noexcept { return m_detail; }

    /// All pixels that this seat's look has a part in.
    [[nodiscard]] QRect seatArea(SeatIndex seat) const;
    [[nodiscard]] bool shows(SeatIndex seat) const;

    [[nodiscard]] StampCache &stamps() noexcept { return m_stamps; }

private:
    void paintFigures(QPainter &painter, const QRectF &plan);
    void paintPools(QPainter &painter, const QRectF &plan);
    void paintBlocks(QPainter &painter, const QRectF &plan);
    void paintOwn(QPainter &painter, const QRectF &plan);
    void paintSeats(QPainter &painter, const QRectF &plan);
    void paintSeat(QPainter &painter, SeatIndex seat);
    [[nodiscard]] QPointF nameCentre(const PlanLabel &label, const QString &name);
    void paintNames(QPainter &painter, const QRectF &plan);

    [[nodiscard]] bool showsLevel(int level) const { return !m_level || *m_level == level; }

    const SeatModel &m_model;
    StampCache m_stamps;
    LabelPainter m_labels;
    Grain m_grain;
    Detail m_detail = Detail::Fill;
    std::optional<int> m_level;
    Ground m_ground;
    QLocale m_locale;
    bool m_named = true;
};

} // namespace foyer::seatview
