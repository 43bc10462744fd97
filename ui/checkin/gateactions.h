// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace foyer::checkin {

/// What can be done at the gate, each with a key of its own. Enter is none of them: scanners end every code
/// with it, so it means next or refuse, whatever stands on the screen.
struct GateActions
{
    explicit GateActions(QWidget *scope);

    QAction *search;
    QAction *letIn; ///< after a check: whom Check first is about, or the ticket chosen in the search
    QAction *entry;
    QAction *exits;
    QAction *gate;
    QAction *tryAgain;
    QAction *drop;
    QAction *sound;
    QAction *night;
    QAction *fullScreen;
    QAction *undo;

    [[nodiscard]] QList<QAction *> all() const;
};

} // namespace foyer::checkin
