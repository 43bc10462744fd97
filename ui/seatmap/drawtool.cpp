// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/drawtool.h"

#include "ui/seatmap/aidpainter.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>

namespace foyer::seatmap {

namespace {

using seating::Point;
using seating::SeatMap;

struct DrawTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Drawing)
};

/// The document without what is drawn in it: where a drawing can be tried for nothing.
SeatMap stageOf(const SeatMap &map)
{
    SeatMap stage;
    stage.name = map.name;
    stage.canvas = map.canvas;
    stage.categories = map.categories;
    stage.levels = map.levels;
    for (const seating::Section &section : map.sections) {
        seating::Section bare;
        bare.id = section.id;
        bare.name = section.name;
        bare.level = section.level;
        stage.sections.push_back(std::move(bare));
    }
    return stage;
}

} // namespace

DrawTool::DrawTool(StudioCanvas &canvas) : CanvasTool(canvas) {}

DrawTool::~DrawTool()
{
    if (m_drawn)
        end();
}

studio::DrawPlace DrawTool::place() const
{
    return canvas().place();
}

void DrawTool::begin(const CanvasPoint &at)
{
    const bool snaps = !at.modifiers.testFlag(Qt::AltModifier);
    m_snapper =
        std::make_unique<studio::Snapper>(desk().map(), studio::Selection(), canvas().snapSettings(snaps));
    m_pressed = at;
    m_pressed->at = m_snapper->point(at.at).offset;
}

void DrawTool::press(const CanvasPoint &at)
{
    begin(at);
}

void DrawTool::move(const CanvasPoint &to, bool isPressed)
{
    if (!isPressed || !m_pressed)
        return;
    const QPointF way = to.view - m_pressed->view;
    if (!m_drawn && way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    studio::Snapped snapped = m_snapper->point(to.at);
    Drawn drawn{m_pressed->at, snapped.offset, to.modifiers};
    if (to.modifiers.testFlag(Qt::ShiftModifier)) {
        const Point along = drawn.to - drawn.from;
        (std::abs(along.x) >= std::abs(along.y) ? drawn.to.y : drawn.to.x) =
            std::abs(along.x) >= std::abs(along.y) ? drawn.from.y : drawn.from.x;
    }
    m_guides = std::move(snapped.guides);
    if (m_drawn == drawn)
        return;
    m_drawn = drawn;
    preview();
}

void DrawTool::preview()
{
    SeatMap stage = stageOf(desk().map());
    const Result<studio::Selection> done = edit(*m_drawn)(stage);
    if (done)
        canvas().ghost().show(stage);
    m_words = words(*m_drawn);
    const auto drawnRows = rows(*m_drawn);
    std::vector<studio::Dimension> dimensions;
    if (!drawnRows.empty())
        dimensions = m_snapper->rows(drawnRows, place().seatRadius).dimensions;
    canvas().setAids(m_guides, std::move(dimensions));
    if (done)
        canvas().showFrame(studio::boundsOf(stage, *done));
}

void DrawTool::end()
{
    m_drawn.reset();
    canvas().ghost().clear();
    canvas().clearAids();
    canvas().restoreFrame();
    canvas().update();
}

void DrawTool::release(const CanvasPoint &at)
{
    if (!m_pressed)
        return;
    move(at, true);
    finish();
}

void DrawTool::draw(const Drawn &what)
{
    const quint64 before = desk().revision();
    desk().attempt(step(), edit(what));
    if (desk().revision() != before)
        drawn();
}

bool DrawTool::cancel()
{
    const bool was = m_pressed.has_value();
    m_pressed.reset();
    end();
    return was;
}

bool DrawTool::finish()
{
    if (!m_pressed)
        begin(canvas().pointAt(QRectF(canvas().rect()).center()));
    const Drawn what = m_drawn ? *m_drawn : usual(m_pressed->at);
    end();
    m_pressed.reset();
    draw(what);
    return true;
}

QString DrawTool::words(const Drawn &drawn) const
{
    const auto metres = [this](int length) {
        return canvas().locale().toString(std::abs(length) / 1000.0, 'f', 2);
    };
    return DrawTexts::tr("%1 × %2 m")
        .arg(metres(drawn.to.x - drawn.from.x), metres(drawn.to.y - drawn.from.y));
}

void DrawTool::paint(QPainter &painter) const
{
    if (!m_drawn || m_words.isEmpty() || !rows(*m_drawn).empty())
        return;
    const QRectF box = QRectF(canvas().view(m_drawn->from), canvas().view(m_drawn->to)).normalized();
    AidPainter(painter, canvas()).tag({box.center().x(), box.bottom() + 20}, m_words);
}

Qt::CursorShape DrawTool::cursor(const CanvasPoint &) const
{
    return Qt::CrossCursor;
}

} // namespace foyer::seatmap
