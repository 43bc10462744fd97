// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerordersmodel.h"

#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/table.h"

#include <QCoreApplication>

namespace foyer::customers {

namespace {

bool isFigure(int column)
{
    return column == CustomerOrdersModel::Tickets || column == CustomerOrdersModel::Amount;
}

QString moneyText(const wire::Amount &amount)
{
    const std::optional<Currency> currency = Currency::fromCode(QString::fromLatin1(amount.currency));
    return currency ? kit::Format().money(Money(amount.minor, *currency)) : QString();
}

kit::ChipSpec chipOf(const wire::CustomerOrder &order)
{
    if (order.state == QLatin1StringView{"confirmed"})
        return {QCoreApplication::translate("foyer::customers::CustomerOrdersModel", "Paid"),
                kit::Tone::Green, kit::Icon::CircleCheck};
    if (order.state == QLatin1StringView{"refunded"})
        return {QCoreApplication::translate("foyer::customers::CustomerOrdersModel", "Refunded"),
                kit::Tone::Neutral, kit::Icon::Undo2};
    if (order.state == QLatin1StringView{"selling"})
        return {QCoreApplication::translate("foyer::customers::CustomerOrdersModel", "Being paid"),
                kit::Tone::Amber, kit::Icon::Hourglass};
    return {QCoreApplication::translate("foyer::customers::CustomerOrdersModel", "Given up"),
            kit::Tone::Neutral, kit::Icon::CircleX};
}

} // namespace

void CustomerOrdersModel::setOrders(const std::vector<wire::CustomerOrder> &orders)
{
    beginResetModel();
    m_orders = orders;
    endResetModel();
}

int CustomerOrdersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_orders.size());
}

int CustomerOrdersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CustomerOrdersModel::textOf(const wire::CustomerOrder &order, int column)
{
    const kit::Format format;
    switch (column) {
    case Code: return order.code;
    case Event: return order.title;
    case Tickets:
        return order.valid == order.tickets ? format.count(order.tickets)
                                            : format.ofTotal(order.valid, order.tickets);
    case Amount: return moneyText(order.total);
    default: return {};
    }
}

QString CustomerOrdersModel::detailOf(const wire::CustomerOrder &order, int column)
{
    const kit::Format format;
    if (column == Code)
        return format.date(kit::toDateTime(order.createdAt, QTimeZone::systemTimeZone()).date());
    if (column == Event)
        return format.dayTime(order.startsAt, kit::zoneOf(order.timeZone));
    if (column == Amount && order.refunded.minor > 0)
        return tr("%1 paid back").arg(moneyText(order.refunded));
    return {};
}

QVariant CustomerOrdersModel::data(const QModelIndex &index, int role) const
{
    const wire::CustomerOrder &order = at(index.row());
    if (index.column() == State) {
        if (role == kit::ChipRole)
            return QVariant::fromValue(chipOf(order));
        return role == Qt::AccessibleTextRole ? QVariant(chipOf(order).text) : QVariant();
    }
    const QString detail = role == kit::DetailRole ? detailOf(order, index.column()) : QString();
    switch (role) {
    case Qt::DisplayRole: return textOf(order, index.column());
    case kit::DetailRole: return detail.isEmpty() ? QVariant() : QVariant(detail);
    case kit::StrongRole: return index.column() == Code || index.column() == Amount;
    case kit::FiguresRole: return isFigure(index.column()) || index.column() == Code;
    case Qt::TextAlignmentRole:
        return isFigure(index.column()) ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default: return {};
    }
}

QVariant CustomerOrdersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code: return tr("Order");
    case Event: return tr("Event");
    case Tickets: return tr("Tickets");
    case Amount: return tr("Amount");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace foyer::customers
