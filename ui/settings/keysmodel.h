// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/command.h"

#include <QAbstractTableModel>

namespace foyer::settings {

/// Every named action with its key, page by page.
class KeysModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Action,
        Place,
        Key,
        ColumnCount,
    };

    /// `commands` must outlive it.
    explicit KeysModel(const kit::Commands &commands, QObject *parent = nullptr);

    void refresh();

    [[nodiscard]] QAction *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString place;
        QPointer<QAction> action;
    };

    const kit::Commands &m_commands;
    std::vector<Row> m_rows;
};

} // namespace foyer::settings
