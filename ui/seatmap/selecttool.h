// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/canvasdrag.h"

namespace foyer::seatmap {

/// Choosing by click and frame, moving what is chosen, pulling at its handles. A double click chooses the
/// row.
class SelectTool : public CanvasTool
{
public:
    explicit SelectTool(StudioCanvas &canvas);
    ~SelectTool() override;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void release(const CanvasPoint &at) override;
    void doubleClick(const CanvasPoint &at) override;
    bool cancel() override;
    bool finish() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

protected:
    /// What a click there means.
    [[nodiscard]] virtual studio::Selection under(const CanvasPoint &at) const;

    /// Rows only: nothing is moved.
    [[nodiscard]] virtual bool picksRows() const { return false; }

private:
    [[nodiscard]] std::unique_ptr<CanvasDrag> beginDrag() const;

    CanvasPoint m_pressed;
    std::optional<Handle> m_handle;
    studio::Selection m_under;
    std::unique_ptr<CanvasDrag> m_drag;
    bool m_wasChosen = false;
    bool m_isDown = false;
};

/// Choosing rows that are going to be numbered.
class NumberTool final : public SelectTool
{
public:
    using SelectTool::SelectTool;

    bool finish() override { return false; }

protected:
    [[nodiscard]] studio::Selection under(const CanvasPoint &at) const override;

    [[nodiscard]] bool picksRows() const override { return true; }
};

/// Choosing by a line drawn around.
class LassoTool final : public CanvasTool
{
public:
    using CanvasTool::CanvasTool;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void release(const CanvasPoint &at) override;
    bool cancel() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

private:
    std::vector<seating::Point> m_curve;
    bool m_adds = false;
};

} // namespace foyer::seatmap
