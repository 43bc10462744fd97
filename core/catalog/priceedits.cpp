// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/priceedits.h"

#include "core/catalog/eventedits.h"
#include "core/catalog/performanceedits.h"

#include <algorithm>
#include <QRegularExpression>

namespace foyer::catalog {

namespace {

template <typename T, typename Wanted>
T *find(std::vector<T> &entries, Wanted id)
{
    const auto found = std::ranges::find(entries, id, &T::id);
    return found == entries.end() ? nullptr : &*found;
}

template <typename T>
qint16 nextOrdinal(const std::vector<T> &entries)
{
    qint16 next = 0;
    for (const T &entry : entries)
        next = std::max(next, qint16(entry.ordinal + 1));
    return next;
}

template <typename T>
void keepOrder(std::vector<T> &entries)
{
    std::ranges::stable_sort(entries, {}, &T::ordinal);
}

void keepOrder(std::vector<SalePhase> &phases)
{
    std::ranges::stable_sort(phases, [](const SalePhase &a, const SalePhase &b) {
        return std::pair(a.opensAt, a.id) < std::pair(b.opensAt, b.id);
    });
}

bool isColor(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("\\A#[0-9A-Fa-f]{6}\\z"));
    return text.isEmpty() || shape.match(text).hasMatch();
}

Edited check(const SalePhase &phase)
{
    if (!isSaneTime(phase.opensAt))
        return refuse(EditRefusal::BadTimes, QStringLiteral("opens_at"));
    if (!isSaneTime(phase.closesAt) || phase.closesAt <= phase.opensAt)
        return refuse(EditRefusal::BadTimes, QStringLiteral("closes_at"));
    return {};
}

template <typename T>
Edited checkPlace(const std::vector<T> &entries, std::size_t most, qint16 ordinal)
{
    if (entries.size() >= most)
        return refuse(EditRefusal::TooMany);
    if (ordinal > 250)
        return refuse(EditRefusal::TooMany, QStringLiteral("ordinal"));
    if (std::ranges::find(entries, ordinal, &T::ordinal) != entries.end())
        return refuse(EditRefusal::OrdinalTaken, QStringLiteral("ordinal"));
    return {};
}

// An id that is there already: the same thing again, or something else.
template <typename T>
Edited repeated(const T &stored, T asked)
{
    if constexpr (requires { asked.ordinal; }) {
        if (asked.ordinal < 0)
            asked.ordinal = stored.ordinal;
    }
    if (stored == asked)
        return {};
    return refuse(EditRefusal::IdTaken, QStringLiteral("id"));
}

bool isUsedByArea(const Event &event, const QString &key)
{
    return std::ranges::any_of(event.performances, [&key](const Performance &performance) {
        return std::ranges::find(performance.areas, key, &StandingPlaces::category)
               != performance.areas.end();
    });
}

template <typename Wanted, typename Member>
bool isPricedBy(const Event &event, Member member, Wanted id)
{
    return std::ranges::find(event.prices, id, member) != event.prices.end();
}

} // namespace

Edited addCategory(Event &event, PriceCategory category)
{
    if (const PriceCategory *stored = find(event.categories, category.id))
        return repeated(*stored, std::move(category));
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (category.ordinal < 0)
        category.ordinal = nextOrdinal(event.categories);
    if (Edited fits = checkPlace(event.categories, mostCategories, category.ordinal); !fits)
        return fits;
    if (event.category(category.key) != nullptr)
        return refuse(EditRefusal::KeyTaken, QStringLiteral("key"));
    if (!isColor(category.color))
        return refuse(EditRefusal::BadColor, QStringLiteral("color"));
    event.categories.push_back(std::move(category));
    keepOrder(event.categories);
    return {};
}

