// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/seating/seatmap.h"
#include "ui/seatmap/canvastool.h"

#include <optional>
#include <QPointer>

namespace foyer::seatmap {

/// A picture under everything, to draw after: a click chooses one, dragging moves it, its lower right corner
/// sizes it. The document brings the picture along.
class TraceTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void release(const CanvasPoint &at) override;
    bool cancel() override;
    bool finish() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

    /// Asks for a picture and lays it under the sheet, 20 metres wide.
    [[nodiscard]] static Task<void> choose(QPointer<StudioCanvas> canvas);

private:
    [[nodiscard]] QRectF box() const;
    [[nodiscard]] bool isAtCorner(QPointF view) const;
    void set(const seating::Background &background);

    std::optional<CanvasPoint> m_pressed;
    std::optional<seating::Background> m_moved;
    bool m_sizes = false;
};

} // namespace foyer::seatmap
