// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerlistmodel.h"

#include "ui/kit/format.h"
#include "ui/kit/table.h"

#include <algorithm>

namespace foyer::customers {

void CustomerListModel::setCustomers(const std::vector<wire::CustomerListed> &customers)
{
    beginResetModel();
    m_customers = customers;
    endResetModel();
}

int CustomerListModel::rowOf(const Uuid &customer) const
{
    const auto found = std::ranges::find(m_customers, customer, &wire::CustomerListed::id);
    return found == m_customers.end() ? -1 : int(found - m_customers.begin());
}

int CustomerListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_customers.size());
}

int CustomerListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CustomerListModel::textOf(const wire::CustomerListed &customer, int column)
{
    const kit::Format format;
    switch (column) {
    case Who: return customer.name.isEmpty() ? customer.email : customer.name;
    case Orders: return format.count(customer.orders);
    case Last: return format.date(kit::toDateTime(customer.lastOrderAt, QTimeZone::systemTimeZone()).date());
    default: return {};
    }
}

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    const wire::CustomerListed &customer = at(index.row());
    const bool isWho = index.column() == Who;
    if (role == Qt::DisplayRole)
        return textOf(customer, index.column());
    if (role == kit::DetailRole && isWho && !customer.name.isEmpty() && !customer.email.isEmpty())
        return customer.email;
    if (role == kit::StrongRole)
        return isWho;
    if (role == kit::FiguresRole)
        return !isWho;
    if (role == Qt::TextAlignmentRole && !isWho)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Who)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who: return tr("Customer");
    case Orders: return tr("Orders");
    case Last: return tr("Last order");
    default: return {};
    }
}

} // namespace foyer::customers
