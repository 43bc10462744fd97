// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiocanvas.h"

#include "core/studio/picking.h"
#include "core/studio/spacing.h"
#include "ui/seatmap/planchange.h"
#include "ui/seatmap/sheetaccessible.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/toolwords.h"

#include <cmath>

namespace foyer::seatmap {

namespace {

using seating::Box;
using seating::Millimetres;
using seating::Point;
using seating::SeatMap;
using seatview::SeatPlan;

constexpr double wholeZoom = 1.0 / seating::defaultMillimetresPerPixel; ///< pixels a millimetre at 100 %
constexpr double snapReach = 8;                                         ///< pixels
constexpr double outlineReach = 6;
constexpr std::size_t mostMeasured = 3000; ///< of more seats the distances are not shown at rest

Point rounded(QPointF at)
{
    return {Millimetres(std::lround(at.x())), Millimetres(std::lround(at.y()))};
}

bool isPart(const QPainterPath &outline, QPointF at, double reach)
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    return stroker.createStroke(outline).contains(at);
}

} // namespace

StudioCanvas::StudioCanvas(StudioDesk &desk, seatview::SeatModel &model, kit::Prompter &prompter,
                           QWidget *parent)
    : SeatView(model, parent)
    , m_desk(desk)
    , m_model(model)
    , m_prompter(prompter)
    , m_ghost(model)
{
    setObjectName(QStringLiteral("studioCanvas"));
    makeAccessible(*this);
    setOverlays(Levels);
    connect(&desk, &StudioDesk::opened, this, [this] { takeMap(true); });
    connect(&desk, &StudioDesk::mapChanged, this, [this] { takeMap(false); });
    connect(&desk, &StudioDesk::previewChanged, this, [this] { takeMap(false); });
    connect(&desk, &StudioDesk::selectionChanged, this, &StudioCanvas::takeSelection);
    connect(&desk, &StudioDesk::toolChanged, this, &StudioCanvas::takeTool);
    connect(&desk, &StudioDesk::sightChanged, this, &StudioCanvas::showGround);
    connect(&desk, &StudioDesk::troubleChanged, this, qOverload<>(&QWidget::update));
    connect(&desk, &StudioDesk::showWanted, this, [this](const Box &box) {
        showPart(
            QRectF(QPointF(box.topLeft.x, box.topLeft.y), QPointF(box.bottomRight.x, box.bottomRight.y)));
    });
    connect(&m_picture, &TracedPicture::changed, this, &StudioCanvas::showGround);
    m_nudgeRest.setSingleShot(true);
    takeTool();
    takeMap(true);
}

StudioCanvas::~StudioCanvas()
{
    m_tool.reset(); // before the ghost that it may hold
}

QPointF StudioCanvas::origin() const
{
    return {m_desk.map().canvas.width / 2.0, 0};
}

double StudioCanvas::zoom() const
{
    return scale() / wholeZoom;
}

void StudioCanvas::setZoom(double zoom)
{
    setScale(zoom * wholeZoom);
}

