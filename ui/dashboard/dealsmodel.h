// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/deals.h"
#include "ui/kit/format.h"

#include <functional>
#include <QAbstractTableModel>
#include <QSet>

namespace foyer::dashboard {

/// The latest orders as a table. New ones come in above and are tinted for a while; rows that stay keep
/// their place.
class DealsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Time,
        Order,
        Customer,
        Seats,
        SoldBy,
        Money,
        ColumnCount
    };

    /// Names the seats of a deal.
    using PlaceNames = std::function<QString(const Deal &)>;

    explicit DealsModel(QObject *parent = nullptr);

    /// `now` decides whether a time needs its day.
    void setDeals(std::vector<Deal> deals, const QTimeZone &zone, Instant now);
    /// Other people's deals are no news: the next ones come in untinted.
    void clear();
    void setPlaceNames(PlaceNames names);
    void retranslate();

    /// How long a new row is tinted.
    void setFreshTime(std::chrono::milliseconds time) { m_freshTime = time; }

    [[nodiscard]] const Deal &dealAt(int row) const { return m_deals[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const Deal &deal, int column) const;
    void removeGone(const std::vector<Deal> &deals);
    void insertNew(const std::vector<Deal> &deals);
    void tint(const Uuid &id);

    std::vector<Deal> m_deals;
    QSet<QByteArray> m_fresh;
    PlaceNames m_names;
    QTimeZone m_zone = QTimeZone::utc();
    Instant m_now{};
    std::chrono::milliseconds m_freshTime{2'000};
    bool m_isFilled = false;
};

} // namespace foyer::dashboard
