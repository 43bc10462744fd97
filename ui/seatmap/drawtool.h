// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/draw.h"
#include "core/studio/snapping.h"
#include "core/studio/step.h"
#include "ui/seatmap/canvastool.h"

#include <optional>
#include <QRectF>

namespace foyer::seatmap {

/// Two corners, or ends, of what is drawn.
struct Drawn
{
    seating::Point from;
    seating::Point to;
    Qt::KeyboardModifiers modifiers;
    [[nodiscard]] bool operator==(const Drawn &) const = default;
};

/// Tools that draw by dragging. What is going to come stands on the sheet meanwhile, made by the very edit
/// that draws it. A click draws it in the usual size; Enter does, or ends what is being dragged.
class DrawTool : public CanvasTool
{
public:
    explicit DrawTool(StudioCanvas &canvas);
    ~DrawTool() override;

    void press(const CanvasPoint &at) override;
    void move(const CanvasPoint &to, bool isPressed) override;
    void release(const CanvasPoint &at) override;
    bool cancel() override;
    bool finish() override;
    void paint(QPainter &painter) const override;
    [[nodiscard]] Qt::CursorShape cursor(const CanvasPoint &at) const override;

protected:
    [[nodiscard]] virtual studio::Step step() const = 0;
    [[nodiscard]] virtual studio::Edit edit(const Drawn &drawn) const = 0;
    /// The usual one, around a place.
    [[nodiscard]] virtual Drawn usual(seating::Point middle) const = 0;

    /// Its rows, where it has some: they have dimensions of their own.
    [[nodiscard]] virtual std::vector<std::vector<seating::Point>> rows(const Drawn &) const { return {}; }

    /// The size in words; empty: the box's.
    [[nodiscard]] virtual QString words(const Drawn &drawn) const;

    /// After it is drawn.
    virtual void drawn() {}

    [[nodiscard]] studio::DrawPlace place() const;

private:
    void begin(const CanvasPoint &at);
    void preview();
    void draw(const Drawn &drawn);
    void end();

    std::unique_ptr<studio::Snapper> m_snapper;
    std::optional<CanvasPoint> m_pressed;
    std::optional<Drawn> m_drawn; ///< while dragging
    std::vector<studio::Guide> m_guides;
    QString m_words;
};

class RowTool final : public DrawTool
{
public:
    using DrawTool::DrawTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;
    [[nodiscard]] std::vector<std::vector<seating::Point>> rows(const Drawn &drawn) const override;
};

class GridTool final : public DrawTool
{
public:
    using DrawTool::DrawTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;
    [[nodiscard]] std::vector<std::vector<seating::Point>> rows(const Drawn &drawn) const override;
    [[nodiscard]] QString words(const Drawn &drawn) const override;

private:
    [[nodiscard]] studio::GridSpec spec(const Drawn &drawn) const;
};

/// From the middle of the first row: sideways half the width of that row, along the axis the depth.
class ArcTool final : public DrawTool
{
public:
    using DrawTool::DrawTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;
    [[nodiscard]] std::vector<std::vector<seating::Point>> rows(const Drawn &drawn) const override;
    [[nodiscard]] QString words(const Drawn &drawn) const override;

private:
    [[nodiscard]] studio::ArcSpec spec(const Drawn &drawn) const;
};

/// A click: a round table. Dragging: a rectangular one.
class TableTool final : public DrawTool
{
public:
    using DrawTool::DrawTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;
};

/// Everything that is a box: standing areas, the stage, shapes.
class BoxTool final : public DrawTool
{
public:
    BoxTool(StudioCanvas &canvas, StudioTool tool);

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;

private:
    StudioTool m_tool;
};

class TextTool final : public DrawTool
{
public:
    using DrawTool::DrawTool;

protected:
    [[nodiscard]] studio::Step step() const override;
    [[nodiscard]] studio::Edit edit(const Drawn &drawn) const override;
    [[nodiscard]] Drawn usual(seating::Point middle) const override;

    [[nodiscard]] QString words(const Drawn &) const override { return {}; }

    void drawn() override;
};

} // namespace foyer::seatmap
