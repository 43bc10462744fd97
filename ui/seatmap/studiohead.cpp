// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiohead.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/sightbuttons.h"
#include "ui/seatmap/stepwords.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiocommands.h"
#include "ui/seatmap/studiodesk.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace foyer::seatmap {

namespace {

using namespace std::chrono_literals;

constexpr int headHeight = 48;
constexpr int widestStep = 160;

kit::Button *headButton(QAction *action, kit::Button::Kind kind)
{
    auto *button = new kit::Button({}, kind);
    button->setObjectName(action->objectName());
    button->setExtent(kit::Extent::Small);
    button->setAction(action);
    button->setKeyCapVisible(false);
    return button;
}

/// Nothing but its icon.
kit::Button *iconButton(QAction *action)
{
    kit::Button *button = headButton(action, kit::Button::Kind::Ghost);
    button->setAccessibleName(action->text());
    button->setText({});
    QObject::connect(action, &QAction::changed, button, [button] { button->setText({}); });
    return button;
}

QWidget *upright()
{
    auto *line = new kit::Hairline(Qt::Vertical);
    line->setFixedHeight(24);
    return line;
}

} // namespace

QString savedWords(Instant savedAt, Instant now)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - savedAt);
    if (seconds < 1s)
        return StudioHead::tr("saved just now");
    if (seconds < 60s)
        return StudioHead::tr("saved %1 s ago").arg(seconds.count());
    if (seconds < 3600s)
        return StudioHead::tr("saved %1 min ago").arg(seconds.count() / 60);
    return StudioHead::tr("saved %1 h ago").arg(seconds.count() / 3600);
}

StudioHead::StudioHead(StudioDesk &desk, StudioCanvas &canvas, const StudioCommands &commands,
                       const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_canvas(canvas)
    , m_commands(commands)
    , m_clock(clock)
    , m_name(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_version(new kit::Chip)
    , m_saved(new kit::Label({}, kit::TextSize::Small))
    , m_undo(headButton(commands.undo, kit::Button::Kind::Ghost))
    , m_step(new kit::Label({}, kit::Ink::Text3))
    , m_redo(iconButton(commands.redo))
    , m_zoom(new kit::Button)
{
    setObjectName(QStringLiteral("studioHead"));
    setFixedHeight(headHeight);
    m_name->setObjectName(QStringLiteral("studioName"));
    m_version->setObjectName(QStringLiteral("studioVersion"));
    m_saved->setObjectName(QStringLiteral("studioSaved"));
    m_saved->setInk(kit::Ink::Text3);
    m_saved->setFigures(true);
    m_step->setObjectName(QStringLiteral("studioStep"));
    m_step->setMaximumWidth(widestStep);
    m_zoom->setObjectName(QStringLiteral("studioZoom"));
    m_zoom->setExtent(kit::Extent::Small);
    m_zoom->setTrailing(kit::Icon::ChevronDown);
    layOut(commands);
    m_everySecond.setInterval(1s);
    connect(&m_everySecond, &QTimer::timeout, this, &StudioHead::showSaved);
    connect(&desk, &StudioDesk::draftChanged, this, &StudioHead::showDraft);
    connect(&desk, &StudioDesk::mapChanged, this, &StudioHead::showDraft);
    connect(&desk, &StudioDesk::stepsChanged, this, &StudioHead::showSteps);
    connect(&canvas, &StudioCanvas::viewChanged, this, &StudioHead::showZoom);
    connect(m_zoom, &QAbstractButton::clicked, this, &StudioHead::openZoomMenu);
    showDraft();
    showSteps();
    showZoom();
}

void StudioHead::layOut(const StudioCommands &commands)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 0, 12, 1);
    row->setSpacing(kit::step);
    row->addWidget(iconButton(commands.back));
    row->addWidget(m_name);
    row->addWidget(m_version);
    row->addWidget(m_saved);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_step);
    row->addWidget(m_redo);
    row->addWidget(upright());
    row->addWidget(new SightButtons(commands.snap, commands.grid));
    row->addWidget(m_zoom);
    row->addWidget(upright());
    row->addWidget(headButton(commands.generate, kit::Button::Kind::Plain));
    row->addWidget(headButton(commands.compare, kit::Button::Kind::Plain));
    row->addWidget(headButton(commands.publish, kit::Button::Kind::Plain));
}

void StudioHead::showDraft()
{
    const DraftState &draft = m_desk.draft();
    const QString number = kit::Format::of(this).count(draft.version);
    const QString words = draft.version == 0 ? tr("Not published yet")
                          : draft.isDraft    ? tr("Version %1, draft").arg(number)
                                             : tr("Version %1").arg(number);
    m_name->setText(m_desk.map().name.isEmpty() ? tr("Seat map without a name") : m_desk.map().name);
    m_version->setChip({words, kit::Tone::Neutral, kit::Icon::None});
    m_version->setAccessibleName(words);
    showSaved();
}

// In a small window the map's name stays whole; what was done last and when it was kept are said by tips as
// well.
void StudioHead::giveWay()
{
    m_step->setVisible(!m_step->text().isEmpty());
    m_saved->setVisible(!m_saved->text().isEmpty());
    for (kit::Label *quiet : {m_step, m_saved})
        if (layout()->sizeHint().width() > width())
            quiet->hide();
}

void StudioHead::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    giveWay();
}

void StudioHead::showSaved()
{
    const DraftState &draft = m_desk.draft();
    m_saved->setText(draft.isSaving  ? tr("saving …")
                     : draft.savedAt ? savedWords(*draft.savedAt, m_clock.now())
                                     : QString());
    m_version->setToolTip(m_saved->text());
    giveWay();
}

void StudioHead::showSteps()
{
    const studio::Step *undo = m_desk.history().undoStep();
    const studio::Step *redo = m_desk.history().redoStep();
    m_commands.undo->setEnabled(undo != nullptr);
    m_commands.redo->setEnabled(redo != nullptr);
    m_commands.undo->setToolTip(undo ? tr("Undo: %1").arg(stepWords(*undo)) : tr("Nothing to undo"));
    m_commands.redo->setToolTip(redo ? tr("Redo: %1").arg(stepWords(*redo)) : tr("Nothing to redo"));
    m_undo->setWhyDisabled(undo ? QString() : tr("Nothing to undo"));
    m_redo->setWhyDisabled(redo ? QString() : tr("Nothing to redo"));
    m_step->setText(undo ? stepWords(*undo) : QString());
    giveWay();
}

void StudioHead::showZoom()
{
    const QString words = tr("%1 %").arg(qRound(m_canvas.zoom() * 100));
    m_zoom->setText(words);
    m_zoom->setAccessibleName(tr("Zoom, %1").arg(words));
}

void StudioHead::openZoomMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("zoomMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_commands.zoomIn, m_commands.zoomOut, m_commands.zoomFit});
    menu->addSeparator();
    for (const int percent : {25, 50, 75, 100, 150, 200, 400}) {
        QAction *choice = menu->addAction(tr("%1 %").arg(percent));
        connect(choice, &QAction::triggered, &m_canvas,
                [this, percent] { m_canvas.setZoom(percent / 100.0); });
    }
    menu->popup(m_zoom->mapToGlobal(QPoint(0, m_zoom->height() + 4)));
}

void StudioHead::showEvent(QShowEvent *)
{
    m_everySecond.start();
    showSaved();
}

void StudioHead::hideEvent(QHideEvent *)
{
    m_everySecond.stop();
}

void StudioHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace foyer::seatmap
