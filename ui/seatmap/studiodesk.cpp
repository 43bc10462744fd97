// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiodesk.h"

#include "core/seating/validation.h"
#include "core/studio/picking.h"

#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using namespace std::chrono_literals;
using seating::Box;
using seating::ElementKind;
using seating::Millimetres;
using seating::SeatMap;

constexpr auto checkPause = 300ms; ///< after the last change: typing and dragging are not checked half-way
constexpr Millimetres aroundPoint = 1500;

/// A sheet around what is drawn, or one to begin on.
seating::Size sheetFor(const SeatMap &map)
{
    const std::optional<Box> content = seating::contentBounds(map);
    if (!content)
        return StudioDesk::emptySheet;
    return {std::max(StudioDesk::emptySheet.width / 4, content->bottomRight.x + aroundPoint),
            std::max(StudioDesk::emptySheet.height / 4, content->bottomRight.y + aroundPoint)};
}

Box around(seating::Point at)
{
    return {{at.x - aroundPoint, at.y - aroundPoint}, {at.x + aroundPoint, at.y + aroundPoint}};
}

} // namespace

StudioDesk::StudioDesk(IdFactory &ids, QObject *parent) : QObject(parent), m_ids(ids)
{
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkPause);
    connect(&m_checkSoon, &QTimer::timeout, this, [this] { static_cast<void>(checkAside(this)); });
    m_checks.setMaxThreadCount(1);
}

StudioDesk::~StudioDesk() = default;

void StudioDesk::open(SeatMap map)
{
    if (map.canvas.width <= 0 || map.canvas.height <= 0)
        map.canvas = sheetFor(map);
    m_history = studio::History(std::move(map));
    m_problems.clear();
    m_shownTrouble.reset();
    m_preview.reset();
    m_targetSection.clear();
    m_paintCategory.clear();
    m_shownSection.clear();
    m_tool = StudioTool::Select;
    const QPointer<StudioDesk> self(this);
    Q_EMIT opened();
    if (!self)
        return;
    changed();
    Q_EMIT selectionChanged();
    Q_EMIT toolChanged();
    Q_EMIT targetChanged();
    Q_EMIT previewChanged();
    Q_EMIT troubleChanged();
}

const SeatMap &StudioDesk::map() const
{
    return m_history.map();
}

void StudioDesk::changed()
{
    ++m_revision;
    m_checkSoon.start();
    if (!m_shownSection.isEmpty() && !studio::findSection(map(), m_shownSection))
        m_shownSection.clear();
    Q_EMIT mapChanged();
    Q_EMIT stepsChanged();
}

Result<void> StudioDesk::apply(const studio::Step &step, const Edit &edit)
{
    const std::uint64_t before = m_history.revision();
    const studio::Selection chosen = m_history.selection();
    Result<void> done = m_history.apply(step, edit);
    if (!done)
        return done;
    follow();
    if (m_history.revision() != before) {
        clearTrouble();
        changed();
    }
    if (m_history.selection() != chosen)
        Q_EMIT selectionChanged();
    return done;
}

void StudioDesk::attempt(const studio::Step &step, const Edit &edit)
{
    const Result<void> done = apply(step, edit);
    if (!done)
        Q_EMIT refused(done.error());
}

void StudioDesk::undo()
{
    if (!m_history.canUndo())
        return;
    const studio::Selection before = m_history.selection();
    m_history.undo();
    changed();
    if (m_history.selection() != before)
        Q_EMIT selectionChanged();
}

void StudioDesk::redo()
{
    if (!m_history.canRedo())
        return;
    const studio::Selection before = m_history.selection();
    m_history.redo();
    changed();
    if (m_history.selection() != before)
        Q_EMIT selectionChanged();
}

const studio::Selection &StudioDesk::selection() const
{
    return m_history.selection();
}

void StudioDesk::select(studio::Selection selection)
{
    const bool hid = !std::exchange(m_shownSection, QString()).isEmpty();
    if (selection == m_history.selection() && !hid)
        return;
    m_history.select(selection);
    follow();
    Q_EMIT selectionChanged();
}

/// What is drawn next belongs to where the person is at work.
void StudioDesk::follow()
{
    const std::vector<int> sections = studio::sectionsOf(map(), m_history.selection());
    if (sections.size() == 1)
        setTargetSection(map().sections[std::size_t(sections.front())].id);
}

