// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatviewparts.h"

#include "ui/kit/seatview/rowstrip.h"
#include "ui/kit/seatview/seatviewaccessible.h"
#include "ui/kit/seatview/seatwords.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QKeyEvent>

namespace foyer::seatview {

namespace {

constexpr double fitMargin = 12;
constexpr double largestSeat = 80;       ///< logical pixels
constexpr double largestFittedSeat = 40; ///< a box of six seats does not fill the screen
constexpr double smallestShare = 0.5;    ///< of the scale at which all fits
constexpr int zoomTime = 140;
constexpr int cardTime = 350;
constexpr int inset = 12;
constexpr double readable = 24; ///< a seat's size that one can read
constexpr double panStep = 80;

std::optional<Walk> walkOf(int key, bool control)
{
    switch (key) {
    case Qt::Key_Left: return Walk::Left;
    case Qt::Key_Right: return Walk::Right;
    case Qt::Key_Up: return Walk::Up;
    case Qt::Key_Down: return Walk::Down;
    case Qt::Key_Home: return control ? Walk::First : Walk::RowStart;
    case Qt::Key_End: return control ? Walk::Last : Walk::RowEnd;
    default: return {};
    }
}

QPointF wayOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return {-1, 0};
    case Qt::Key_Right: return {1, 0};
    case Qt::Key_Up:
    case Qt::Key_PageUp: return {0, -1};
    default: return {0, 1};
    }
}

} // namespace

SeatViewParts::SeatViewParts(SeatModel &shown, SeatView &shownBy)
    : model(shown)
    , view(shownBy)
    , canvas(shown)
    , zoomButtons(new ZoomButtons(&shownBy))
    , levels(new LevelList(shown, &shownBy))
    , minimap(new Minimap(shown, &shownBy))
    , card(new CardPanel(&shownBy))
{
    minimap->setObjectName(QStringLiteral("minimap"));
    cardDelay.setSingleShot(true);
    cardDelay.setInterval(cardTime);
    navigator.setPlan(shown.plan());
}

void SeatViewParts::takePlan()
{
    navigator.setPlan(model.plan());
    level.reset();
    navigator.setLevel(level);
    canvas.setLevel(level);
    minimap->setLevel(level);
    hovered = noSeat;
    current = noSeat;
    currentPool = -1;
    card->hide();
    fitted = true;
    fit(false);
    arrange();
}

QRectF SeatViewParts::room() const
{
    return sheet.isEmpty() ? model.plan()->bounds() : sheet.united(model.plan()->bounds());
}

/// Seats may have other indices now, so whoever walked starts anew.
void SeatViewParts::takeEdit(const QRectF &where)
{
    navigator.setPlan(model.plan());
    if (level && *level >= int(model.plan()->levels().size())) {
        view.setLevel(std::nullopt);
        return;
    }
    hovered = noSeat;
    if (current != noSeat && current >= model.plan()->seats().size())
        current = noSeat;
    if (currentPool >= PoolIndex(model.plan()->pools().size()))
        currentPool = -1;
    card->hide();
    if (where.isNull())
        canvas.invalidate();
    else
        canvas.changed(where);
    retarget();
    complete = false;
    arrange();
    view.update();
}

void SeatViewParts::takeChanges(const std::vector<SeatIndex> &seats)
{
    canvas.changed(seats);
    complete = false;
    if (seats.size() > 8) {
        view.update();
    } else {
        for (const SeatIndex seat : seats)
            view.update(canvas.scene().detail() == Detail::Blocks
                            ? view.rect()
                            : view.seatRect(seat).toAlignedRect().adjusted(-12, -12, 12, 12));
    }
    for (const SeatIndex seat : seats) {
        if (seat == current)
            announceName(view, seat);
        if (seat == hovered && card->isVisible())
            showCard();
    }
}

void SeatViewParts::takeReset()
{
    canvas.invalidate();
    complete = false;
    if (card->isVisible())
        showCard();
    view.update();
}

void SeatViewParts::takePools()
{
    for (const PlanPool &pool : model.plan()->pools())
        canvas.changed(pool.outline.boundingRect());
    view.update();
}

