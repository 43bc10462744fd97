// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/tracetool.h"

#include "core/studio/draw.h"
#include "ui/kit/prompter.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/tracedpicture.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>
#include <QFileInfo>
#include <QPainter>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using seating::Background;

struct TraceTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Trace)
};

constexpr seating::Millimetres usualWidth = 20'000;
constexpr seating::Millimetres leastWidth = 500;
constexpr int usualOpacity = 50;
constexpr double cornerGrip = 10;
constexpr int longestName = 200;

studio::Step traceStep()
{
    return {studio::StepKind::TraceImage, {}, 1, {}};
}

} // namespace

QRectF TraceTool::box() const
{
    const std::optional<Background> &shown = m_moved ? m_moved : desk().map().background;
    if (!shown)
        return {};
    const seating::Point end = shown->position + seating::Point{shown->size.width, shown->size.height};
    return {canvas().view(shown->position), canvas().view(end)};
}

bool TraceTool::isAtCorner(QPointF view) const
{
    return !box().isNull() && (view - box().bottomRight()).manhattanLength() < 2 * cornerGrip;
}

void TraceTool::press(const CanvasPoint &at)
{
    m_pressed = at;
    m_sizes = isAtCorner(at.view);
}

void TraceTool::move(const CanvasPoint &to, bool isPressed)
{
    const std::optional<Background> &there = desk().map().background;
    if (!isPressed || !m_pressed || !there || (!m_sizes && !box().contains(m_pressed->view) && !m_moved))
        return;
    const seating::Point way = to.at - m_pressed->at;
    m_moved = there;
    if (m_sizes) {
        m_moved->size.width = std::max(leastWidth, there->size.width + way.x);
        m_moved->size.height = seating::Millimetres(qint64(m_moved->size.width) * there->size.height
                                                    / std::max(1, there->size.width));
    } else {
        m_moved->position = there->position + way;
    }
    canvas().update();
}

void TraceTool::release(const CanvasPoint &at)
{
    if (!m_pressed)
        return;
    const bool click = (at.view - m_pressed->view).manhattanLength() < 4;
    m_pressed.reset();
    if (const std::optional<Background> moved = std::exchange(m_moved, {}); moved && !click)
        return set(*moved);
    if (click && (!desk().map().background || !box().contains(at.view)))
        finish();
}

void TraceTool::set(const Background &background)
{
    desk().attempt(traceStep(), [background, chosen = desk().selection()](seating::SeatMap &map) {
        return studio::setBackground(map, chosen, background);
    });
}

bool TraceTool::cancel()
{
    m_pressed.reset();
    const bool was = m_moved.has_value();
    m_moved.reset();
    canvas().update();
    return was;
}

bool TraceTool::finish()
{
    static_cast<void>(choose(&canvas()));
    return true;
}

Task<void> TraceTool::choose(QPointer<StudioCanvas> canvas)
{
    kit::FileQuestion question;
    question.title = TraceTexts::tr("Picture to trace");
    question.filters = {TraceTexts::tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg)")};
    kit::Prompter &prompter = canvas->prompter();
    const std::optional<QString> path = co_await prompter.openFile(question, canvas.data());
    if (!canvas || !path)
        co_return;
    QFuture<Result<PictureFile>> reading =
        QtConcurrent::run([file = *path] { return readPictureFile(file); });
    const Result<PictureFile> read = co_await reading;
    if (!canvas)
        co_return;
    if (!read) {
        Q_EMIT canvas->desk().refused(read.error());
        co_return;
    }
    const QSize pixels = read->pixels;
    Background background;
    background.image = QFileInfo(*path).fileName().left(longestName);
    background.picture = read->picture;
    background.opacity = usualOpacity;
    background.size = {usualWidth,
                       seating::Millimetres(qint64(usualWidth) * pixels.height() / pixels.width())};
    StudioDesk &desk = canvas->desk();
    desk.attempt(traceStep(), [background, chosen = desk.selection()](seating::SeatMap &map) {
        return studio::setBackground(map, chosen, background);
    });
}

void TraceTool::paint(QPainter &painter) const
{
    const QRectF frame = box();
    if (frame.isNull())
        return;
    const kit::Tokens &tokens = kit::tokensOf(&canvas());
    painter.setPen(QPen(tokens.accentText, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(frame);
    painter.setBrush(tokens.surface);
    painter.drawRect(QRectF(frame.bottomRight() - QPointF(4, 4), QSizeF(8, 8)));
}

Qt::CursorShape TraceTool::cursor(const CanvasPoint &at) const
{
    if (isAtCorner(at.view))
        return Qt::SizeFDiagCursor;
    return box().contains(at.view) ? Qt::SizeAllCursor : Qt::PointingHandCursor;
}

} // namespace foyer::seatmap
