// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/halldesk.h"

#include <QAbstractTableModel>
#include <QWidget>

namespace foyer::kit {
class Label;
class Table;
} // namespace foyer::kit

namespace foyer::events {

/// What an import changed, old → new.
class RepairModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRepairs(std::vector<wire::MapRepair> repairs);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<wire::MapRepair> m_repairs;
};

/// What became of an imported plan: how much there is of it, what was mended, what is still wrong.
class ImportReport : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReport(QWidget *parent = nullptr);

    void show(const ImportResult &result);

private:
    kit::Label *m_head;
    kit::Label *m_words;
    kit::Table *m_table;
    RepairModel *m_model;
};

} // namespace foyer::events
