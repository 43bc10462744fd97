// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is on the sheet, for who has no pointer.
#include "core/studio/picking.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/sheetaccessible.h"
#include "ui/seatmap/sheetwords.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QKeyEvent>
#include <QPainter>
#include <QPointer>

namespace foyer::seatmap {

namespace {

using seating::ElementKind;
using seating::ElementRef;

constexpr double ringAway = 4; ///< between what has the focus and the middle of its ring
constexpr double ringRounding = 4;

std::optional<SheetWay> sheetWayOf(const QKeyEvent &event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    switch (event.key()) {
    case Qt::Key_Up: return SheetWay::Up;
    case Qt::Key_Down: return SheetWay::Down;
    case Qt::Key_Left: return SheetWay::Left;
    case Qt::Key_Right: return SheetWay::Right;
    case Qt::Key_Home: return control ? SheetWay::First : SheetWay::Start;
    case Qt::Key_End: return control ? SheetWay::Last : SheetWay::End;
    case Qt::Key_PageUp: return SheetWay::SectionBefore;
    case Qt::Key_PageDown: return SheetWay::SectionAfter;
    default: return {};
    }
}

} // namespace

const SheetWalk &StudioCanvas::walk() const
{
    m_walk.follow(m_desk.map(), m_desk.revision(), level() ? levelId() : QString());
    return m_walk;
}

bool StudioCanvas::takeWalk(const QKeyEvent &event)
{
    const std::optional<SheetWay> way = sheetWayOf(event);
    if (!way || walk().elements().empty())
        return false;
    const bool isNew = !m_walk.stop();
    if (isNew)
        m_walk.begin(m_desk.map(), pointAt(QRectF(rect()).center()).at);
    const bool came = isNew || m_walk.go(m_desk.map(), *way);
    const bool wasShown = std::exchange(m_isWalking, true);
    if (came || !wasShown)
        showStop();
    return true;
}

void StudioCanvas::beginWalk()
{
    if (!walk().stop())
        m_walk.begin(m_desk.map(), pointAt(QRectF(rect()).center()).at);
    m_isWalking = true;
    showStop();
}

void StudioCanvas::walkTo(const ElementRef &element)
{
    if (!walk().elements().empty())
        m_walk.setStop(m_desk.map(), element);
    m_isWalking = true;
    showStop();
}

void StudioCanvas::endWalk()
{
    if (!std::exchange(m_isWalking, false))
        return;
    Q_EMIT hintChanged();
    update();
}

void StudioCanvas::showStop()
{
    const std::optional<ElementRef> &stop = walk().stop();
    if (stop) {
        const seating::Box box = boxOf(m_desk.map(), *stop);
        showPart({QPointF(box.topLeft.x, box.topLeft.y), QPointF(box.bottomRight.x, box.bottomRight.y)});
        announceStop(*this);
    }
    Q_EMIT hintChanged();
    update();
}

bool StudioCanvas::isChosen(const ElementRef &element) const
{
    const studio::Selection whole = studio::selectionOf(m_desk.map(), element);
    return !whole.isEmpty() && m_desk.selection().contains(whole);
}

void StudioCanvas::toggleStop()
{
    const std::optional<ElementRef> stop = walk().stop();
    if (!stop)
        return;
    studio::Selection meant = studio::selectionOf(m_desk.map(), *stop);
    if (m_desk.tool() == StudioTool::Number)
        meant = studio::sameRow(m_desk.map(), meant);
    const QPointer<StudioCanvas> self(this);
    m_desk.select(studio::toggled(m_desk.selection(), meant));
    if (self)
        announceChoice(*this);
}

std::optional<ElementRef> StudioCanvas::elementAt(QPointF position) const
{
    const seating::SeatMap &map = m_desk.map();
    if (const seating::SeatIndex seat = seatAt(position); seat != seatview::noSeat)
        return studio::findSeat(map, m_model.plan()->seatId(seat));
    const QString thing = thingAt(pointAt(position));
    return thing.isEmpty() ? std::nullopt : studio::findThing(map, thing);
}

/// "Row F, 24 seats, Gold. Space chooses it."
QString StudioCanvas::walkHint() const
{
    const std::optional<ElementRef> &stop = walk().stop();
    if (!m_isWalking || !stop || !hasFocus())
        return {};
    return tr("%1. Space chooses it, arrows lead on.").arg(elementWords(m_desk.map(), *stop, locale()));
}

/// Along a row, turned like a seat, around the bounds of everything else.
void StudioCanvas::paintFocus(QPainter &painter) const
{
    if (!m_isWalking || !hasFocus() || m_desk.preview() || !walk().stop())
        return;
    const ElementRef stop = *walk().stop();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(kit::tokensOf(this).text, 2));
    if (stop.kind == ElementKind::Row && !studio::rowAt(m_desk.map(), stop).seats.empty()) {
        painter.drawPath(ringAlong(stop));
        return;
    }
    const seating::Box box = boxOf(m_desk.map(), stop);
    const QRectF around = QRectF(view(box.topLeft), view(box.bottomRight)).normalized();
    painter.drawRoundedRect(around.adjusted(-ringAway, -ringAway, ringAway, ringAway), ringRounding,
                            ringRounding);
}

QPainterPath StudioCanvas::ringAlong(const ElementRef &row) const
{
    const std::vector<seating::Seat> &seats = studio::rowAt(m_desk.map(), row).seats;
    QPainterPath line;
    double widest = 0;
    for (const std::uint32_t index : seatsAlong(m_desk.map(), row)) {
        const seating::Seat &seat = seats[index];
        const QPointF at = view(seat.position);
        if (line.elementCount() == 0)
            line.moveTo(at);
        line.lineTo(line.currentPosition() == at ? at + QPointF(0.01, 0) : at);
        widest = std::max(widest, double(seat.radius));
    }
    QPainterPathStroker stroker;
    stroker.setWidth(2 * (widest * scale() + ringAway));
    stroker.setCapStyle(Qt::SquareCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
}

void StudioCanvas::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason)
        beginWalk();
    else
        announceStop(*this);
}

void StudioCanvas::focusOutEvent(QFocusEvent *event)
{
    SeatView::focusOutEvent(event);
    m_hasHand = false;
    setCursor(Qt::ArrowCursor);
    endWalk();
}

} // namespace foyer::seatmap
