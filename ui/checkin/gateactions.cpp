// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gateactions.h"

#include "ui/checkin/words.h"
#include "ui/kit/command.h"

namespace foyer::checkin {

namespace {

QAction *make(const char *id, const QString &text, kit::Icon icon, Qt::Key key, QWidget *scope)
{
    return kit::makeCommand(QStringLiteral("gate.") + QLatin1String(id), text, icon, QKeySequence(key),
                            scope);
}

} // namespace

GateActions::GateActions(QWidget *scope)
    : search(make("search", Words::tr("Search by name or seat"), kit::Icon::None, Qt::Key_F3, scope))
    , letIn(make("letIn", Words::tr("Let in"), kit::Icon::None, Qt::Key_F4, scope))
    , entry(make("entry", Words::tr("Entry"), kit::Icon::None, Qt::Key_F5, scope))
    , exits(make("exit", Words::tr("Exit"), kit::Icon::None, Qt::Key_F6, scope))
    , gate(make("choose", Words::tr("Change gate"), kit::Icon::None, Qt::Key_F7, scope))
    , tryAgain(make("tryAgain", Words::tr("Try again"), kit::Icon::None, Qt::Key_F8, scope))
    , drop(make("drop", Words::tr("Drop the code"), kit::Icon::None, Qt::Key_Delete, scope))
    , sound(make("sound", Words::tr("Sound"), kit::Icon::Volume2, Qt::Key_F9, scope))
    , night(make("night", Words::tr("Night"), kit::Icon::Moon, Qt::Key_F10, scope))
    , fullScreen(make("fullScreen", Words::tr("Full screen"), kit::Icon::None, Qt::Key_F11, scope))
    , undo(make("undo", Words::tr("Undo last"), kit::Icon::None, Qt::Key_Backspace, scope))
{
    entry->setCheckable(true);
    exits->setCheckable(true);
}

QList<QAction *> GateActions::all() const
{
    return {search, letIn, entry, exits, gate, undo, tryAgain, drop, sound, night, fullScreen};
}

} // namespace foyer::checkin
