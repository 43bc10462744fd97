// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/deals.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::dashboard {

namespace {

constexpr std::size_t mostDeals = 20;

template <typename Latest>
Deal dealOf(const Latest &latest)
{
    Deal deal;
    deal.order = latest.order;
    deal.code = latest.code;
    deal.performance = latest.performance;
    deal.customer = latest.customer.value_or(QString());
    deal.seats = latest.seats;
    deal.tickets = latest.tickets;
    deal.channel = latest.channel;
    deal.clerk = latest.clerk.value_or(QString());
    return deal;
}

bool wasPaid(const wire::LatestOrder &order)
{
    return order.state == QLatin1StringView{"confirmed"} || order.state == QLatin1StringView{"refunded"};
}

} // namespace

std::vector<Deal> latestDeals(const wire::Figures &figures)
{
    std::vector<Deal> deals;
    for (const wire::LatestOrder &order : figures.latestOrders) {
        if (!wasPaid(order))
            continue;
        Deal deal = dealOf(order);
        deal.id = order.order;
        deal.at = order.placedAt;
        deal.amount = order.total;
        deals.push_back(std::move(deal));
    }
    for (const wire::LatestRefund &refund : figures.latestRefunds) {
        Deal deal = dealOf(refund);
        deal.id = refund.refund;
        deal.at = refund.at;
        deal.amount = {-refund.amount.minor, refund.amount.currency};
        deal.isRefund = true;
        deals.push_back(std::move(deal));
    }
    std::ranges::stable_sort(deals, std::greater<>{},
                             [](const Deal &deal) { return std::pair(deal.at, deal.isRefund); });
    if (deals.size() > mostDeals)
        deals.resize(mostDeals);
    return deals;
}

QString customerWords(const Deal &deal)
{
    if (deal.isRefund)
        return deal.customer.isEmpty()
                   ? QCoreApplication::translate("foyer::dashboard::Deals", "Refund")
                   : QCoreApplication::translate("foyer::dashboard::Deals", "Refund, %1").arg(deal.customer);
    if (!deal.customer.isEmpty())
        return deal.customer;
    if (deal.channel == QLatin1StringView{"box_office"})
        return QCoreApplication::translate("foyer::dashboard::Deals", "Walk-up");
    if (deal.channel == QLatin1StringView{"phone"})
        return QCoreApplication::translate("foyer::dashboard::Deals", "By telephone");
    return deal.channel == QLatin1StringView{"partner"}
               ? QCoreApplication::translate("foyer::dashboard::Deals", "Partner")
               : QCoreApplication::translate("foyer::dashboard::Deals", "Online");
}

QString sellerWords(const Deal &deal)
{
    if (!deal.clerk.isEmpty())
        return deal.clerk;
    if (deal.channel == QLatin1StringView{"public"})
        return QCoreApplication::translate("foyer::dashboard::Deals", "Web");
    return deal.channel == QLatin1StringView{"partner"}
               ? QCoreApplication::translate("foyer::dashboard::Deals", "Partner")
               : QCoreApplication::translate("foyer::dashboard::Deals", "Box office");
}

} // namespace foyer::dashboard
