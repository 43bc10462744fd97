// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"

#include <QWidget>

namespace foyer::kit {

class ChartCanvas;

/// Bars per day or quarter hour, stacked where there are several series.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    explicit BarChart(const QString &name, QWidget *parent = nullptr);

    void setData(ChartData data);
    void setFlag(int place, const QString &text);
    void setHovered(int place);
    [[nodiscard]] int hovered() const;
    /// What the card says, line by line: "Sat 21 Nov", "Online\t12".
    [[nodiscard]] QStringList cardLines() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void hoveredChanged(int place);

private:
    ChartCanvas *m_canvas;
};

} // namespace foyer::kit