void StudioDesk::showSection(const QString &section)
{
    if (m_shownSection == section)
        return;
    m_history.select({});
    m_shownSection = section;
    if (!section.isEmpty())
        setTargetSection(section);
    Q_EMIT selectionChanged();
}

void StudioDesk::setTool(StudioTool tool)
{
    if (m_tool == tool)
        return;
    m_tool = tool;
    const bool draws = tool >= StudioTool::Row && tool <= StudioTool::Trace;
    const QPointer<StudioDesk> self(this);
    if (draws)
        select({}); // its measures stand where the properties were
    if (self)
        Q_EMIT toolChanged();
}

studio::Gesture StudioDesk::newGesture(studio::Join join)
{
    return {++m_gestures, join};
}

QString StudioDesk::targetSection() const
{
    if (studio::findSection(map(), m_targetSection))
        return m_targetSection;
    return map().sections.empty() ? QString() : map().sections.front().id;
}

void StudioDesk::setTargetSection(const QString &section)
{
    if (m_targetSection == section)
        return;
    m_targetSection = section;
    Q_EMIT targetChanged();
}

QString StudioDesk::paintCategory() const
{
    const auto &categories = map().categories;
    const auto known = std::find_if(categories.begin(), categories.end(),
                                    [this](const auto &category) { return category.key == m_paintCategory; });
    if (known != categories.end() || categories.empty())
        return categories.empty() ? QString() : m_paintCategory;
    return categories.front().key;
}

void StudioDesk::setPaintCategory(const QString &key)
{
    if (m_paintCategory == key)
        return;
    m_paintCategory = key;
    Q_EMIT targetChanged();
}

void StudioDesk::setSnapping(bool snapping)
{
    if (std::exchange(m_isSnapping, snapping) != snapping)
        Q_EMIT sightChanged();
}

void StudioDesk::setGridShown(bool shown)
{
    if (std::exchange(m_isGridShown, shown) != shown)
        Q_EMIT sightChanged();
}

void StudioDesk::check()
{
    m_checkSoon.stop();
    if (isChecked())
        return;
    take(seating::validate(map()));
}

void StudioDesk::take(std::vector<seating::Problem> problems)
{
    m_problems = std::move(problems);
    m_checkedAt = m_revision;
    Q_EMIT problemsChanged();
}

// What was found in a document that has changed since is nobody's any more: the next check is on its way.
Task<void> StudioDesk::checkAside(QPointer<StudioDesk> self)
{
    if (seating::seatCount(self->map()) < largeHall) {
        self->check();
        co_return;
    }
    const quint64 revision = self->m_revision;
    QFuture<std::vector<seating::Problem>> finding =
        QtConcurrent::run(&self->m_checks, [map = self->map()] { return seating::validate(map); });
    std::vector<seating::Problem> found = co_await finding;
    if (self && self->m_revision == revision && !self->isChecked())
        self->take(std::move(found));
}

Task<void> StudioDesk::checked(QPointer<StudioDesk> self)
{
    while (self && !self->isChecked())
        co_await checkAside(self);
}

void StudioDesk::show(const Box &box)
{
    Q_EMIT showWanted(box);
}

void StudioDesk::show(const seating::Problem &problem)
{
    const studio::Selection there = studio::selectionOf(map(), problem.element);
    if (problem.element.kind == ElementKind::Section && problem.element.section >= 0)
        showSection(map().sections[std::size_t(problem.element.section)].id);
    else if (!there.isEmpty())
        select(there);
    m_shownTrouble = problem.at;
    Q_EMIT troubleChanged();
    Q_EMIT showWanted(around(problem.at));
}

void StudioDesk::show(const seating::ElementRef &element)
{
    const studio::Selection there = studio::selectionOf(map(), element);
    const std::optional<Box> box = studio::boundsOf(map(), there);
    if (there.isEmpty() || !box)
        return;
    select(there);
    Q_EMIT showWanted(*box);
}

void StudioDesk::clearTrouble()
{
    if (!m_shownTrouble)
        return;
    m_shownTrouble.reset();
    Q_EMIT troubleChanged();
}

void StudioDesk::setPreview(std::optional<StudioPreview> preview)
{
    if (!m_preview && !preview)
        return;
    m_preview = std::move(preview);
    Q_EMIT previewChanged();
}

void StudioDesk::setDraft(const DraftState &draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
}

} // namespace foyer::seatmap
