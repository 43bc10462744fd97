// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace foyer::testing {

/// Every part of the kit in every state on one sheet, 1440 px wide.
class ComponentsSheet : public QWidget
{
    Q_OBJECT

public:
    explicit ComponentsSheet(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *section(int row, int column, int span, const QString &title);
    void addType();
    void addColours();
    void addButtons();
    void addLargeButtons(QVBoxLayout *body);
    void addFields();
    void addMarks(QVBoxLayout *body);
    void addTable();
    void addChart();
    void addBarCharts();
    void addToasts();
    void addBanners();
    void addChips();
    void addProgress();
    void addEmpty();
    void addStock();
    void addPalette();

    QGridLayout *m_grid;
};

} // namespace foyer::testing