void StudioCanvas::setSettings(const DrawSettings &settings)
{
    if (m_settings == settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
}

QString StudioCanvas::levelId() const
{
    const std::vector<seating::Level> &levels = m_desk.map().levels;
    if (const std::optional<int> shown = level(); shown && *shown < int(levels.size()))
        return levels[std::size_t(*shown)].id;
    if (const seating::Section *section = studio::findSection(m_desk.map(), m_desk.targetSection()))
        return section->level;
    return levels.empty() ? QString() : levels.front().id;
}

studio::DrawPlace StudioCanvas::place() const
{
    studio::DrawPlace place;
    place.section = m_desk.targetSection();
    place.level = levelId();
    place.category = m_desk.paintCategory();
    const seating::Section *target = studio::findSection(m_desk.map(), place.section);
    if (target && target->level == place.level)
        return place;
    const auto &sections = m_desk.map().sections;
    const auto there = std::find_if(sections.begin(), sections.end(), [&](const seating::Section &section) {
        return section.level == place.level;
    });
    place.section = there == sections.end() ? QString() : there->id;
    place.newSection = sections.empty() ? tr("Stalls") : freshSectionName(m_desk.map());
    return place;
}

studio::SnapSettings StudioCanvas::snapSettings(bool snapping) const
{
    const bool snaps = snapping && m_desk.isSnapping();
    studio::SnapSettings settings;
    settings.peers = snaps;
    settings.grid = snaps && m_desk.isGridShown() ? m_desk.gridStep() : 0;
    settings.reach = snaps ? reach(snapReach) : 0;
    settings.level = level() ? levelId() : QString();
    return settings;
}

CanvasPoint StudioCanvas::pointAt(QPointF position, Qt::KeyboardModifiers modifiers) const
{
    return {position, rounded(toPlan(position)), modifiers};
}

Millimetres StudioCanvas::reach(double pixels) const
{
    return std::max(1, Millimetres(std::lround(pixels / scale())));
}

QString StudioCanvas::thingAt(const CanvasPoint &point) const
{
    studio::PickScope scope;
    scope.level = level() ? levelId() : QString();
    QString id = studio::thingAt(m_desk.map(), point.at, reach(outlineReach), scope);
    if (id.isEmpty())
        return id;
    const QPointF at(point.at.x, point.at.y);
    for (const seatview::PlanFigure &figure : m_model.plan()->figures()) {
        const bool empty = figure.kind == seatview::PlanFigure::Kind::Plain && !figure.filled;
        if (figure.id != id || !empty || figure.outline.isEmpty())
            continue;
        const bool written = !figure.text.isEmpty() && isPart(QPainterPath(figure.textCentre), at, 1);
        return written || isPart(figure.outline, at, reach(outlineReach)) ? id : QString();
    }
    return id;
}

QString StudioCanvas::hint() const
{
    for (const QString &words : {m_tool->hint(), walkHint()}) {
        if (!words.isEmpty())
            return words;
    }
    return toolHint(m_desk.tool());
}

void StudioCanvas::showName()
{
    const QString &name = m_desk.map().name;
    const QString words = name.isEmpty() ? tr("Sheet") : tr("Sheet of %1").arg(name);
    if (accessibleName() != words)
        setAccessibleName(words);
}

void StudioCanvas::changeEvent(QEvent *event)
{
    SeatView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        showName();
}

/// The sheet's plan is built anew with every step, of a large hall on a thread of its own; what is seen of it
/// is drawn anew only where it differs.
void StudioCanvas::takeMap(bool another)
{
    const std::optional<StudioPreview> &preview = m_desk.preview();
    const SeatMap &map = preview && preview->map ? *preview->map : m_desk.map();
    showName();
    m_picture.setPicture(map.background ? map.background->picture : std::nullopt);
    setRoom(QRectF(0, 0, map.canvas.width, map.canvas.height));
    layGround();
    if (another || !m_model.plan()) {
        ++m_turn;
        m_isBuilding = false;
        if (std::exchange(m_ghostLingers, false))
            m_ghost.clear();
        m_model.setPlan(SeatPlan::build(map));
        zoomToFit();
    } else if (seating::seatCount(map) >= StudioDesk::largeHall) {
        buildPlan(map);
    } else {
        ++m_turn;
        takePlan(SeatPlan::build(map));
    }
    takeSelection();
    Q_EMIT originChanged();
}

void StudioCanvas::takePlan(const std::shared_ptr<const SeatPlan> &plan)
{
    m_isBuilding = false;
    const QRectF where = changedPart(*m_model.plan(), *plan);
    m_model.editPlan(plan, where);
}

void StudioCanvas::buildPlan(const SeatMap &map)
{
    m_isBuilding = true;
    const quint64 turn = ++m_turn;
    m_pool.setMaxThreadCount(1);
    m_pool.clear(); // what was asked for before nobody wants any more
    m_pool.start([this, turn, map] {
        const std::shared_ptr<const SeatPlan> plan = SeatPlan::build(map);
        QMetaObject::invokeMethod(
            this,
            [this, turn, plan] {
                if (turn != m_turn)
                    return;
                takePlan(plan);
                if (std::exchange(m_ghostLingers, false))
                    m_ghost.clear();
                takeSelection();
            },
            Qt::QueuedConnection);
    });
}

void StudioCanvas::settleGhost()
{
    m_ghostLingers = m_isBuilding;
    if (!m_isBuilding)
        m_ghost.clear();
}

/// Grid and picture are part of every tile: they are laid anew only where they differ.
void StudioCanvas::layGround()
{
    const QRectF sheet(0, 0, m_desk.map().canvas.width, m_desk.map().canvas.height);
    if (sheet == m_sheetLaid && m_desk.map().background == m_backgroundLaid)
        return;
    m_sheetLaid = sheet;
    m_backgroundLaid = m_desk.map().background;
    showGround();
}

void StudioCanvas::takeSelection()
{
    const SeatPlan &plan = *m_model.plan();
    const studio::Selection chosen = studio::withTableSeats(m_desk.map(), m_desk.selection());
    m_chosen.assign(plan.seats().size(), 0);
    for (const QString &id : chosen.seats) {
        const seating::SeatIndex seat = plan.find(id);
        if (seat != seatview::noSeat)
            m_chosen[seat] = 1;
    }
    m_chosenThings.clear();
    for (const seatview::PlanFigure &figure : plan.figures()) {
        if (chosen.hasThing(figure.id))
            m_chosenThings.push_back(figure.outline);
    }
    for (const seatview::PlanPool &pool : plan.pools()) {
        if (chosen.hasThing(pool.id))
            m_chosenThings.push_back(pool.outline);
    }
    refreshFrame();
    Q_EMIT hintChanged();
    update();
}

void StudioCanvas::refreshFrame()
{
    const SeatMap &map = m_desk.map();
    const studio::Selection &chosen = m_desk.selection();
    m_resting.clear();
    const bool rows = !chosen.seats.empty();
    m_frame.set(studio::boundsOf(map, chosen), rows && chosen.seats.size() > 2);
    m_isFrameAway = false;
    if (rows && chosen.seats.size() <= mostMeasured)
        m_resting = studio::Snapper(map, chosen, snapSettings(false)).moved({}).dimensions;
}

void StudioCanvas::showFrame(const std::optional<Box> &box)
{
    m_frame.set(box, false);
    m_isFrameAway = true;
    update();
}

void StudioCanvas::restoreFrame()
{
    refreshFrame();
    update();
}

void StudioCanvas::setAids(std::vector<studio::Guide> guides, std::vector<studio::Dimension> dimensions)
{
    m_guides = std::move(guides);
    m_dimensions = std::move(dimensions);
    update();
}

void StudioCanvas::clearAids()
{
    m_guides.clear();
    m_dimensions.clear();
    update();
}

void StudioCanvas::takeTool()
{
    m_tool.reset();
    clearAids();
    m_tool = makeTool(m_desk.tool(), *this);
    setCursor(m_tool->cursor(pointAt(mapFromGlobal(QCursor::pos()))));
    if (m_isFrameAway)
        restoreFrame();
    Q_EMIT hintChanged();
    update();
}

/// Key by key is one step, as long as the hand does not rest.
void StudioCanvas::nudge(Point by)
{
    constexpr int rest = 1500;
    if (!m_nudgeRest.isActive())
        m_nudging = m_desk.newGesture(studio::Join::Continue);
    m_nudgeRest.start(rest);
    const studio::Selection chosen = m_desk.selection();
    m_desk.attempt({studio::StepKind::Nudge, {}, int(chosen.size()), m_nudging},
                   [chosen, by](SeatMap &map) { return studio::move(map, chosen, by); });
}

} // namespace foyer::seatmap
