// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

class QAction;
class QVBoxLayout;

namespace foyer::kit {
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

class CategoriesPart;
class LabelsPart;
class LevelsPart;
class PlacePart;
class RowsPart;
class SeatsPart;
class SectionPart;
class SectionsPart;
class SheetPart;
class StudioCanvas;
class StudioDesk;
class ThingPart;
class ToolPart;
struct StudioCommands;

/// What is chosen, in figures that can be typed over: seats and rows, tables, areas, shapes, words; a
/// section; with nothing chosen the tool in hand, or the map as a whole.
class Inspector : public QFrame
{
    Q_OBJECT

public:
    static constexpr int usualWidth = 320;

    /// All outlive it.
    Inspector(StudioDesk &desk, StudioCanvas &canvas, const StudioCommands &commands, QAction *number,
              QWidget *parent = nullptr);

    /// "32 seats in 4 rows".
    [[nodiscard]] QString headline() const;

    /// Below the head, in amber; empty: none.
    void setNote(const QString &sentence);

    /// The keyboard goes to the first field, to a text's words, to the radius.
    void focusFirst();
    void focusBend();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void refresh();
    void showChosen();
    void showMap();
    void setHead(const QString &title, const QString &chip);

    StudioDesk &m_desk;
    StudioCanvas &m_canvas;
    QTimer m_soon; ///< several things change with one step: it is read once
    kit::Label *m_title;
    kit::Chip *m_chip;
    kit::Label *m_note;
    QWidget *m_body;
    PlacePart *m_place;
    RowsPart *m_rows;
    ThingPart *m_thing;
    SeatsPart *m_seats;
    LabelsPart *m_labels;
    ToolPart *m_tool;
    SectionPart *m_section;
    SheetPart *m_sheet;
    CategoriesPart *m_categories;
    SectionsPart *m_sections;
    LevelsPart *m_levels;
};

} // namespace foyer::seatmap
