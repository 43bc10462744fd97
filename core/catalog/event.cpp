// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/event.h"

#include <algorithm>
#include <QRegularExpression>
#include <QTimeZone>

namespace foyer::catalog {

const PriceCategory *Event::category(const QString &key) const
{
    const auto found = std::ranges::find(categories, key, &PriceCategory::key);
    return found == categories.end() ? nullptr : &*found;
}

const Performance *Event::performance(PerformanceId wanted) const
{
    const auto found = std::ranges::find(performances, wanted, &Performance::id);
    return found == performances.end() ? nullptr : &*found;
}

bool Event::isPriced(CategoryId wanted) const
{
    return std::ranges::find(prices, wanted, &PriceEntry::category) != prices.end();
}

QLatin1StringView stateName(EventState state) noexcept
{
    switch (state) {
    case EventState::Draft: return QLatin1StringView{"draft"};
    case EventState::Published: return QLatin1StringView{"published"};
    case EventState::Cancelled: return QLatin1StringView{"cancelled"};
    case EventState::Done: return QLatin1StringView{"done"};
    }
    return {};
}

QLatin1StringView stateName(PerformanceState state) noexcept
{
    switch (state) {
    case PerformanceState::Draft: return QLatin1StringView{"draft"};
    case PerformanceState::OnSale: return QLatin1StringView{"on_sale"};
    case PerformanceState::Cancelled: return QLatin1StringView{"cancelled"};
    case PerformanceState::Done: return QLatin1StringView{"done"};
    }
    return {};
}

bool isSlug(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return text.size() <= 100 && shape.match(text).hasMatch();
}

bool isTimeZone(const QString &name)
{
    const QByteArray latin = name.toLatin1();
    return QString::fromLatin1(latin) == name && QTimeZone::isTimeZoneIdAvailable(latin);
}

} // namespace foyer::catalog
