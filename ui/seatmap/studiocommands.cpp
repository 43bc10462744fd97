// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiocommands.h"

#include "ui/kit/command.h"

#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

using kit::Icon;

struct CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Commands)
};

/// Makes commands of one scope.
class Maker
{
public:
    explicit Maker(QWidget *scope) : m_scope(scope) {}

    QAction *operator()(const char *id, const QString &text, Icon icon, const QKeySequence &keys = {}) const
    {
        return kit::makeCommand(QLatin1StringView{id}, text, icon, keys, m_scope);
    }

private:
    QWidget *m_scope;
};

void makeHead(StudioCommands &commands, const Maker &make)
{
    commands.back = make("studio.back", CommandTexts::tr("Back"), Icon::ArrowLeft, Qt::ALT | Qt::Key_Left);
    commands.undo = make("studio.undo", CommandTexts::tr("Undo"), Icon::Undo2, Qt::CTRL | Qt::Key_Z);
    commands.redo = make("studio.redo", CommandTexts::tr("Redo"), Icon::Redo2, Qt::CTRL | Qt::Key_Y);
    commands.redo->setShortcuts({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    commands.snap =
        make("studio.snap", CommandTexts::tr("Snap"), Icon::Magnet, Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    commands.grid =
        make("studio.gridLines", CommandTexts::tr("Grid 1 m"), Icon::Grid2x2, Qt::CTRL | Qt::Key_G);
    commands.snap->setCheckable(true);
    commands.grid->setCheckable(true);
    commands.zoomIn =
        make("studio.zoomIn", CommandTexts::tr("Zoom in"), Icon::ZoomIn, Qt::CTRL | Qt::Key_Plus);
    commands.zoomOut =
        make("studio.zoomOut", CommandTexts::tr("Zoom out"), Icon::ZoomOut, Qt::CTRL | Qt::Key_Minus);
    commands.zoomFit =
        make("studio.zoomFit", CommandTexts::tr("All of the map"), Icon::Maximize, Qt::CTRL | Qt::Key_0);
    commands.generate = make("studio.generate", CommandTexts::tr("Generate"), Icon::Sparkles);
    commands.compare = make("studio.compare", CommandTexts::tr("Compare"), Icon::None);
    commands.publish = make("studio.publish", CommandTexts::tr("Publish"), Icon::None, Qt::CTRL | Qt::Key_S);
}

void makeClipboard(StudioCommands &commands, const Maker &make)
{
    commands.selectAll =
        make("studio.selectAll", CommandTexts::tr("Select everything"), Icon::None, Qt::CTRL | Qt::Key_A);
    commands.selectRow = make("studio.selectRow", CommandTexts::tr("Select the whole rows"), Icon::None,
                              Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    commands.selectCategory =
        make("studio.selectCategory", CommandTexts::tr("Select all of these categories"), Icon::None,
             Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    commands.selectSection = make("studio.selectSection", CommandTexts::tr("Select the whole sections"),
                                  Icon::None, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    commands.cut = make("studio.cut", CommandTexts::tr("Cut"), Icon::Scissors, Qt::CTRL | Qt::Key_X);
    commands.copy = make("studio.copy", CommandTexts::tr("Copy"), Icon::Copy, Qt::CTRL | Qt::Key_C);
    commands.paste = make("studio.paste", CommandTexts::tr("Paste"), Icon::None, Qt::CTRL | Qt::Key_V);
    commands.duplicate =
        make("studio.duplicate", CommandTexts::tr("Duplicate"), Icon::Copy, Qt::CTRL | Qt::Key_D);
    commands.remove = make("studio.delete", CommandTexts::tr("Delete"), Icon::Trash2, Qt::Key_Delete);
    commands.remove->setShortcuts({Qt::Key_Delete, Qt::Key_Backspace});
    commands.trim = make("studio.trim", CommandTexts::tr("Fit the sheet to what is drawn"), Icon::None);
}

void makeArranging(StudioCommands &commands, const Maker &make)
{
    commands.alignLeft =
        make("studio.alignLeft", CommandTexts::tr("Align left edges"), Icon::AlignHorizontalJustifyStart);
    commands.alignCentre =
        make("studio.alignCentre", CommandTexts::tr("Align centres"), Icon::AlignHorizontalJustifyCenter);
    commands.alignRight = make("studio.alignRight", CommandTexts::tr("Align right edges"), Icon::None);
    commands.alignTop = make("studio.alignTop", CommandTexts::tr("Align upper edges"), Icon::None);
    commands.alignMiddle = make("studio.alignMiddle", CommandTexts::tr("Align middles"), Icon::None);
    commands.alignBottom = make("studio.alignBottom", CommandTexts::tr("Align lower edges"), Icon::None);
    commands.distributeAcross =
        make("studio.distributeAcross", CommandTexts::tr("Distribute across"), Icon::None);
    commands.distributeDown = make("studio.distributeDown", CommandTexts::tr("Distribute down"),
                                   Icon::AlignVerticalDistributeCenter);
    commands.mirror = make("studio.mirror", CommandTexts::tr("Mirror"), Icon::FlipHorizontal2, Qt::Key_M);
    commands.flip =
        make("studio.flip", CommandTexts::tr("Mirror upside down"), Icon::None, Qt::SHIFT | Qt::Key_M);
    commands.rotate =
        make("studio.rotate", CommandTexts::tr("Rotate by 15°"), Icon::RotateCw, Qt::Key_BracketRight);
    commands.bend = make("studio.bend", CommandTexts::tr("Bend"), Icon::Spline, Qt::Key_B);
}

} // namespace

StudioCommands::StudioCommands(QWidget *scope)
{
    const Maker make(scope);
    makeHead(*this, make);
    makeClipboard(*this, make);
    makeArranging(*this, make);
}

QList<QAction *> StudioCommands::all() const
{
    return {back,           undo,        redo,       snap,     grid,        zoomIn,      zoomOut,
            zoomFit,        generate,    compare,    publish,  selectAll,   selectRow,   selectCategory,
            selectSection,  cut,         copy,       paste,    duplicate,   remove,      trim,
            alignLeft,      alignCentre, alignRight, alignTop, alignMiddle, alignBottom, distributeAcross,
            distributeDown, mirror,      flip,       rotate,   bend};
}

} // namespace foyer::seatmap
