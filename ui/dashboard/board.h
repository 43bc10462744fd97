// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/eventbook.h"
#include "ui/dashboard/figuresdesk.h"

#include <QWidget>

class QGridLayout;
class QHBoxLayout;

namespace foyer::dashboard {

class ArrivalsCard;
class DealsModel;
class FiguresStrip;
class HallHeat;
class HeatCard;
class OrdersCard;
class RevenueCard;
class SalesCard;

/// The cards: six figures, sales and revenue, the hall, arrivals, the latest orders.
class Board : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    Board(HallHeat &heat, DealsModel &deals, QWidget *parent = nullptr);

    void show(const House &house, const EventBook &book, Instant now);

    /// For a screen that is read from afar.
    void setLarge(bool isLarge);

    void retranslate();

    [[nodiscard]] OrdersCard *orders() const { return m_orders; }

private:
    void showArrivals(const House &house, const EventBook &book, Instant now);
    void lay();

    FiguresStrip *m_figures;
    SalesCard *m_sales;
    RevenueCard *m_revenue;
    HeatCard *m_heatCard;
    ArrivalsCard *m_arrivals;
    OrdersCard *m_orders;
};

} // namespace foyer::dashboard
