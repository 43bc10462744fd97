// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {

/// A hairline, horizontal or vertical.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::kit