Camera SeatViewParts::fitting() const
{
    if (!model.plan())
        return {};
    const QRectF bounds = level ? model.plan()->boundsOfLevel(*level) : room();
    Camera camera = Camera::fitting(bounds, size(), fitMargin);
    camera.scale = std::min(camera.scale, largestFittedSeat / model.plan()->seatSize());
    return camera;
}

double SeatViewParts::largestScale() const
{
    return model.plan() ? largestSeat / model.plan()->seatSize() : 1;
}

void SeatViewParts::moveTo(const Camera &camera, bool animated)
{
    if (!model.plan() || view.width() <= 0 || view.height() <= 0)
        return;
    Camera target = camera;
    const double least = std::min(fitting().scale * smallestShare, largestScale());
    target.scale = std::clamp(target.scale, least, largestScale());
    const int usual = kit::Theme::of(&view).motion(zoomTime);
    const int time = motionTime ? int(motionTime->count()) : usual;
    motion.moveTo(target.within(room()), animated && view.isVisible() ? time : 0);
}

void SeatViewParts::zoomBy(double factor, QPointF around, bool animated)
{
    const Camera &from = motion.target();
    const double least = std::min(fitting().scale * smallestShare, largestScale());
    const double scale = std::clamp(from.scale * factor, least, largestScale());
    fitted = false;
    moveTo(from.zoomedAround(around, size(), scale), animated);
}

void SeatViewParts::fit(bool animated)
{
    fitted = true;
    moveTo(fitting(), animated);
}

void SeatViewParts::panBy(QPointF way)
{
    if (way.isNull())
        return;
    fitted = false;
    Camera camera = motion.target();
    camera.centre -= way / camera.scale;
    moveTo(camera, false);
}

void SeatViewParts::panToShow(QPointF at)
{
    const QRectF seen = motion.target().planRect(size());
    const double margin = std::min({model.plan()->seatSize() * 2, seen.width() / 4, seen.height() / 4});
    const QRectF inner = seen.adjusted(margin, margin, -margin, -margin);
    Camera camera = motion.target();
    camera.centre += QPointF(at.x() - std::clamp(at.x(), inner.left(), inner.right()),
                             at.y() - std::clamp(at.y(), inner.top(), inner.bottom()));
    camera.centre.ry() += wayFromUnder(camera.toView(at, size())) / camera.scale;
    if (camera == motion.target())
        return;
    fitted = false;
    moveTo(camera, true);
}

/// How far down a place moves, in pixels, to come out from under what lies on the map: up where it is at the
/// bottom, down where it is at the top.
double SeatViewParts::wayFromUnder(QPointF position) const
{
    constexpr double clear = 24;
    for (const QWidget *overlay : std::initializer_list<QWidget *>{zoomButtons, levels, minimap}) {
        const QRectF covered = QRectF(overlay->geometry()).adjusted(-clear, -clear, clear, clear);
        if (overlay->isHidden() || !covered.contains(position))
            continue;
        return covered.center().y() > view.height() / 2.0 ? position.y() - covered.top()
                                                          : position.y() - covered.bottom();
    }
    return 0;
}

void SeatViewParts::arrange()
{
    const auto asked = [this](SeatView::Overlay overlay) { return overlays.testFlag(overlay); };
    zoomButtons->setVisible(asked(SeatView::ZoomButtons) && model.plan());
    zoomButtons->resize(zoomButtons->sizeHint());
    zoomButtons->move(view.width() - inset - zoomButtons->width(), inset);
    levels->setVisible(asked(SeatView::Levels) && model.plan() && model.plan()->levels().size() > 1);
    levels->resize(levels->sizeHint());
    levels->move(stripShown ? inset + RowStrip::width : inset, view.height() - inset - levels->height());
    minimap->setVisible(asked(SeatView::MinimapInset) && model.plan());
    minimap->resize(minimap->sizeHint());
    minimap->move(view.width() - inset - minimap->width(), view.height() - inset - minimap->height());
}

void SeatViewParts::moved()
{
    retarget();
    complete = false;
    minimap->setFrame(camera().planRect(size()));
    card->hide();
    view.update();
    Q_EMIT view.viewChanged();
}

