// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/customers/customers.h"

#include <QAbstractTableModel>

namespace foyer::customers {

/// What one customer bought, the newest first.
class CustomerOrdersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Code,
        Event,
        Tickets,
        Amount,
        State,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setOrders(const std::vector<wire::CustomerOrder> &orders);

    [[nodiscard]] const wire::CustomerOrder &at(int row) const { return m_orders.at(std::size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString textOf(const wire::CustomerOrder &order, int column);
    [[nodiscard]] static QString detailOf(const wire::CustomerOrder &order, int column);

    std::vector<wire::CustomerOrder> m_orders;
};

} // namespace foyer::customers
