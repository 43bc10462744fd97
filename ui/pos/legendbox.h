// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::pos {

/// The ground of the legend: 40 high, a line above.
class LegendBox : public QWidget
{
    Q_OBJECT

public:
    explicit LegendBox(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::pos
