// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setup.h"

#include <algorithm>

namespace foyer::events {

namespace {

constexpr qsizetype longestSlug = 80;

auto lowerBound(auto &prices, const PricePlace &place)
{
    return std::ranges::lower_bound(prices, place, {}, &Price::at);
}

} // namespace

const Price *priceAt(const Setup &setup, const PricePlace &place)
{
    const auto price = lowerBound(setup.prices, place);
    return price != setup.prices.end() && price->at == place ? &*price : nullptr;
}

void setPrice(Setup &setup, const PricePlace &place, std::optional<std::int64_t> minor)
{
    const auto price = lowerBound(setup.prices, place);
    const bool isThere = price != setup.prices.end() && price->at == place;
    if (!minor) {
        if (isThere)
            setup.prices.erase(price);
    } else if (isThere) {
        price->minor = *minor;
    } else {
        setup.prices.insert(price, Price{place, *minor, setup.tax});
    }
}

// Letters lose their marks ("é" is "e" and an accent when decomposed); German's own are written out.
QString slugFor(const QString &title)
{
    QString text = title.toLower();
    text.replace(u'ä', QStringLiteral("ae")).replace(u'ö', QStringLiteral("oe"));
    text.replace(u'ü', QStringLiteral("ue")).replace(u'ß', QStringLiteral("ss"));
    QString slug;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        const bool isPlain = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
        if (isPlain)
            slug.append(letter);
        else if (!letter.isMark() && !slug.isEmpty() && !slug.endsWith(u'-') && letter != u'\'')
            slug.append(u'-');
        if (slug.size() >= longestSlug)
            break;
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace foyer::events
