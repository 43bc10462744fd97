// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/paper/planfile.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace foyer::kit {
class Field;
class Label;
class Segments;
} // namespace foyer::kit

namespace foyer::seatmap {

/// As what a map shall leave the program: format, and paper or pixels where there are such.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget *parent = nullptr);

    [[nodiscard]] PlanFileWish wish() const;

    void choose(PlanFormat format);

private:
    void refresh();

    QComboBox *m_format;
    kit::Label *m_about;
    QComboBox *m_paper;
    kit::Segments *m_lie;
    QSpinBox *m_across;
    QSpinBox *m_down;
    QSpinBox *m_pixels;
    kit::Field *m_paperField;
    kit::Field *m_lieField;
    kit::Field *m_acrossField;
    kit::Field *m_downField;
    kit::Field *m_pixelsField;
};

/// "Foyer seat map (*.json)".
[[nodiscard]] QString filterOf(PlanFormat format);

/// "Left out: levels, 4 wheelchair places"; empty where all of it is there.
[[nodiscard]] QString leftOutWords(const std::vector<seating::LeftOut> &leftOut);

} // namespace foyer::seatmap
