// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/revenuebars.h"

#include "ui/dashboard/keyfigures.h"
#include "ui/dashboard/salescourse.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::dashboard {

namespace {

struct Category
{
    const wire::PriceCategory *facts = nullptr;
    std::int64_t price = 0; ///< the full one
};

/// The dearest at any time: what most people pay who pay in full.
std::int64_t fullPrice(const wire::Event &event, catalog::CategoryId category)
{
    std::int64_t most = 0;
    for (const wire::TicketPrice &price : event.prices) {
        if (price.category == category)
            most = std::max(most, price.price.minor);
    }
    return most;
}

std::vector<Category> dearestFirst(const wire::Event &event)
{
    std::vector<Category> categories;
    for (const wire::PriceCategory &category : event.categories)
        categories.push_back({&category, fullPrice(event, category.id)});
    std::ranges::stable_sort(categories, std::greater<>{}, &Category::price);
    return categories;
}

kit::CategoryBar barOf(const Category &category, int rank, const wire::Figures &all,
                       const kit::Format &format)
{
    const QString key = QString::number(category.facts->ordinal);
    const auto sales = std::ranges::find(all.byCategory, key, &wire::SalesPart::key);
    const auto places = std::ranges::find(all.categories, key, &wire::CategoryPlaces::key);
    const wire::Amount takings =
        sales == all.byCategory.end() ? wire::Amount{0, all.currency} : sales->sales.takings;
    kit::CategoryBar bar;
    bar.name = category.facts->name;
    bar.value = double(takings.minor);
    bar.valueText = moneyWords(takings, format);
    bar.category = rank;
    bar.own = QColor(category.facts->color);
    if (places == all.categories.end() || places->capacity == 0)
        return bar;
    bar.detail = format.ofTotal(places->sold, places->capacity);
    const double rest = double(places->capacity - places->sold) * double(category.price);
    bar.share = bar.value + rest > 0 ? std::max(bar.value / (bar.value + rest), 1e-6) : -1;
    bar.value = std::max(bar.value, 1e-6 * (bar.value + rest));
    return bar;
}

} // namespace

std::vector<kit::CategoryBar> revenueByCategory(const wire::Figures &inAll, const wire::Event &event,
                                                const kit::Format &format)
{
    std::vector<kit::CategoryBar> bars;
    for (const Category &category : dearestFirst(event))
        bars.push_back(barOf(category, int(bars.size()), inAll, format));
    const auto fees = std::ranges::find(inAll.byCategory, QStringLiteral("-1"), &wire::SalesPart::key);
    if (fees != inAll.byCategory.end() && fees->sales.takings.minor > 0) {
        kit::CategoryBar bar;
        bar.name = QCoreApplication::translate("foyer::dashboard::RevenueBars", "Fees of orders");
        bar.value = double(fees->sales.takings.minor);
        bar.valueText = moneyWords(fees->sales.takings, format);
        bars.push_back(std::move(bar));
    }
    return bars;
}

std::vector<kit::CategoryBar> revenueByChannel(const wire::Figures &inAll, const kit::Format &format)
{
    std::vector<kit::CategoryBar> bars;
    for (const wire::SalesPart &part : inAll.byChannel) {
        kit::CategoryBar bar;
        bar.name = channelWords(part.key);
        bar.value = double(part.sales.takings.minor);
        bar.valueText = moneyWords(part.sales.takings, format);
        bar.detail = QCoreApplication::translate("foyer::dashboard::RevenueBars", "%n ticket(s)", nullptr,
                                                 int(part.sales.tickets));
        bars.push_back(std::move(bar));
    }
    std::ranges::sort(bars, std::greater<>{}, &kit::CategoryBar::value);
    return bars;
}

} // namespace foyer::dashboard
