// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/ordersmodel.h"

#include "ui/kit/chip.h"
#include "ui/kit/table.h"

#include <array>

namespace foyer::testing {

using namespace kit;

namespace {

struct Order
{
    QString time, code, customer, amount;
    ChipSpec state;
};

const std::array<Order, 4> &orders()
{
    static const std::array<Order, 4> all{
        Order{QStringLiteral("19:31"),
              QStringLiteral("8RRT4"),
              QStringLiteral("Walk-up"),
              QStringLiteral("€252.80"),
              {QStringLiteral("Paid"), Tone::Green, Icon::CircleCheck}},
        Order{QStringLiteral("19:28"),
              QStringLiteral("2K9QD"),
              QStringLiteral("Liceo Carducci"),
              QStringLiteral("€72.00"),
              {QStringLiteral("Invoice open"), Tone::Amber, Icon::Clock}},
        Order{QStringLiteral("19:26"),
              QStringLiteral("5TT0C"),
              QStringLiteral("Luca Bianchi"),
              QStringLiteral("€136.80"),
              {QStringLiteral("Exchanged"), Tone::Blue, Icon::ArrowRightLeft}},
        Order{QStringLiteral("19:25"),
              QStringLiteral("7HK3T"),
              QStringLiteral("Stefan Lenz"),
              QStringLiteral("−€52.00"),
              {QStringLiteral("Refunded"), Tone::Red, Icon::Undo2}}};
    return all;
}

QVariant textOf(const Order &order, int column)
{
    const QString texts[] = {order.time, order.code, order.customer, QString(), order.amount};
    return texts[column];
}

} // namespace

int OrdersModel::rowCount(const QModelIndex &) const
{
    return m_empty ? 0 : int(orders().size());
}

int OrdersModel::columnCount(const QModelIndex &) const
{
    return 5;
}

QVariant OrdersModel::data(const QModelIndex &index, int role) const
{
    const Order &order = orders()[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(order, index.column());
    case Qt::AccessibleTextRole: return index.column() == 3 ? QVariant(order.state.text) : QVariant();
    case Qt::TextAlignmentRole: return index.column() == 4 ? int(Qt::AlignRight) : int(Qt::AlignLeft);
    case ChipRole: return index.column() == 3 ? QVariant::fromValue(order.state) : QVariant();
    case FiguresRole: return index.column() == 0 || index.column() == 1;
    case StrongRole: return index.column() == 1 || index.column() == 4;
    case InkRole:
        if (index.column() == 0)
            return int(Ink::Text2);
        return index.column() == 4 && order.amount.startsWith(QChar(0x2212)) ? QVariant(int(Ink::Red))
                                                                             : QVariant();
    default: return {};
    }
}

QVariant OrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == 4 ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    static const QStringList heads{QStringLiteral("Time"), QStringLiteral("Order"),
                                   QStringLiteral("Customer"), QStringLiteral("State"),
                                   QStringLiteral("Amount")};
    return role == Qt::DisplayRole ? QVariant(heads[section]) : QVariant();
}

void OrdersModel::setEmpty(bool empty)
{
    beginResetModel();
    m_empty = empty;
    endResetModel();
}

} // namespace foyer::testing
