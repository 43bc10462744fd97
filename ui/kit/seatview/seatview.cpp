// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatview.h"

#include "ui/kit/seatview/seatviewaccessible.h"
#include "ui/kit/seatview/seatviewparts.h"
#include "ui/kit/seatview/seatwords.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QStyleHints>
#include <QWheelEvent>

namespace foyer::seatview {

namespace {

constexpr double zoomStep = 1.5;
constexpr double wheelStep = 1.25; ///< a notch
constexpr double readable = 24;
constexpr double smallestTarget = 3; ///< half of what the pointer must at least hit, in pixels

} // namespace

SeatView::SeatView(SeatModel &model, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<SeatViewParts>(model, *this))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    grabGesture(Qt::PinchGesture);
    installSeatViewAccessibility(); // before anything is said: objects of assistive programs are made once
    setAccessibleName(tr("Seat map"));
    SeatViewParts &parts = *m_parts;
    connect(&model, &SeatModel::planChanged, this, [&parts] { parts.takePlan(); });
    connect(&model, &SeatModel::planEdited, this, [&parts](const QRectF &where) { parts.takeEdit(where); });
    connect(&model, &SeatModel::partChanged, this, [this, &parts](const QRectF &where) {
        parts.canvas.changed(where);
        update();
    });
    connect(&model, &SeatModel::looksReset, this, [&parts] { parts.takeReset(); });
    connect(&model, &SeatModel::poolsChanged, this, [&parts] { parts.takePools(); });
    connect(&model, &SeatModel::seatsChanged, this,
            [&parts](const std::vector<SeatIndex> &seats) { parts.takeChanges(seats); });
    connect(&parts.motion, &ViewMotion::moved, this, [&parts] { parts.moved(); });
    connect(&parts.cardDelay, &QTimer::timeout, this, [&parts] { parts.showCard(); });
    connect(parts.zoomButtons, &ZoomButtons::zoomInRequested, this, &SeatView::zoomIn);
    connect(parts.zoomButtons, &ZoomButtons::zoomOutRequested, this, &SeatView::zoomOut);
    connect(parts.zoomButtons, &ZoomButtons::fitRequested, this, &SeatView::zoomToFit);
    connect(parts.levels, &LevelList::chosen, this, &SeatView::setLevel);
    connect(parts.levels, &LevelList::rebuilt, this, [&parts] { parts.arrange(); });
    connect(parts.minimap, &Minimap::centreRequested, this, [&parts](QPointF centre) {
        parts.fitted = false;
        parts.moveTo({centre, parts.motion.target().scale}, false);
    });
    parts.arrange();
}

SeatView::~SeatView() = default;

SeatModel &SeatView::model() const
{
    return m_parts->model;
}

void SeatView::setOverlays(Overlays overlays)
{
    m_parts->overlays = overlays;
    m_parts->arrange();
    if (m_parts->fitted)
        m_parts->fit(false);
}

void SeatView::setNamesShown(bool shown)
{
    m_parts->canvas.setNamed(shown);
    update();
}

void SeatView::setOnCard(bool onCard)
{
    m_parts->onCard = onCard;
    update();
}

void SeatView::setReadOnly(bool readOnly)
{
    m_parts->readOnly = readOnly;
}

bool SeatView::isReadOnly() const
{
    return m_parts->readOnly;
}

void SeatView::setZoomMotion(std::chrono::milliseconds duration)
{
    m_parts->motionTime = duration;
}

void SeatView::setLevel(std::optional<int> level)
{
    SeatViewParts &parts = *m_parts;
    if (parts.level == level)
        return;
    parts.level = level;
    parts.navigator.setLevel(level);
    parts.canvas.setLevel(level);
    parts.levels->setLevel(level);
    parts.minimap->setLevel(level);
    parts.leave();
    if (parts.current != noSeat && !parts.canvas.scene().shows(parts.current))
        parts.current = noSeat;
    if (poolRect(parts.currentPool).isEmpty())
        parts.currentPool = -1;
    parts.fit(true);
    update();
    Q_EMIT levelChanged();
}

std::optional<int> SeatView::level() const
{
    return m_parts->level;
}

void SeatView::zoomIn()
{
    m_parts->zoomBy(zoomStep, QRectF(rect()).center());
}

void SeatView::zoomOut()
{
    m_parts->zoomBy(1 / zoomStep, QRectF(rect()).center());
}

void SeatView::zoomToFit()
{
    m_parts->fit(true);
}

bool SeatView::isFitted() const
{
    return m_parts->fitted;
}

double SeatView::drawnSeatSize() const
{
    return m_parts->model.plan() ? m_parts->model.plan()->seatSize() * m_parts->camera().scale : 0;
}

void SeatView::setDrawnSeatSize(double pixels)
{
    if (m_parts->model.plan())
        m_parts->zoomBy(pixels / m_parts->model.plan()->seatSize() / m_parts->motion.target().scale,
                        QRectF(rect()).center(), false);
}

void SeatView::showSeat(SeatIndex seat)
{
    SeatViewParts &parts = *m_parts;
    if (!parts.model.plan() || seat >= parts.model.plan()->seats().size())
        return;
    if (!parts.canvas.scene().shows(seat))
        setLevel(std::nullopt);
    if (drawnSeatSize() >= 12)
        return parts.panToShow(parts.model.plan()->seats()[seat].centre);
    parts.fitted = false;
    parts.moveTo({parts.model.plan()->seats()[seat].centre, readable / parts.model.plan()->seatSize()}, true);
}

bool SeatView::isSettled() const
{
    return m_parts->complete && !m_parts->motion.isMoving();
}

SeatIndex SeatView::currentSeat() const
{
    return m_parts->current;
}