void SeatViewParts::hover(QPointF position)
{
    const SeatIndex seat = view.seatAt(position);
    const bool active = !readOnly && (seat != noSeat || poolAt(position) >= 0);
    view.setCursor(active ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (seat == hovered)
        return;
    hovered = seat;
    view.update();
    if (seat == noSeat) {
        card->hide();
        cardDelay.stop();
    } else if (card->isVisible()) {
        showCard();
    } else {
        cardDelay.start();
    }
    Q_EMIT view.seatHovered(seat);
}

void SeatViewParts::leave()
{
    cardDelay.stop();
    card->hide();
    if (hovered == noSeat)
        return;
    hovered = noSeat;
    view.update();
    Q_EMIT view.seatHovered(noSeat);
}

SeatCard SeatViewParts::cardOf(SeatIndex seat) const
{
    return provider ? provider(seat) : usualCard(model, seat);
}

void SeatViewParts::showCard()
{
    const SeatIndex seat = hovered != noSeat ? hovered : current;
    if (seat == noSeat || canvas.scene().detail() == Detail::Blocks)
        return card->hide();
    const SeatCard content = cardOf(seat);
    if (content.title.isEmpty())
        return card->hide();
    card->setCard(content);
    card->showBeside(view.seatRect(seat));
}

void SeatViewParts::makeCurrent(SeatIndex seat)
{
    if (seat == noSeat || seat == current)
        return;
    current = seat;
    currentPool = -1;
    panToShow(model.plan()->seats()[seat].centre);
    view.update();
    announceFocus(view, seat);
    Q_EMIT view.currentSeatChanged(seat);
}

void SeatViewParts::activateAt(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const SeatIndex seat = view.seatAt(position);
    if (seat != noSeat) {
        ring = false;
        navigator.settle();
        makeCurrent(seat);
        if (!readOnly)
            Q_EMIT view.seatActivated(seat, modifiers);
        return;
    }
    const PoolIndex pool = poolAt(position);
    if (pool >= 0 && !readOnly)
        Q_EMIT view.poolActivated(pool, modifiers);
    else if (canvas.scene().detail() == Detail::Blocks)
        zoomBy(readable / view.drawnSeatSize(), position);
}

void SeatViewParts::chooseInside(const QRectF &frame)
{
    const QRectF plan(camera().toPlan(frame.topLeft(), size()), camera().toPlan(frame.bottomRight(), size()));
    std::vector<SeatIndex> seats;
    model.plan()->seatGrid().within(plan, [&](SeatIndex seat) {
        if (canvas.scene().shows(seat))
            seats.push_back(seat);
    });
    std::sort(seats.begin(), seats.end());
    if (!seats.empty())
        Q_EMIT view.selectionRequested(seats);
}

bool SeatViewParts::walkBy(int key, Qt::KeyboardModifiers modifiers)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    const bool jumps = key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    const std::optional<Walk> way = walkOf(key, control);
    if ((!way && !jumps) || !model.plan())
        return false;
    if (control && way != Walk::First && way != Walk::Last) {
        panBy(wayOf(key) * -panStep);
        return true;
    }
    ring = true;
    view.update();
    if (current == noSeat && currentPool < 0)
        begin();
    else if (jumps)
        jump(key == Qt::Key_PageDown ? 1 : -1);
    else
        walk(*way);
    return true;
}

bool SeatViewParts::takeKey(const QKeyEvent &event)
{
    const QPointF middle(view.width() / 2.0, view.height() / 2.0);
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.5, middle); return true;
    case Qt::Key_Minus: zoomBy(1 / 1.5, middle); return true;
    case Qt::Key_0: fit(true); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if ((current == noSeat && currentPool < 0) || readOnly)
            return false;
        activateCurrent(event.modifiers());
        return true;
    case Qt::Key_Escape:
        if (dragging.kind() != Dragging::Kind::Marquee)
            return false;
        dragging.cancel();
        view.update();
        return true;
    default: return walkBy(event.key(), event.modifiers());
    }
}

} // namespace foyer::seatview
