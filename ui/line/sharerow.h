// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class Bar;
class FiguresLabel;
class Label;
} // namespace foyer::kit

namespace foyer::line {

/// How much of a price category is sold: "Upper ring  243 of 12,000", with a bar below.
class ShareRow : public QWidget
{
    Q_OBJECT

public:
    explicit ShareRow(QWidget *parent = nullptr);

    void show(const QString &name, qint64 sold, qint64 capacity, bool isOld);

private:
    kit::Label *m_name;
    kit::FiguresLabel *m_sold;
    kit::FiguresLabel *m_capacity;
    kit::Bar *m_bar;
};

} // namespace foyer::line
