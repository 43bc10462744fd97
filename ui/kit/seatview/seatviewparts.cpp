// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatviewparts.h"

#include "ui/kit/seatview/seatviewaccessible.h"
#include "ui/kit/seatview/seatwords.h"

#include <QAccessible>
#include <QKeyEvent>

namespace foyer::seatview {

namespace {

constexpr int cardTime = 350;
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
    levelNames = model.plan() ? model.plan()->levels() : QStringList();
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

/// The level that was shown, wherever it stands in the list now: by its name where the list has another
/// length.
std::optional<int> SeatViewParts::levelAfterEdit() const
{
    const QStringList now = model.plan()->levels();
    if (!level || now.size() == levelNames.size())
        return level;
    const qsizetype place = now.indexOf(levelNames.value(*level));
    return place < 0 ? std::nullopt : std::optional(int(place));
}

/// Seats may have other indices now, so whoever walked starts anew.
void SeatViewParts::takeEdit(const QRectF &where)
{
    navigator.setPlan(model.plan());
    hovered = noSeat;
    if (current != noSeat && current >= model.plan()->seats().size())
        current = noSeat;
    if (currentPool >= PoolIndex(model.plan()->pools().size()))
        currentPool = -1;
    card->hide();
    const std::optional<int> shown = levelAfterEdit();
    levelNames = model.plan()->levels();
    levels->setLevel(shown); // its lines may be new
    if (shown != level) {
        view.setLevel(shown);
        return;
    }
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
