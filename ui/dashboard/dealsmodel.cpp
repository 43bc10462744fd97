// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dealsmodel.h"

#include "ui/dashboard/keyfigures.h"
#include "ui/dashboard/placewords.h"
#include "ui/kit/table.h"
#include "ui/kit/tokens.h"

#include <algorithm>
#include <QTimer>

namespace foyer::dashboard {

DealsModel::DealsModel(QObject *parent) : QAbstractTableModel(parent) {}

void DealsModel::clear()
{
    beginResetModel();
    m_deals.clear();
    m_fresh.clear();
    m_isFilled = false;
    endResetModel();
}

void DealsModel::setPlaceNames(PlaceNames names)
{
    m_names = std::move(names);
    retranslate();
}

void DealsModel::retranslate()
{
    if (!m_deals.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void DealsModel::setDeals(std::vector<Deal> deals, const QTimeZone &zone, Instant now)
{
    m_zone = zone;
    m_now = now;
    removeGone(deals);
    insertNew(deals);
    m_deals = std::move(deals);
    m_isFilled = true;
    if (!m_deals.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DealsModel::removeGone(const std::vector<Deal> &deals)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const Uuid id = m_deals[std::size_t(row)].id;
        if (std::ranges::find(deals, id, &Deal::id) != deals.end())
            continue;
        beginRemoveRows({}, row, row);
        m_deals.erase(m_deals.begin() + row);
        endRemoveRows();
    }
}

// Deals never change their order among themselves, so each new one has one place.
void DealsModel::insertNew(const std::vector<Deal> &deals)
{
    for (std::size_t row = 0; row < deals.size(); ++row) {
        if (row < m_deals.size() && m_deals[row].id == deals[row].id)
            continue;
        const auto known = std::ranges::find(m_deals, deals[row].id, &Deal::id);
        if (known != m_deals.end()) { // moved all the same: the clock of a database was set
            const int from = int(known - m_deals.begin());
            beginRemoveRows({}, from, from);
            m_deals.erase(known);
            endRemoveRows();
        } else if (m_isFilled) {
            tint(deals[row].id);
        }
        beginInsertRows({}, int(row), int(row));
        m_deals.insert(m_deals.begin() + std::ptrdiff_t(row), deals[row]);
        endInsertRows();
    }
}

void DealsModel::tint(const Uuid &id)
{
    const QByteArray key = id.toText();
    m_fresh.insert(key);
    QTimer::singleShot(m_freshTime, this, [this, key] {
        m_fresh.remove(key);
        for (int row = 0; row < rowCount(); ++row) {
            if (m_deals[std::size_t(row)].id.toText() == key)
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1), {kit::FreshRole});
        }
    });
}

int DealsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_deals.size());
}

int DealsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DealsModel::textOf(const Deal &deal, int column) const
{
    const kit::Format format;
    switch (column) {
    case Time: {
        const bool isToday = kit::toDateTime(deal.at, m_zone).date() == kit::toDateTime(m_now, m_zone).date();
        return isToday ? format.time(deal.at, m_zone) : format.day(deal.at, m_zone);
    }
    case Order: return deal.code;
    case Customer: return customerWords(deal);
    case Seats: return m_names ? m_names(deal) : placeWords(nullptr, deal.seats, deal.tickets);
    case SoldBy: return sellerWords(deal);
    case Money: return moneyWords(deal.amount, format);
    default: return {};
    }
}

QVariant DealsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Deal &deal = m_deals[std::size_t(index.row())];
    const int column = index.column();
    const bool isFigures = column == Time || column == Order || column == Money;
    switch (role) {
    case Qt::DisplayRole: return textOf(deal, column);
    case Qt::ToolTipRole: {
        const kit::Format format;
        return column == Time ? format.dayTime(deal.at, m_zone) : textOf(deal, column);
    }
    case Qt::TextAlignmentRole:
        return int(column == Money ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case kit::FiguresRole: return isFigures;
    case kit::StrongRole: return column == Order || column == Money;
    case kit::InkRole:
        if (column == Money && deal.isRefund)
            return int(kit::Ink::Red);
        return int(column == Time || column == Seats || column == SoldBy ? kit::Ink::Text2 : kit::Ink::Text);
    case kit::FreshRole: return m_fresh.contains(deal.id.toText());
    default: return {};
    }
}

QVariant DealsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Money ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Order: return tr("Order");
    case Customer: return tr("Customer");
    case Seats: return tr("Seats");
    case SoldBy: return tr("Sold by");
    case Money: return tr("Amount");
    default: return {};
    }
}

} // namespace foyer::dashboard
