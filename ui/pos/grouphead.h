// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class FiguresLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

/// The head of a group in the column, 28 high: a name, and how many.
class GroupHead : public QWidget
{
    Q_OBJECT

public:
    explicit GroupHead(QWidget *parent = nullptr);

    [[nodiscard]] kit::Label *name() const { return m_name; }

    [[nodiscard]] kit::FiguresLabel *count() const { return m_count; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Label *m_name;
    kit::FiguresLabel *m_count;
};

} // namespace foyer::pos
