// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"
#include "ui/kit/tokens.h"

#include <functional>
#include <QWidget>

namespace foyer::kit {

/// Horizontal bars by category with their words and figures in one column.
class CategoryBars : public QWidget
{
    Q_OBJECT

public:
    explicit CategoryBars(const QString &name, QWidget *parent = nullptr);
    void setBars(std::vector<CategoryBar> bars);

    /// How bars of categories are coloured; as seats by their rank unless somebody knows better.
    using Colouring = std::function<SeatColours(const Tokens &, const CategoryBar &)>;

    void setColouring(Colouring colouring) { m_colouring = std::move(colouring); }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(class QPainter &painter, const QRectF &row, std::size_t number, double most) const;

    std::vector<CategoryBar> m_bars;
    Colouring m_colouring;
};

} // namespace foyer::kit
