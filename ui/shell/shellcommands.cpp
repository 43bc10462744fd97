// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcommands.h"

#include "ui/kit/command.h"

namespace foyer::shell {

namespace {

QKeySequence with(Qt::KeyboardModifiers modifiers, Qt::Key key)
{
    return QKeySequence(QKeyCombination(modifiers, key));
}

} // namespace

ShellCommands::ShellCommands(QWidget *scope)
    : QObject(scope)
    , palette(kit::makeCommand(QStringLiteral("shell.palette"), tr("Find anything"), kit::Icon::Search,
                               with(Qt::ControlModifier, Qt::Key_K), scope))
    , switcher(kit::makeCommand(QStringLiteral("shell.switcher"), tr("Change performance"),
                                kit::Icon::ChevronsUpDown, with(Qt::NoModifier, Qt::Key_F3), scope))
    , keys(kit::makeCommand(QStringLiteral("shell.keys"), tr("Show all keys"), kit::Icon::Keyboard,
                            with(Qt::NoModifier, Qt::Key_F1), scope))
    , fullScreen(kit::makeCommand(QStringLiteral("shell.fullScreen"), tr("Full screen"), kit::Icon::Maximize,
                                  with(Qt::ShiftModifier, Qt::Key_F11), scope))
    , appearance(kit::makeCommand(QStringLiteral("shell.appearance"), tr("Switch light and dark"),
                                  kit::Icon::Moon, with(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_L),
                                  scope))
    , signOut(kit::makeCommand(QStringLiteral("shell.signOut"), tr("Sign out"), kit::Icon::LogOut,
                               with(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_Q), scope))
{}

QList<QAction *> ShellCommands::all() const
{
    return {palette, switcher, keys, fullScreen, appearance, signOut};
}

} // namespace foyer::shell
