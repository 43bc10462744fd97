// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/canvasdrag.h"

#include "core/studio/arrange.h"
#include "core/studio/bend.h"
#include "core/studio/paste.h"
#include "core/studio/picking.h"
#include "core/studio/properties.h"
#include "core/studio/spacing.h"
#include "ui/seatmap/aidpainter.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QCoreApplication>
#include <QPointer>

namespace foyer::seatmap {

namespace {

using seating::Box;
using seating::Millimetres;
using seating::Point;
using seating::SeatMap;
using studio::Selection;
using studio::Step;
using studio::StepKind;

struct DragTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Drags)
};

constexpr std::size_t mostInHand = 20'000; ///< more seats are only framed while they move
constexpr Millimetres stretchStep = 5;

Millimetres whole(double value, Millimetres step = 1)
{
    return Millimetres(std::lround(value / step)) * step;
}

double degreesOf(Point from, Point to)
{
    return std::atan2(double(to.y) - from.y, double(to.x) - from.x) * 180 / M_PI;
}

} // namespace

MarqueeDrag::MarqueeDrag(StudioCanvas &canvas, const CanvasPoint &start, bool wholeRows)
    : CanvasDrag(canvas)
    , m_start(start)
    , m_last(start)
    , m_wholeRows(wholeRows)
{}

void MarqueeDrag::move(const CanvasPoint &to)
{
    m_last = to;
    canvas().update();
}

void MarqueeDrag::drop()
{
    StudioDesk &desk = canvas().desk();
    studio::PickScope scope;
    scope.level = canvas().level() ? canvas().levelId() : QString();
    scope.things = !m_wholeRows;
    Selection inside = studio::inBox(desk.map(), {m_start.at, m_last.at}, scope);
    if (m_wholeRows)
        inside = studio::sameRow(desk.map(), inside);
    const bool adds = m_start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    desk.select(adds ? studio::united(desk.selection(), inside) : inside);
}

void MarqueeDrag::paint(QPainter &painter) const
{
    AidPainter(painter, canvas())
        .marquee(QRectF(canvas().view(m_start.at), canvas().view(m_last.at)).normalized());
}

LiftingDrag::LiftingDrag(StudioCanvas &canvas, const CanvasPoint &start)
    : CanvasDrag(canvas)
    , m_start(start)
    , m_chosen(canvas.desk().selection())
    , m_pointer(start.view)
{
    const SeatMap &map = canvas.desk().map();
    canvas.takeUpGhost();
    m_isDrawn = m_chosen.seats.size() <= mostInHand;
    m_box = studio::boundsOf(map, m_chosen).value_or(Box());
    if (!m_isDrawn)
        return;
    m_part = studio::copied(map, m_chosen);
    canvas.ghost().show(m_part);
    canvas.ghost().lift(map, m_chosen);
}

LiftingDrag::~LiftingDrag()
{
    if (m_isDropped)
        return;
    canvas().ghost().clear();
    canvas().clearAids();
}

void LiftingDrag::setStep(const Step &step, studio::Edit edit)
{
    m_step = step;
    m_edit = std::move(edit);
}

void LiftingDrag::show(const Step &step, const studio::Edit &edit, const QString &words)
{
    SeatMap tried = m_part;
    if (m_isDrawn) {
        const Result<Selection> done = edit(tried);
        if (!done)
            return; // it stays as it was last
        canvas().ghost().show(tried);
        canvas().showFrame(studio::boundsOf(tried, m_chosen));
    }
    m_words = words;
    setStep(step, edit);
    canvas().update();
}

/// The ghost goes with the same event that brings the document's new plan: nothing blinks.
void LiftingDrag::drop()
{
    m_isDropped = true;
    StudioCanvas &sheet = canvas();
    sheet.clearAids();
    const QPointer<StudioCanvas> still(&sheet);
    if (m_edit)
        sheet.desk().attempt(m_step, m_edit);
    if (!still)
        return;
    sheet.settleGhost();
    sheet.restoreFrame();
}

void LiftingDrag::paint(QPainter &painter) const
{
    if (m_words.isEmpty())
        return;
    const QRectF frame = canvas().frame().rect(canvas());
    AidPainter(painter, canvas()).tag({frame.center().x(), frame.bottom() + 46}, m_words);
}

