// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/customers/customers.h"

#include <QAbstractTableModel>

namespace foyer::customers {

/// The people found, as rows: who, how many orders, when the last was.
class CustomerListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Who,
        Orders,
        Last,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setCustomers(const std::vector<wire::CustomerListed> &customers);

    [[nodiscard]] const wire::CustomerListed &at(int row) const { return m_customers.at(std::size_t(row)); }

    [[nodiscard]] int rowOf(const Uuid &customer) const; ///< −1: not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const wire::CustomerListed &customer, int column);

    std::vector<wire::CustomerListed> m_customers;
};

} // namespace foyer::customers
