// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::line {

/// 0 % … 100 % in the steps that the blocks are drawn in.
class HeatScale : public QWidget
{
    Q_OBJECT

public:
    explicit HeatScale(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::line
