// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace foyer::dashboard {

/// Names the colours of a chart, in one line.
class ChartLegend : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        int series = 0;
        bool isLine = false;
        [[nodiscard]] bool operator==(const Entry &) const = default;
    };

    explicit ChartLegend(QWidget *parent = nullptr);

    void setEntries(std::vector<Entry> entries);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Entry> m_entries;
};

} // namespace foyer::dashboard
