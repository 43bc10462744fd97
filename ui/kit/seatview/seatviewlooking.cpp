// SPDX-License-Identifier: GPL-3.0-or-later
// Where a SeatView looks: moving, zooming, what lies on it, and what those need that draw above it (the
// designer).
#include "ui/kit/seatview/rowstrip.h"
#include "ui/kit/seatview/seatviewparts.h"
#include "ui/kit/theme.h"

namespace foyer::seatview {

namespace {

constexpr double partMargin = 48; ///< logical pixels around what is shown
constexpr double seenMargin = 4;  ///< what is seen so far from the edge need not be gone to
constexpr double fitMargin = 12;
constexpr double largestSeat = 80;       ///< logical pixels
constexpr double largestFittedSeat = 40; ///< a box of six seats does not fill the screen
constexpr double smallestShare = 0.5;    ///< of the scale at which all fits
constexpr int zoomTime = 140;
constexpr int inset = 12;

} // namespace

QRectF SeatViewParts::room() const
{
    return sheet.isEmpty() ? model.plan()->bounds() : sheet.united(model.plan()->bounds());
}

Camera SeatViewParts::fitting() const
{
    if (!model.plan())
        return {};
    const QRectF bounds = level ? model.plan()->boundsOfLevel(*level) : room();
    Camera camera = Camera::fitting(bounds, size(), fitMargin);
    camera.scale = std::min(camera.scale, largestFittedSeat / model.plan()->seatSize());
    return besideLevels(camera, bounds);
}

/// Where the list of levels lies, in the view; empty while it is not shown.
QRectF SeatViewParts::levelsPlace() const
{
    const bool isShown =
        overlays.testFlag(SeatView::Levels) && model.plan() && model.plan()->levels().size() > 1;
    const QSizeF list = levels->sizeHint();
    return isShown ? QRectF(QPointF(inset, view.height() - inset - list.height()), list) : QRectF();
}

/// A designer's sheet may be drawn on anywhere; elsewhere only what is drawn matters.
bool SeatViewParts::isCovered(const QRectF &plan) const
{
    if (sheet.intersects(plan))
        return true;
    bool covered = false;
    model.plan()->seatGrid().within(
        plan, [&](SeatIndex seat) { covered = covered || !level || model.plan()->levelOf(seat) == *level; });
    for (const PlanPool &pool : model.plan()->pools())
        covered = covered || pool.outline.intersects(plan);
    return covered;
}

/// Nothing lies under the list of levels when all is in sight: the map goes right of it or above it,
/// whichever leaves it larger, and no further than it must.
Camera SeatViewParts::besideLevels(const Camera &whole, const QRectF &bounds) const
{
    const QRectF list = levelsPlace();
    const double seat = model.plan()->largestSeat() / 2;
    const QRectF below(whole.toPlan(list.topLeft(), size()), whole.toPlan(list.bottomRight(), size()));
    if (list.isEmpty() || !isCovered(below.adjusted(-seat, -seat, seat, seat)))
        return whole;
    const double left = list.right() + fitMargin;
    const double bottom = list.top() - fitMargin;
    Camera right = Camera::fitting(bounds, {size().width() - left + fitMargin, size().height()}, fitMargin);
    Camera above = Camera::fitting(bounds, {size().width(), bottom + fitMargin}, fitMargin);
    right.scale = std::min(right.scale, whole.scale);
    above.scale = std::min(above.scale, whole.scale);
    const double aside = left - right.toView(bounds.topLeft(), size()).x();
    const double up = above.toView(bounds.bottomRight(), size()).y() - bottom;
    right.centre.rx() -= std::max(0.0, aside) / right.scale;
    above.centre.ry() += std::max(0.0, up) / above.scale;
    return right.scale >= above.scale ? right : above;
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

QPointF SeatView::toPlan(QPointF position) const
{
    return m_parts->camera().toPlan(position, m_parts->size());
}

QPointF SeatView::toView(QPointF plan) const
{
    return m_parts->camera().toView(plan, m_parts->size());
}

double SeatView::scale() const
{
    return m_parts->motion.target().scale;
}

void SeatView::setScale(double pixelsAMillimetre)
{
    m_parts->zoomBy(pixelsAMillimetre / scale(), QRectF(rect()).center());
}

void SeatView::panBy(QPointF way)
{
    m_parts->panBy(way);
}

void SeatView::showPart(const QRectF &plan)
{
    Camera camera = Camera::fitting(plan, m_parts->size(), partMargin);
    camera.scale = std::min(camera.scale, scale());
    const QRectF seen = m_parts->motion.target().planRect(m_parts->size());
    const double margin = seenMargin / scale();
    if (camera.scale >= scale() && seen.adjusted(margin, margin, -margin, -margin).contains(plan))
        return;
    m_parts->fitted = false;
    m_parts->moveTo(camera, true);
}

void SeatView::setRoom(const QRectF &plan)
{
    if (m_parts->sheet == plan)
        return;
    m_parts->sheet = plan;
    if (m_parts->fitted)
        m_parts->fit(false);
}

void SeatView::setGround(ScenePainter::Ground ground)
{
    m_parts->canvas.setGround(std::move(ground));
    update();
}

} // namespace foyer::seatview
