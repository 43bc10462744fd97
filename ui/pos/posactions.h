// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace foyer::pos {

/// The named actions of the till with their keys.
struct PosActions
{
    explicit PosActions(QWidget *scope);

    /// Anew in the person's language.
    void name();

    [[nodiscard]] QList<QAction *> all() const;

    QAction *best;
    QAction *next;
    QAction *map;
    QAction *extend;
    QAction *cash;
    QAction *card;
    QAction *giveAway;
    QAction *exact;
    QAction *customer;
    QAction *find;
    QAction *reprint;
    QAction *clear;
    QAction *back;
    QAction *alternative;
    QAction *tryNow;
    QAction *wholeScreen;
    QAction *take; ///< the panel's primary: Enter
    QAction *pdf;
    QAction *refund;
};

} // namespace foyer::pos