Edited changeCategory(Event &event, CategoryId id, const CategoryChange &change)
{
    PriceCategory *category = find(event.categories, id);
    if (category == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    const QString key = change.key.value_or(category->key);
    const bool isRenamed = key != category->key;
    if (isRenamed && event.state != EventState::Draft)
        return refuse(EditRefusal::EventPublished, QStringLiteral("key"));
    if (isRenamed && isUsedByArea(event, category->key))
        return refuse(EditRefusal::StillUsed, QStringLiteral("key"));
    if (isRenamed && event.category(key) != nullptr)
        return refuse(EditRefusal::KeyTaken, QStringLiteral("key"));
    const QString color = change.color.value_or(category->color);
    if (!isColor(color))
        return refuse(EditRefusal::BadColor, QStringLiteral("color"));
    category->key = key;
    category->color = color;
    category->name = change.name.value_or(category->name);
    return {};
}

Edited removeCategory(Event &event, CategoryId id)
{
    const PriceCategory *category = find(event.categories, id);
    if (category == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (event.state != EventState::Draft)
        return refuse(EditRefusal::EventPublished);
    if (isPricedBy(event, &PriceEntry::category, id))
        return refuse(EditRefusal::StillPriced);
    if (isUsedByArea(event, category->key))
        return refuse(EditRefusal::StillUsed);
    std::erase_if(event.categories, [id](const PriceCategory &each) { return each.id == id; });
    return {};
}

Edited deriveCategories(Event &event, std::span<const MapCategory> found, IdFactory &ids)
{
    if (Edited may = mayBeEdited(event); !may)
        return may;
    for (const MapCategory &each : found) {
        if (each.key.isEmpty() || each.key.size() > 100 || event.category(each.key) != nullptr)
            continue;
        const QString name = (each.label.isEmpty() ? each.key : each.label).left(100);
        PriceCategory category{CategoryId(ids.next()), qint16(-1), each.key, name, {}};
        if (isColor(each.color))
            category.color = each.color;
        if (Edited added = addCategory(event, std::move(category)); !added)
            return added;
    }
    return {};
}

Edited addTicketType(Event &event, TicketType type)
{
    if (const TicketType *stored = find(event.ticketTypes, type.id))
        return repeated(*stored, std::move(type));
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (type.ordinal < 0)
        type.ordinal = nextOrdinal(event.ticketTypes);
    if (Edited fits = checkPlace(event.ticketTypes, mostTicketTypes, type.ordinal); !fits)
        return fits;
    event.ticketTypes.push_back(std::move(type));
    keepOrder(event.ticketTypes);
    return {};
}

Edited changeTicketType(Event &event, TicketTypeId id, const TicketTypeChange &change)
{
    TicketType *type = find(event.ticketTypes, id);
    if (type == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    type->name = change.name.value_or(type->name);
    type->isLinkedToHolder = change.isLinkedToHolder.value_or(type->isLinkedToHolder);
    type->checkFirst = change.checkFirst.value_or(type->checkFirst);
    return {};
}

Edited removeTicketType(Event &event, TicketTypeId id)
{
    if (find(event.ticketTypes, id) == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (event.hasSales)
        return refuse(EditRefusal::HasSales);
    if (isPricedBy(event, &PriceEntry::type, id))
        return refuse(EditRefusal::StillPriced);
    std::erase_if(event.ticketTypes, [id](const TicketType &each) { return each.id == id; });
    return {};
}

Edited addPhase(Event &event, SalePhase phase)
{
    if (const SalePhase *stored = find(event.phases, phase.id))
        return repeated(*stored, std::move(phase));
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (event.phases.size() >= mostPhases)
        return refuse(EditRefusal::TooMany);
    if (Edited good = check(phase); !good)
        return good;
    event.phases.push_back(std::move(phase));
    keepOrder(event.phases);
    return {};
}

Edited changePhase(Event &event, PhaseId id, const PhaseChange &change)
{
    SalePhase *phase = find(event.phases, id);
    if (phase == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    SalePhase changed = *phase;
    changed.name = change.name.value_or(changed.name);
    changed.channels = change.channels.value_or(changed.channels);
    changed.opensAt = change.opensAt.value_or(changed.opensAt);
    changed.closesAt = change.closesAt.value_or(changed.closesAt);
    if (Edited good = check(changed); !good)
        return good;
    *phase = std::move(changed);
    keepOrder(event.phases);
    return {};
}

Edited removePhase(Event &event, PhaseId id)
{
    if (find(event.phases, id) == nullptr)
        return refuse(EditRefusal::NotFound);
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (isPricedBy(event, &PriceEntry::phase, id))
        return refuse(EditRefusal::StillPriced);
    std::erase_if(event.phases, [id](const SalePhase &each) { return each.id == id; });
    return {};
}

namespace {

Edited checkPrice(Event &event, const PriceEntry &price, const QString &path)
{
    if (find(event.categories, price.category) == nullptr)
        return refuse(EditRefusal::UnknownCategory, path + QStringLiteral(".category"));
    if (find(event.ticketTypes, price.type) == nullptr)
        return refuse(EditRefusal::UnknownTicketType, path + QStringLiteral(".ticket_type"));
    if (!price.phase.isNull() && find(event.phases, price.phase) == nullptr)
        return refuse(EditRefusal::UnknownPhase, path + QStringLiteral(".phase"));
    const auto knows = [&](TaxRateId rate) { return std::ranges::count(event.taxRates, rate) == 1; };
    if (!price.tax.isNull() && !knows(price.tax))
        return refuse(EditRefusal::UnknownTaxRate, path + QStringLiteral(".tax_rate"));
    return {};
}

std::tuple<CategoryId, TicketTypeId, PhaseId> placeOf(const PriceEntry &price)
{
    return {price.category, price.type, price.phase};
}

} // namespace

Edited setPrices(Event &event, std::vector<PriceEntry> prices)
{
    if (Edited may = mayBeEdited(event); !may)
        return may;
    if (prices.size() > mostPrices)
        return refuse(EditRefusal::TooMany, QStringLiteral("prices"));
    std::set<std::tuple<CategoryId, TicketTypeId, PhaseId>> places;
    for (std::size_t i = 0; i < prices.size(); ++i) {
        const QString path = QStringLiteral("prices[%1]").arg(i);
        if (Edited good = checkPrice(event, prices[i], path); !good)
            return good;
        if (!places.insert(placeOf(prices[i])).second)
            return refuse(EditRefusal::PriceTwice, path);
    }
    // A place that keeps its price keeps its row: ids are ours, not the client's.
    std::map<std::tuple<CategoryId, TicketTypeId, PhaseId>, PriceId> rows;
    for (const PriceEntry &old : event.prices)
        rows.emplace(placeOf(old), old.id);
    for (PriceEntry &price : prices) {
        if (const auto row = rows.find(placeOf(price)); row != rows.end())
            price.id = row->second;
    }
    std::ranges::sort(prices, {}, placeOf);
    event.prices = std::move(prices);
    return {};
}

} // namespace foyer::catalog
