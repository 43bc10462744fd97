// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"
#include "ui/kit/seatview/scenepainter.h"
#include "ui/kit/seatview/seatmodel.h"

namespace foyer::seatview {
class SeatView;
}

namespace foyer::seatmap {

/// What is in the hand and not in the document yet: a few elements drawn over the map as they are going to
/// be, while the map below is left alone. Costs what is in the hand.
class Ghost
{
public:
    /// `shown`, which outlives it, is the map below: sizes and colours are its.
    explicit Ghost(seatview::SeatModel &shown);

    /// Shows these elements.
    void show(const seating::SeatMap &part);

    /// The same elements elsewhere.
    void moveTo(QPointF offset) { m_offset = offset; }

    /// Takes the elements off the map below, until clear() or the next document.
    void lift(const seating::SeatMap &map, const studio::Selection &chosen);
    void clear();

    [[nodiscard]] bool isEmpty() const { return !m_model.plan(); }

    void paint(QPainter &painter, const seatview::SeatView &view, const kit::Tokens &tokens);

private:
    seatview::SeatModel &m_shown;
    seatview::SeatModel m_model;
    seatview::ScenePainter m_scene;
    QPointF m_offset; ///< millimetres
};

} // namespace foyer::seatmap