void SeatView::setCurrentSeat(SeatIndex seat)
{
    if (m_parts->model.plan() && seat < m_parts->model.plan()->seats().size())
        m_parts->makeCurrent(seat);
}

void SeatView::setCardProvider(SeatCardProvider provider)
{
    m_parts->provider = std::move(provider);
}

SeatCard SeatView::cardOf(SeatIndex seat) const
{
    return m_parts->cardOf(seat);
}

QRectF SeatView::seatRect(SeatIndex seat) const
{
    const SeatViewParts &parts = *m_parts;
    if (!parts.model.plan() || seat >= parts.model.plan()->seats().size()
        || !parts.canvas.scene().shows(seat))
        return {};
    const PlanSeat &drawn = parts.model.plan()->seats()[seat];
    const double edge = double(drawn.size) * parts.camera().scale;
    const QPointF centre = parts.camera().toView(drawn.centre, parts.size());
    return {centre.x() - edge / 2, centre.y() - edge / 2, edge, edge};
}

SeatIndex SeatView::seatAt(QPointF position) const
{
    const SeatViewParts &parts = *m_parts;
    if (!parts.model.plan() || parts.canvas.scene().detail() == Detail::Blocks)
        return noSeat;
    // Half a pitch around a seat is its own: the gaps between neighbours belong to one of them.
    const QPointF at = parts.camera().toPlan(position, parts.size());
    const double reach =
        std::max(parts.model.plan()->largestSeat() * 0.6, smallestTarget / parts.camera().scale);
    SeatIndex best = noSeat;
    double least = reach;
    const QRectF near(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    parts.model.plan()->seatGrid().within(near, [&](SeatIndex seat) {
        const QPointF way = parts.model.plan()->seats()[seat].centre - at;
        const double away = std::max(std::abs(way.x()), std::abs(way.y()));
        if (away <= least && parts.canvas.scene().shows(seat)) {
            least = away;
            best = seat;
        }
    });
    return best;
}

QString SeatView::accessibleSeatName(SeatIndex seat) const
{
    return spokenName(m_parts->model, seat);
}

const SeatCanvas &SeatView::canvas() const
{
    return m_parts->canvas;
}

QSize SeatView::sizeHint() const
{
    return {800, 600};
}

QSize SeatView::minimumSizeHint() const
{
    return {160, 120};
}

bool SeatView::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture) {
        auto *gestures = static_cast<QGestureEvent *>(event);
        const auto *pinch = static_cast<QPinchGesture *>(gestures->gesture(Qt::PinchGesture));
        if (pinch) {
            m_parts->zoomBy(pinch->scaleFactor(), mapFromGlobal(pinch->centerPoint()), false);
            m_parts->panBy(pinch->centerPoint() - pinch->lastCenterPoint());
            return true;
        }
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_parts->zoomBy(1 + gesture->value(), gesture->position(), false);
            return true;
        }
    }
    return QWidget::event(event);
}

void SeatView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_parts->paint(painter);
}

void SeatView::resizeEvent(QResizeEvent *)
{
    if (m_parts->fitted)
        m_parts->fit(false);
    else
        m_parts->moved();
    m_parts->arrange();
}

void SeatView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return event->ignore();
    const bool choosing = event->modifiers().testFlag(Qt::ShiftModifier) && !m_parts->readOnly;
    m_parts->ring = false;
    m_parts->dragging.press(event->position(), choosing && event->button() == Qt::LeftButton);
    update();
}

void SeatView::mouseMoveEvent(QMouseEvent *event)
{
    Dragging &dragging = m_parts->dragging;
    if (dragging.kind() == Dragging::Kind::None)
        return m_parts->hover(event->position());
    m_parts->panBy(dragging.move(event->position(), QGuiApplication::styleHints()->startDragDistance()));
    if (dragging.kind() == Dragging::Kind::Pan)
        setCursor(Qt::ClosedHandCursor);
    if (dragging.kind() == Dragging::Kind::Marquee)
        update();
}

void SeatView::mouseReleaseEvent(QMouseEvent *event)
{
    const QRectF frame = m_parts->dragging.frame();
    const Dragging::Kind kind = m_parts->dragging.release();
    if (kind == Dragging::Kind::Pressed && event->button() == Qt::LeftButton)
        m_parts->activateAt(event->position(), event->modifiers());
    if (kind == Dragging::Kind::Marquee && m_parts->model.plan())
        m_parts->chooseInside(frame);
    m_parts->hover(event->position());
    update();
}

void SeatView::leaveEvent(QEvent *)
{
    m_parts->leave();
}

void SeatView::wheelEvent(QWheelEvent *event)
{
    const bool touchpad = event->phase() != Qt::NoScrollPhase && !event->pixelDelta().isNull();
    if (touchpad && !event->modifiers().testFlag(Qt::ControlModifier))
        return m_parts->panBy(event->pixelDelta());
    m_parts->zoomBy(std::pow(wheelStep, event->angleDelta().y() / 120.0), event->position());
}

void SeatView::keyPressEvent(QKeyEvent *event)
{
    if (!m_parts->takeKey(*event))
        QWidget::keyPressEvent(event);
}

void SeatView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    m_parts->ring =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (m_parts->ring && m_parts->current == noSeat && m_parts->currentPool < 0)
        m_parts->begin();
    else if (m_parts->currentPool >= 0)
        announcePoolFocus(*this, m_parts->currentPool);
    else if (m_parts->current != noSeat)
        announceFocus(*this, m_parts->current);
    update();
}

void SeatView::focusOutEvent(QFocusEvent *)
{
    m_parts->ring = false;
    m_parts->card->hide();
    update();
}

void SeatView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange) {
        setAccessibleName(tr("Seat map"));
        m_parts->canvas.setLocale(locale());
        m_parts->arrange();
        update();
    }
}

} // namespace foyer::seatview
