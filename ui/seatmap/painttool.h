// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/paint.h"
#include "core/studio/step.h"
#include "ui/seatmap/canvastool.h"

#include <QPointF>

namespace foyer::seatmap {

/// A brush: what it goes over looks painted at once, and is one step when it is lifted. Enter paints what is
/// chosen.
class PaintTool : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;
    ~PaintTool() override;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void release(const CanvasPoint &at) override;
    bool cancel() override;
    bool finish() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

protected:
    [[nodiscard]] virtual studio::Step step() const = 0;
    [[nodiscard]] virtual Result<studio::Selection> painted(seating::SeatMap &map,
                                                            const studio::Selection &stroke) const = 0;
    /// At the beginning of a stroke; false: the press was for something else.
    virtual bool dip(const CanvasPoint &at) = 0;

private:
    void sweep(QPointF to);
    void preview();
    void apply(const studio::Selection &stroke);

    studio::Selection m_stroke;
    QPointF m_last;
    QPointF m_pointer;
    bool m_isDown = false;
};

class CategoryTool final : public PaintTool
{
public:
    using PaintTool::PaintTool;

    bool key(const QKeyEvent &event) override;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] Result<studio::Selection> painted(seating::SeatMap &map,
                                                    const studio::Selection &stroke) const override;
    bool dip(const CanvasPoint &at) override;
};

class AccessTool final : public PaintTool
{
public:
    using PaintTool::PaintTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] Result<studio::Selection> painted(seating::SeatMap &map,
                                                    const studio::Selection &stroke) const override;
    bool dip(const CanvasPoint &at) override;

private:
    studio::Access m_access = studio::Access::Accessible;
};

} // namespace foyer::seatmap
