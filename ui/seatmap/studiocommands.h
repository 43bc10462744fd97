// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QWidget;

namespace foyer::seatmap {

/// The named acts of the studio, with their keys; the tools' own are the tool bar's. What they do is
/// connected by whoever does it: the page, and the panels (generate, compare, publish).
struct StudioCommands
{
    explicit StudioCommands(QWidget *scope);

    // the bar above
    QAction *back;
    QAction *undo;
    QAction *redo;
    QAction *snap;
    QAction *grid;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *zoomFit;
    QAction *generate;
    QAction *compare;
    QAction *publish;

    // the clipboard and the whole
    QAction *selectAll;
    QAction *selectRow;
    QAction *selectCategory;
    QAction *selectSection;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *duplicate;
    QAction *remove;
    QAction *trim;

    // arranging
    QAction *alignLeft;
    QAction *alignCentre;
    QAction *alignRight;
    QAction *alignTop;
    QAction *alignMiddle;
    QAction *alignBottom;
    QAction *distributeAcross;
    QAction *distributeDown;
    QAction *mirror;
    QAction *flip;
    QAction *rotate;
    QAction *bend;

    [[nodiscard]] QList<QAction *> all() const;
};

} // namespace foyer::seatmap
