// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"

#include <QWidget>

namespace foyer::kit {

/// Horizontal bars by category with their words and figures in one column.
class CategoryBars : public QWidget
{
    Q_OBJECT

public:
    explicit CategoryBars(const QString &name, QWidget *parent = nullptr);
    void setBars(std::vector<CategoryBar> bars);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(class QPainter &painter, const QRectF &row, std::size_t number, double most) const;

    std::vector<CategoryBar> m_bars;
};

} // namespace foyer::kit
