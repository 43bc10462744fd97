// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/charts/chartdata.h"

#include <QWidget>

namespace foyer::kit {

class ChartCanvas;

/// Lines over time: 2 px, area under the first where asked, comparisons dashed, names at the lines' ends (or
/// a legend top right), one hover line with a card of figures. The left and right arrow keys move it too.
class LineChart : public QWidget
{
    Q_OBJECT

public:
    explicit LineChart(const QString &name, QWidget *parent = nullptr);

    void setData(ChartData data);
    /// A flag at a place: "now", "today".
    void setFlag(int place, const QString &text);
    /// Shows the hover line at a place, −1 for none: stacked charts share theirs.
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
