// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace foyer::shell {

/// What works on every page.
class ShellCommands final : public QObject
{
    Q_OBJECT

public:
    /// Keys work in the whole of `scope`.
    explicit ShellCommands(QWidget *scope);

    [[nodiscard]] QList<QAction *> all() const;

    QAction *palette;
    QAction *switcher;
    QAction *keys;
    QAction *fullScreen;
    QAction *appearance;
    QAction *signOut;
};

} // namespace foyer::shell
