// SPDX-License-Identifier: GPL-3.0-or-later
// What the studio's commands do.
#include "core/studio/arrange.h"
#include "core/studio/paste.h"
#include "core/studio/picking.h"
#include "core/studio/spacing.h"
#include "core/studio/trim.h"
#include "ui/seatmap/inspector.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/studioframe.h"

#include <QAction>
#include <QMenu>

namespace foyer::seatmap {

namespace {

using seating::SeatMap;
using studio::Selection;
using studio::StepKind;

constexpr double zoomFactor = 1.25;
constexpr seating::Millimetres pasteAway = 1000; ///< across, and down
constexpr studio::Millidegrees turnStep = 15'000;

} // namespace

void StudioFrame::connectHead()
{
    const auto on = [this](QAction *command, auto &&act) {
        connect(command, &QAction::triggered, this, act);
    };
    on(m_commands.undo, [this] { m_desk.undo(); });
    on(m_commands.redo, [this] { m_desk.redo(); });
    on(m_commands.snap, [this] { m_desk.setSnapping(!m_desk.isSnapping()); });
    on(m_commands.grid, [this] { m_desk.setGridShown(!m_desk.isGridShown()); });
    on(m_commands.zoomIn, [this] { m_canvas->setZoom(m_canvas->zoom() * zoomFactor); });
    on(m_commands.zoomOut, [this] { m_canvas->setZoom(m_canvas->zoom() / zoomFactor); });
    on(m_commands.zoomFit, [this] { m_canvas->zoomToFit(); });
    on(m_commands.trim, [this] {
        m_desk.attempt({StepKind::Trim, {}, 1, {}}, [chosen = m_desk.selection()](SeatMap &map) {
            return studio::trimCanvas(map, chosen);
        });
    });
    const auto sight = [this] {
        m_commands.snap->setChecked(m_desk.isSnapping());
        m_commands.grid->setChecked(m_desk.isGridShown());
    };
    connect(&m_desk, &StudioDesk::sightChanged, this, sight);
    sight();
}

void StudioFrame::connectChoosing()
{
    const auto on = [this](QAction *command, auto &&act) {
        connect(command, &QAction::triggered, this, act);
    };
    on(m_commands.selectAll, [this] {
        studio::PickScope scope;
        scope.level = m_canvas->level() ? m_canvas->levelId() : QString();
        m_desk.select(studio::all(m_desk.map(), scope));
    });
    on(m_commands.selectRow, [this] { m_desk.select(studio::sameRow(m_desk.map(), m_desk.selection())); });
    on(m_commands.selectCategory,
       [this] { m_desk.select(studio::sameCategory(m_desk.map(), m_desk.selection())); });
    on(m_commands.selectSection,
       [this] { m_desk.select(studio::sameSection(m_desk.map(), m_desk.selection())); });
}

void StudioFrame::connectClipboard()
{
    connect(m_commands.copy, &QAction::triggered, this, &StudioFrame::copy);
    connect(m_commands.cut, &QAction::triggered, this, &StudioFrame::cut);
    connect(m_commands.paste, &QAction::triggered, this, &StudioFrame::paste);
    connect(m_commands.duplicate, &QAction::triggered, this, &StudioFrame::duplicate);
    connect(m_commands.remove, &QAction::triggered, this, &StudioFrame::remove);
}

void StudioFrame::copy()
{
    m_clip = studio::copied(m_desk.map(), m_desk.selection());
    m_pasted = 0;
    showEnabled();
}

void StudioFrame::cut()
{
    copy();
    m_desk.attempt({StepKind::Cut, {}, int(m_desk.selection().size()), {}},
                   [chosen = m_desk.selection()](SeatMap &map) { return studio::removeChosen(map, chosen); });
}

void StudioFrame::paste()
{
    if (m_clip.sections.empty())
        return;
    ++m_pasted;
    studio::PastePlace place;
    place.offset = {pasteAway * m_pasted, pasteAway * m_pasted};
    m_desk.attempt({StepKind::Paste, {}, 1, {}},
                   [this, place](SeatMap &map) { return studio::paste(map, m_clip, place, m_desk.ids()); });
}

/// Rows behind what they were copied from, where rows are; everything else a little aside.
void StudioFrame::duplicate()
{
    const Selection chosen = m_desk.selection();
    const std::optional<seating::Box> box = studio::boundsOf(m_desk.map(), chosen);
    if (!box)
        return;
    seating::Point offset{pasteAway, pasteAway};
    const auto rows = int(studio::rowsOf(m_desk.map(), chosen).size());
    if (chosen.things.empty() && rows > 0) {
        const seating::Millimetres between =
            studio::rowDistance(m_desk.map(), chosen).value_or(m_canvas->settings().rowPitch);
        offset = {0, between * rows};
    }
    m_desk.attempt({StepKind::Duplicate, {}, int(chosen.size()), {}},
                   [chosen, offset, &ids = m_desk.ids()](SeatMap &map) {
                       return studio::duplicate(map, chosen, offset, ids);
                   });
}

void StudioFrame::remove()
{
    m_desk.attempt({StepKind::Delete, {}, int(m_desk.selection().size()), {}},
                   [chosen = m_desk.selection()](SeatMap &map) { return studio::removeChosen(map, chosen); });
}

void StudioFrame::connectArranging()
{
    const auto on = [this](QAction *command, StepKind kind, auto &&edit) {
        connect(command, &QAction::triggered, this, [this, kind, edit] {
            m_desk.attempt({kind, {}, int(m_desk.selection().size()), {}},
                           [edit, chosen = m_desk.selection()](SeatMap &map) { return edit(map, chosen); });
        });
    };
    using enum studio::Alignment;
    for (const auto &[command, alignment] :
         {std::pair{m_commands.alignLeft, Left}, std::pair{m_commands.alignCentre, Centre},
          std::pair{m_commands.alignRight, Right}, std::pair{m_commands.alignTop, Top},
          std::pair{m_commands.alignMiddle, Middle}, std::pair{m_commands.alignBottom, Bottom}}) {
        on(command, StepKind::Align, [to = alignment](SeatMap &map, const Selection &chosen) {
            return studio::align(map, chosen, to);
        });
    }
    for (const auto &[command, direction] : {std::pair{m_commands.distributeAcross, studio::Spread::Across},
                                             std::pair{m_commands.distributeDown, studio::Spread::Down}}) {
        on(command, StepKind::Distribute, [way = direction](SeatMap &map, const Selection &chosen) {
            return studio::distribute(map, chosen, way);
        });
    }
    for (const auto &[command, axis] : {std::pair{m_commands.mirror, studio::Axis::Upright},
                                        std::pair{m_commands.flip, studio::Axis::Level}}) {
        on(command, StepKind::Mirror, [about = axis](SeatMap &map, const Selection &chosen) {
            return studio::mirror(map, chosen, about);
        });
    }
    on(m_commands.rotate, StepKind::Rotate,
       [](SeatMap &map, const Selection &chosen) { return studio::rotate(map, chosen, turnStep); });
    connect(m_commands.bend, &QAction::triggered, m_inspector, &Inspector::focusBend);
}

void StudioFrame::openMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("studioMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const StudioCommands &c = m_commands;
    menu->addActions({c.selectAll, c.selectRow, c.selectCategory, c.selectSection});
    menu->addSeparator();
    menu->addActions({c.cut, c.copy, c.paste, c.duplicate, c.remove});
    menu->addSeparator();
    menu->addActions({c.alignLeft, c.alignCentre, c.alignRight, c.alignTop, c.alignMiddle, c.alignBottom});
    menu->addActions({c.distributeAcross, c.distributeDown});
    menu->addSeparator();
    menu->addActions({c.mirror, c.flip, c.rotate, c.bend});
    menu->popup(globalPosition);
}

} // namespace foyer::seatmap
