// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/snapping.h"
#include "core/studio/step.h"
#include "ui/seatmap/canvastool.h"
#include "ui/seatmap/selectionframe.h"

#include <QRectF>

namespace foyer::seatmap {

/// What the hand does between pressing and letting go; given up it leaves no trace.
class CanvasDrag
{
public:
    explicit CanvasDrag(StudioCanvas &canvas) : m_canvas(canvas) {}

    virtual ~CanvasDrag() = default;
    CanvasDrag(const CanvasDrag &) = delete;
    CanvasDrag &operator=(const CanvasDrag &) = delete;

    virtual void move(const CanvasPoint &to) = 0;
    virtual void drop() = 0;

    virtual void paint(QPainter &) const {}

protected:
    [[nodiscard]] StudioCanvas &canvas() const { return m_canvas; }

private:
    StudioCanvas &m_canvas;
};

/// A frame around what is going to be chosen.
class MarqueeDrag final : public CanvasDrag
{
public:
    /// `wholeRows`: rows of which a seat is inside.
    MarqueeDrag(StudioCanvas &canvas, const CanvasPoint &start, bool wholeRows);
    void move(const CanvasPoint &to) override;
    void drop() override;
    void paint(QPainter &painter) const override;

private:
    CanvasPoint m_start;
    CanvasPoint m_last;
    bool m_wholeRows;
};

/// Drags that change what is chosen: its elements lie in the hand, the document follows at the end.
class LiftingDrag : public CanvasDrag
{
public:
    LiftingDrag(StudioCanvas &canvas, const CanvasPoint &start);
    ~LiftingDrag() override;

    void drop() override;
    void paint(QPainter &painter) const override;

protected:
    /// What of the selection would become; nothing: it stays as it is.
    void show(const studio::Step &step, const studio::Edit &edit, const QString &words);

    void keep() { m_edit = nullptr; }

    [[nodiscard]] const CanvasPoint &start() const { return m_start; }

    [[nodiscard]] const studio::Selection &chosen() const { return m_chosen; }

    [[nodiscard]] const seating::SeatMap &part() const { return m_part; }

    [[nodiscard]] const seating::Box &box() const { return m_box; }

    void setTag(const QString &words) { m_words = words; }

    void setStep(const studio::Step &step, studio::Edit edit);

private:
    CanvasPoint m_start;
    studio::Selection m_chosen;
    seating::SeatMap m_part; ///< what is chosen, by itself
    seating::Box m_box;
    studio::Step m_step;
    studio::Edit m_edit;
    QString m_words;
    QPointF m_pointer;
    bool m_isDropped = false;
    bool m_isDrawn = true; ///< not so much that drawing it would be slower than the hand
};

class MoveDrag final : public LiftingDrag
{
public:
    MoveDrag(StudioCanvas &canvas, const CanvasPoint &start);
    void move(const CanvasPoint &to) override;

private:
    studio::Snapper m_snapper;
    studio::Snapper m_free; ///< dimensions alone
};

/// Turning at the knob above; with Shift by 15 degrees.
class TurnDrag final : public LiftingDrag
{
public:
    TurnDrag(StudioCanvas &canvas, const CanvasPoint &start);
    void move(const CanvasPoint &to) override;

private:
    seating::Point m_pivot;
};

/// Bending rows at the knob below.
class BendDrag final : public LiftingDrag
{
public:
    BendDrag(StudioCanvas &canvas, const CanvasPoint &start);
    void move(const CanvasPoint &to) override;

private:
    double m_depth = 0; ///< at the beginning
    int m_rows = 0;
};

/// Pulling at an edge or corner: distances of seats and rows, the size of everything else.
class StretchDrag final : public LiftingDrag
{
public:
    StretchDrag(StudioCanvas &canvas, const CanvasPoint &start, Handle handle);
    void move(const CanvasPoint &to) override;

private:
    void stretchRows(const CanvasPoint &to);
    void stretchThings(const CanvasPoint &to);

    Handle m_handle;
    std::optional<seating::Millimetres> m_seats;
    std::optional<seating::Millimetres> m_rows;
};

[[nodiscard]] std::unique_ptr<CanvasDrag> dragAt(Handle handle, StudioCanvas &canvas,
                                                 const CanvasPoint &start);

} // namespace foyer::seatmap