MoveDrag::MoveDrag(StudioCanvas &canvas, const CanvasPoint &start)
    : LiftingDrag(canvas, start)
    , m_snapper(canvas.desk().map(), chosen(), canvas.snapSettings(true))
    , m_free(canvas.desk().map(), chosen(), canvas.snapSettings(false))
{}

void MoveDrag::move(const CanvasPoint &to)
{
    Point wanted = to.at - start().at;
    if (to.modifiers.testFlag(Qt::ShiftModifier))
        (std::abs(wanted.x) >= std::abs(wanted.y) ? wanted.y : wanted.x) = 0;
    const bool free = to.modifiers.testFlag(Qt::AltModifier);
    studio::Snapped snapped = (free ? m_free : m_snapper).moved(wanted);
    const Point offset = snapped.offset;
    canvas().ghost().moveTo({double(offset.x), double(offset.y)});
    canvas().showFrame(Box{box().topLeft + offset, box().bottomRight + offset});
    canvas().setAids(std::move(snapped.guides), std::move(snapped.dimensions));
    if (offset == Point{})
        return keep();
    setStep({StepKind::Move, {}, int(chosen().size()), {}},
            [chosen = chosen(), offset](SeatMap &map) { return studio::move(map, chosen, offset); });
}

TurnDrag::TurnDrag(StudioCanvas &canvas, const CanvasPoint &start)
    : LiftingDrag(canvas, start)
    , m_pivot(studio::centreOf(canvas.desk().map(), chosen()).value_or(Point{}))
{}

void TurnDrag::move(const CanvasPoint &to)
{
    const double step = to.modifiers.testFlag(Qt::ShiftModifier) ? 15 : 0.1;
    const double exact = degreesOf(m_pivot, to.at) - degreesOf(m_pivot, start().at);
    double degrees = std::round(std::remainder(exact, 360) / step) * step;
    if (canvas().desk().isSnapping() && std::abs(std::remainder(degrees, 90)) < 1)
        degrees = std::round(degrees / 90) * 90;
    const auto angle = studio::Millidegrees(std::lround(degrees * 1000));
    const Point pivot = m_pivot;
    show(
        {StepKind::Rotate, {}, int(chosen().size()), {}},
        [chosen = chosen(), angle, pivot](SeatMap &map) { return studio::rotate(map, chosen, angle, pivot); },
        DragTexts::tr("%1°").arg(canvas().locale().toString(degrees, 'f', 1)));
}

BendDrag::BendDrag(StudioCanvas &canvas, const CanvasPoint &start) : LiftingDrag(canvas, start)
{
    const SeatMap &map = canvas.desk().map();
    m_rows = int(studio::rowsOf(map, chosen()).size());
    const Millimetres radius = studio::bendRadius(map, chosen()).value_or(0);
    const double half = (box().bottomRight.x - box().topLeft.x) / 2.0;
    if (radius == 0 || std::abs(radius) < half)
        return;
    const double sagitta = std::abs(radius) - std::sqrt(double(radius) * radius - half * half);
    m_depth = radius > 0 ? sagitta : -sagitta;
}

void BendDrag::move(const CanvasPoint &to)
{
    const Millimetres depth = whole(m_depth + to.at.y - start().at.y);
    Millimetres radius = studio::radiusForDepth(part(), chosen(), depth);
    if (std::abs(radius) > 10 * studio::smallestRadius)
        radius = whole(radius, 100);
    show(
        {StepKind::Bend, {}, m_rows, {}},
        [chosen = chosen(), radius](SeatMap &map) { return studio::bend(map, chosen, radius); },
        radius == 0 ? DragTexts::tr("straight") : radiusWords(radius, canvas().locale()));
}

StretchDrag::StretchDrag(StudioCanvas &canvas, const CanvasPoint &start, Handle handle)
    : LiftingDrag(canvas, start)
    , m_handle(handle)
{
    if (!chosen().things.empty())
        return;
    m_seats = studio::seatDistance(canvas.desk().map(), chosen());
    m_rows = studio::rowDistance(canvas.desk().map(), chosen());
}

