// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/statistics.h"

#include <array>
#include <QAbstractTableModel>
#include <QTimer>
#include <QWidget>

namespace foyer::kit {
class Label;
class Table;
} // namespace foyer::kit

namespace foyer::seatmap {

class StudioDesk;

/// Categories, or sections, with what they offer.
class CountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    struct Line
    {
        QString name;
        QString id; ///< key of a category, id of a section
        studio::PlaceCount count;
        bool isAll = false; ///< the sum of the lines above
    };

    void setLines(const QString &title, std::vector<Line> lines);

    [[nodiscard]] const Line &line(int row) const { return m_lines[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_title;
    std::vector<Line> m_lines;
};

/// How much there is of what: by category, by section. A line that is opened is chosen on the map.
class StatisticsPanel : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit StatisticsPanel(StudioDesk &desk, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void choose(int category);

    StudioDesk &m_desk;
    CountsModel *m_categories;
    CountsModel *m_sections;
    std::array<kit::Table *, 2> m_tables{};
    QTimer m_soon;
};

} // namespace foyer::seatmap
