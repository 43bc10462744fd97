// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

class QGridLayout;

namespace foyer::studio {
struct NumberPlan;
struct PlannedRow;
} // namespace foyer::studio

namespace foyer::kit {
class Label;
}

namespace foyer::seatmap {

/// Row by row what the numbers would be, and what they are; rows that change come first.
class NumberPreview : public QWidget
{
    Q_OBJECT

public:
    explicit NumberPreview(QWidget *parent = nullptr);

    void show(const studio::NumberPlan &plan);

    static constexpr int mostLines = 12;

private:
    struct Line
    {
        kit::Label *name;
        kit::Label *becomes;
        kit::Label *was;
    };

    [[nodiscard]] Line &line(int number);
    void showRow(int number, const studio::PlannedRow &row);

    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    kit::Label *m_more;
};

} // namespace foyer::seatmap