void StretchDrag::move(const CanvasPoint &to)
{
    if (chosen().things.empty())
        stretchRows(to);
    else
        stretchThings(to);
}

void StretchDrag::stretchRows(const CanvasPoint &to)
{
    const bool across = m_handle != Handle::Top && m_handle != Handle::Bottom;
    const bool down = m_handle != Handle::Left && m_handle != Handle::Right;
    const double width = std::max(1, box().bottomRight.x - box().topLeft.x);
    const double height = std::max(1, box().bottomRight.y - box().topLeft.y);
    const double middle = (box().topLeft.x + box().bottomRight.x) / 2.0;
    const double right =
        m_handle == Handle::Left || m_handle == Handle::TopLeft || m_handle == Handle::BottomLeft
            ? middle - to.at.x
            : to.at.x - middle;
    const bool upper = m_handle == Handle::Top || m_handle == Handle::TopLeft || m_handle == Handle::TopRight;
    const double below = upper ? box().bottomRight.y - to.at.y : to.at.y - box().topLeft.y;
    std::optional<Millimetres> seats;
    std::optional<Millimetres> rows;
    if (across && m_seats)
        seats = std::max(100, whole(*m_seats * std::max(0.0, 2 * right) / width, stretchStep));
    if (down && m_rows)
        rows = std::max(100, whole(*m_rows * std::max(0.0, below) / height, stretchStep));
    if (!seats && !rows)
        return setTag(DragTexts::tr("The distances differ."));
    QStringList words;
    for (const std::optional<Millimetres> &one : {seats, rows}) {
        if (one)
            words.append(DragTexts::tr("%1 mm").arg(canvas().locale().toString(*one)));
    }
    show(
        {seats ? StepKind::SeatDistance : StepKind::RowDistance, {}, 0, {}},
        [chosen = chosen(), seats, rows](SeatMap &map) -> Result<Selection> {
            Result<Selection> done = chosen;
            if (seats)
                done = studio::setSeatDistance(map, chosen, *seats);
            if (done && rows)
                done = studio::setRowDistance(map, chosen, *rows);
            return done;
        },
        words.join(QStringLiteral(" × ")));
}

void StretchDrag::stretchThings(const CanvasPoint &to)
{
    Box wanted = box();
    const Point way = to.at - start().at;
    using enum Handle;
    if (m_handle == Left || m_handle == TopLeft || m_handle == BottomLeft)
        wanted.topLeft.x = std::min(wanted.topLeft.x + way.x, wanted.bottomRight.x - 100);
    if (m_handle == Right || m_handle == TopRight || m_handle == BottomRight)
        wanted.bottomRight.x = std::max(wanted.bottomRight.x + way.x, wanted.topLeft.x + 100);
    if (m_handle == Top || m_handle == TopLeft || m_handle == TopRight)
        wanted.topLeft.y = std::min(wanted.topLeft.y + way.y, wanted.bottomRight.y - 100);
    if (m_handle == Bottom || m_handle == BottomLeft || m_handle == BottomRight)
        wanted.bottomRight.y = std::max(wanted.bottomRight.y + way.y, wanted.topLeft.y + 100);
    const auto metres = [this](Millimetres length) {
        return canvas().locale().toString(length / 1000.0, 'f', 2);
    };
    show(
        {StepKind::EditProperties, {}, int(chosen().size()), {}},
        [chosen = chosen(), from = box(), wanted](SeatMap &map) {
            return studio::resize(map, chosen, from, wanted);
        },
        DragTexts::tr("%1 × %2 m")
            .arg(metres(wanted.bottomRight.x - wanted.topLeft.x),
                 metres(wanted.bottomRight.y - wanted.topLeft.y)));
}

std::unique_ptr<CanvasDrag> dragAt(Handle handle, StudioCanvas &canvas, const CanvasPoint &start)
{
    if (handle == Handle::Turn)
        return std::make_unique<TurnDrag>(canvas, start);
    if (handle == Handle::Bend)
        return std::make_unique<BendDrag>(canvas, start);
    return std::make_unique<StretchDrag>(canvas, start, handle);
}

} // namespace foyer::seatmap
