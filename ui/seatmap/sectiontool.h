// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/snapping.h"
#include "ui/seatmap/canvastool.h"

#include <memory>
#include <vector>

namespace foyer::seatmap {

/// A section's outline, corner by corner. Backspace takes the last one back.
class SectionTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void doubleClick(const CanvasPoint &at) override;
    bool key(const QKeyEvent &event) override;
    bool cancel() override;
    bool finish() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

private:
    [[nodiscard]] seating::Point snapped(const CanvasPoint &at) const;
    [[nodiscard]] bool closesAt(QPointF view) const;
    void draw(const std::vector<seating::Point> &outline);

    std::unique_ptr<studio::Snapper>
        m_snapper; ///< since the last corner: making one costs by the hall's size
    std::vector<seating::Point> m_corners;
    seating::Point m_next;
    QPointF m_pointer;
};

} // namespace foyer::seatmap
