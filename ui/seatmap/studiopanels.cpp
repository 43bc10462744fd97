// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiopanels.h"

#include "ui/kit/command.h"
#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/checkspanel.h"
#include "ui/seatmap/comparepanel.h"
#include "ui/seatmap/findpanel.h"
#include "ui/seatmap/inspector.h"
#include "ui/seatmap/numberpanel.h"
#include "ui/seatmap/planflow.h"
#include "ui/seatmap/replacementpanel.h"
#include "ui/seatmap/soldnote.h"
#include "ui/seatmap/statisticspanel.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/studioframe.h"
#include "ui/seatmap/usespanel.h"
#include "ui/seatmap/venuedialog.h"
#include "ui/seatmap/versionspanel.h"

#include <QShortcut>
#include <QTimeZone>

namespace foyer::seatmap {

StudioPanels::StudioPanels(const Parts &parts, StudioDesk &desk, MapSession &session, StudioFrame &frame)
    : m_parts(parts)
    , m_desk(desk)
    , m_session(session)
    , m_frame(frame)
    , m_replacement({session, parts.seating, parts.catalog, parts.booking, parts.ids})
    , m_sold(parts.booking, parts.clock)
    , m_number(new NumberPanel(desk, &frame))
    , m_compare(new ComparePanel(desk, &frame))
    , m_change(new ReplacementPanel(m_replacement, desk, parts.toasts, &frame))
{
    for (SidePanel *panel : {static_cast<SidePanel *>(m_number), static_cast<SidePanel *>(m_compare),
                             static_cast<SidePanel *>(m_change)}) {
        panel->hide();
        connect(panel, &SidePanel::closed, this, &StudioPanels::closeSide);
    }
    makeActions();
    makeLower();
    connectActs();
    refreshActs();
}

StudioPanels::~StudioPanels()
{
    disconnect(&m_desk, nullptr, this, nullptr);
}

void StudioPanels::makeActions()
{
    m_import = kit::makeCommand(QStringLiteral("studio.import"), tr("Import a plan"), kit::Icon::Upload,
                                Qt::CTRL | Qt::Key_O, &m_frame);
    m_export = kit::makeCommand(QStringLiteral("studio.export"), tr("Export or print"), kit::Icon::Download,
                                Qt::CTRL | Qt::Key_P, &m_frame);
    m_find = kit::makeCommand(QStringLiteral("studio.find"), tr("Find a seat"), kit::Icon::Search,
                              Qt::CTRL | Qt::Key_F, &m_frame);
    m_nextFinding = kit::makeCommand(QStringLiteral("studio.firstFinding"), tr("Go to the first finding"),
                                     kit::Icon::TriangleAlert, Qt::Key_F8, &m_frame);
    m_repairAll = kit::makeCommand(QStringLiteral("studio.repairAll"), tr("Repair all that can be"),
                                   kit::Icon::Wrench, {}, &m_frame);
}

void StudioPanels::makeLower()
{
    m_checks = new ChecksPanel(m_desk, m_parts.toasts);
    auto *versions = new VersionsPanel(m_desk, m_session);
    m_uses = new UsesPanel(m_parts.seating, m_session, m_parts.toasts);
    m_lower = new LowerPanel(m_checks, new StatisticsPanel(m_desk), versions, m_uses, new FindPanel(m_desk));
    m_lower->addAct(m_import);
    m_lower->addAct(m_export);
    m_frame.setBottom(m_lower);
    connect(versions, &VersionsPanel::compareWanted, this, &StudioPanels::compareWith);
    connect(m_uses, &UsesPanel::changeWanted, this, &StudioPanels::changeVersion);
    connect(m_change, &ReplacementPanel::done, m_uses, &UsesPanel::reload);
    connect(m_uses, &UsesPanel::countChanged, this, [this] { m_sold.setUses(m_uses->uses()); });
    new SoldNote(m_desk, m_sold, m_frame.inspector(), this);
}

void StudioPanels::connectActs()
{
    const StudioCommands &commands = m_frame.commands();
    connect(commands.publish, &QAction::triggered, this,
            [this] { static_cast<void>(MapSession::publish(&m_session)); });
    connect(commands.compare, &QAction::triggered, this, [this] { compareWith(m_session.place().version); });
    connect(commands.generate, &QAction::triggered, this, [this] { static_cast<void>(generate(this)); });
    connect(m_import, &QAction::triggered, this, [this] { static_cast<void>(import(this)); });
    connect(m_export, &QAction::triggered, this, [this] {
        static_cast<void>(
            exportPlan(m_frame.window(), &m_parts.prompter, &m_parts.toasts, m_desk.map(), remark()));
    });
    connect(m_find, &QAction::triggered, this, [this] { m_lower->showTab(LowerPanel::Tab::Find); });
    connect(m_nextFinding, &QAction::triggered, this, [this] {
        m_lower->showTab(LowerPanel::Tab::Checks);
        m_checks->showFirst();
    });
    connect(m_repairAll, &QAction::triggered, m_checks, &ChecksPanel::repairAll);
    connect(&m_desk, &StudioDesk::toolChanged, this, &StudioPanels::followTool);
    connect(&m_desk, &StudioDesk::opened, this, &StudioPanels::close);
    connect(&m_desk, &StudioDesk::draftChanged, this, &StudioPanels::refreshActs);
    connect(&m_desk, &StudioDesk::stepsChanged, this, &StudioPanels::refreshActs);
    connect(&m_desk, &StudioDesk::problemsChanged, this, &StudioPanels::refreshActs);
    connect(&m_session, &MapSession::stateChanged, this, &StudioPanels::refreshActs);
    connect(&m_session, &MapSession::publishingChanged, this, &StudioPanels::refreshActs);
    connect(&m_session, &MapSession::overtakenChanged, this, &StudioPanels::refreshActs);
    // Rows are picked on the sheet, and applied from there too.
    auto *apply =
        new QShortcut(QKeySequence(Qt::Key_Return), &m_frame.canvas(), nullptr, nullptr, Qt::WidgetShortcut);
    connect(apply, &QShortcut::activated, this, [this] {
        if (m_side)
            m_side->submit();
    });
    connect(this, &StudioPanels::sideChanged, apply,
            [this, apply] { apply->setEnabled(m_side == m_number); });
    apply->setEnabled(false);
}

QList<QAction *> StudioPanels::commands() const
{
    return {m_import, m_export, m_find, m_nextFinding, m_repairAll};
}

void StudioPanels::refreshActs()
{
    const StudioCommands &commands = m_frame.commands();
    const QString why = m_session.whyNotPublish();
    commands.publish->setEnabled(why.isEmpty());
    commands.publish->setToolTip(why.isEmpty() ? tr("Save as version %1").arg(m_session.place().version + 1)
                                               : why);
    const int version = m_session.place().version;
    commands.compare->setEnabled(version > 0);
    commands.compare->setText(version > 0 ? tr("Compare with %1").arg(version) : tr("Compare"));
}

void StudioPanels::showSide(SidePanel *panel)
{
    if (m_side == panel)
        return;
    if (m_side)
        m_side->end();
    m_side = panel;
    if (m_side != m_number && m_desk.tool() == StudioTool::Number)
        m_desk.setTool(StudioTool::Select);
    m_frame.showSide(panel);
    if (panel) {
        panel->begin();
        panel->firstField()->setFocus(Qt::TabFocusReason);
    } else {
        m_frame.canvas().setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT sideChanged();
}

void StudioPanels::closeSide()
{
    showSide(nullptr);
}

void StudioPanels::close()
{
    if (m_side)
        closeSide();
}

void StudioPanels::followTool()
{
    if (m_desk.tool() == StudioTool::Number)
        showSide(m_number);
    else if (m_side == m_number)
        closeSide();
}

QString StudioPanels::remark() const
{
    const kit::Format format;
    const QString day = format.date(kit::toDateTime(m_parts.clock.now(), QTimeZone::systemTimeZone()).date());
    const int version = m_session.place().version;
    if (m_desk.history().isSaved() && version > 0)
        return tr("Version %1, %2").arg(version).arg(day);
    return version > 0 ? tr("Draft after version %1, %2").arg(version).arg(day) : tr("Draft, %1").arg(day);
}

void StudioPanels::compareWith(int version)
{
    if (version > 0)
        static_cast<void>(compare(this, version));
}

Task<void> StudioPanels::compare(QPointer<StudioPanels> self, int version)
{
    const QPointer<MapSession> session(&self->m_session);
    client::Answer<seating::SeatMap> map = co_await MapSession::version(session, version);
    if (!self)
        co_return;
    if (!map) {
        if (map.error().kind != client::RefusalKind::Cancelled)
            self->m_parts.toasts.failed(
                tr("Version %1 could not be read: %2").arg(version).arg(kit::wordsFor(map.error())));
        co_return;
    }
    self->m_compare->setOther(tr("version %1").arg(version), *std::move(map));
    self->showSide(self->m_compare);
}

void StudioPanels::compareWithTheirs()
{
    if (!m_session.overtaken())
        return;
    m_compare->setOther(tr("version %1").arg(m_session.overtaken()->version), m_session.overtaken()->theirs);
    showSide(m_compare);
}

void StudioPanels::changeVersion(const wire::SeatMapUse &use, int version)
{
    const QPointer<ReplacementDesk> replacement(&m_replacement);
    showSide(m_change);
    static_cast<void>(ReplacementDesk::begin(replacement, use, version));
}

Task<void> StudioPanels::generate(QPointer<StudioPanels> self)
{
    const bool isEmpty = seating::capacity(self->m_desk.map()) == 0;
    const QString text = isEmpty ? tr("A start from a few numbers; draw on from there.")
                                 : tr("It takes the place of all that is drawn; Undo brings that back.");
    const QPointer<StudioDesk> desk(&self->m_desk);
    std::optional<seating::SeatMap> hall =
        co_await askForHall(self->m_frame.window(), &self->m_parts.ids, tr("Generate a hall"), text,
                            tr("Draw it"), self->m_desk.map().name, false);
    if (!self || !desk || !hall)
        co_return;
    hall->name = desk->map().name;
    desk->attempt({studio::StepKind::Generate, {}, int(seating::seatCount(*hall))},
                  [&hall](seating::SeatMap &map) {
                      map = *hall;
                      return Result<studio::Selection>(studio::Selection());
                  });
    self->m_frame.commands().zoomFit->trigger();
}

Task<void> StudioPanels::import(QPointer<StudioPanels> self)
{
    const QPointer<StudioDesk> desk(&self->m_desk);
    const QPointer<QWidget> window(self->m_frame.window());
    const bool isEmpty = seating::capacity(desk->map()) == 0;
    const QString text =
        isEmpty ? QString() : tr("It takes the place of all that is drawn; Undo brings that back.");
    std::optional<seating::SeatMap> plan = co_await importPlan(
        window, &self->m_parts.prompter, &self->m_parts.toasts, tr("Put it on the desk"), text);
    if (!self || !desk || !plan)
        co_return;
    const QString name = plan->name;
    if (!desk->map().name.isEmpty())
        plan->name = desk->map().name;
    desk->attempt({studio::StepKind::Import, name, int(seating::seatCount(*plan))},
                  [&plan](seating::SeatMap &map) {
                      map = *plan;
                      return Result<studio::Selection>(studio::Selection());
                  });
    self->m_frame.commands().zoomFit->trigger();
}

} // namespace foyer::seatmap
