// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/inspectorpart.h"

#include <array>

class QCheckBox;

namespace foyer::kit {
class Button;
}

namespace foyer::seatmap {

/// Where what is chosen lies: from the middle line and from the sheet's upper edge.
class PlacePart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit PlacePart(StudioDesk &desk, QWidget *parent = nullptr);
    void show(const studio::Properties &properties);

private:
    void enterPosition(const QString &text, bool isX);

    ValueLine *m_angleLine = nullptr;
    ValueEdit *m_x;
    ValueEdit *m_y;
    ValueLine *m_position;
    ValueEdit *m_angle;
    std::optional<seating::Point> m_middle;
};

/// Distances of what is chosen of rows.
class RowsPart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit RowsPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show(const studio::Properties &properties);
    void focusBend();

private:
    ValueLine *m_rowLine = nullptr;
    ValueLine *m_seatLine = nullptr;
    ValueLine *m_bendLine = nullptr;
    ValueLine *m_aisleLine = nullptr;
    ValueEdit *m_rowDistance;
    ValueEdit *m_seatDistance;
    ValueEdit *m_bend;
    ValueEdit *m_aisle;
};

/// What the seats are.
class SeatsPart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit SeatsPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show(const studio::Properties &properties);

private:
    void paint(const QString &key);
    void moveTo(const QString &section);
    static void showShare(QCheckBox &box, const QString &words, const studio::Share &share);

    ValueLine *m_rankLine = nullptr;
    QComboBox *m_category;
    QComboBox *m_section;
    ValueEdit *m_rank;
    ValueLine *m_categoryLine;
    ValueLine *m_sectionLine;
    QCheckBox *m_accessible;
    QCheckBox *m_companion;
    QCheckBox *m_restricted;
};

/// What rows and seats are called.
class LabelsPart final : public InspectorPart
{
    Q_OBJECT

public:
    /// `number` is the command that numbers rows.
    LabelsPart(StudioDesk &desk, QAction *number, QWidget *parent = nullptr);
    void show(const studio::Properties &properties);

private:
    ValueLine *m_rowsLine = nullptr;
    ValueLine *m_seatsLine = nullptr;
    ValueEdit *m_rows;
    ValueEdit *m_seats;
};

/// Tables, standing areas, shapes and words.
class ThingPart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit ThingPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show(const studio::Properties &properties);
    void focusWords();

private:
    void enterSize(const QString &text, bool isWidth);
    void makeChairs();
    void showChairs(const studio::Properties &properties);

    ValueLine *m_nameLine = nullptr;
    ValueLine *m_chairsLine = nullptr;
    ValueLine *m_endsLine = nullptr;
    ValueLine *m_sidesLine = nullptr;
    ValueEdit *m_chairs = nullptr;
    std::array<ValueEdit *, 4> m_sideChairs{}; ///< by studio::TableSide
    ValueLine *m_capacityLine = nullptr;
    ValueLine *m_textLine = nullptr;
    ValueLine *m_textSizeLine = nullptr;
    ValueEdit *m_name;
    ValueEdit *m_capacity;
    ValueEdit *m_width;
    ValueEdit *m_height;
    ValueEdit *m_text;
    ValueEdit *m_textSize;
    QComboBox *m_fill;
    ValueLine *m_sizeLine;
    ValueLine *m_fillLine;
    std::optional<seating::Size> m_size;
    bool m_heightHidden = false; ///< circles have one measure
};

} // namespace foyer::seatmap
