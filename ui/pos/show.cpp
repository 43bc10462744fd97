// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/show.h"

#include "core/seating/seatmapformat.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonDocument>

namespace foyer::pos {

namespace {

client::Refusal notUnderstood(const QString &detail)
{
    return client::Refusal{.kind = client::RefusalKind::NotUnderstood, .detail = detail};
}

} // namespace

client::Answer<std::shared_ptr<const Show>> Show::build(wire::PerformanceSheet sheet, const QByteArray &map)
{
    const std::optional<Currency> currency = Currency::fromCode(sheet.currency);
    if (!currency)
        return client::refused(notUnderstood(QStringLiteral("currency ") + sheet.currency));
    std::shared_ptr<Show> show(new Show(*currency));
    show->m_sheet = std::move(sheet);
    show->sortCategories();
    if (!map.isEmpty()) {
        if (client::Answer<void> read = show->readMap(map); !read)
            return client::refused(std::move(read).error());
    }
    return std::shared_ptr<const Show>(std::move(show));
}

client::Answer<void> Show::readMap(const QByteArray &map)
{
    const QJsonObject answer = QJsonDocument::fromJson(map).object();
    Result<seating::SeatMap> document =
        seating::decodeSeatMap(answer.value(QLatin1StringView{"document"}).toObject());
    if (!document)
        return client::refused(notUnderstood(document.error().toLogText()));
    Result<seating::HouseLayout> house = seating::HouseLayout::build(*document);
    if (!house)
        return client::refused(notUnderstood(house.error().toLogText()));
    m_plan = seatview::SeatPlan::build(*document);
    m_ordinals = seating::seatOrdinalsIn(answer, *document);
    if (house->seatCount() > 0)
        m_house = std::make_shared<const seating::HouseLayout>(std::move(*house));
    rankSeats();
    return {};
}

void Show::sortCategories()
{
    for (const wire::PublicCategory &category : m_sheet.categories) {
        if (usualPrice(category.id))
            m_categories.push_back(category);
    }
    std::ranges::stable_sort(m_categories, [this](const auto &a, const auto &b) {
        return usualPrice(a.id)->minor() > usualPrice(b.id)->minor();
    });
}

void Show::rankSeats()
{
    std::vector<qint8> ranks;
    for (const QString &key : m_plan->categories()) {
        const auto known = std::ranges::find(m_categories, key, &wire::PublicCategory::key);
        ranks.push_back(known == m_categories.end() ? qint8(-1) : qint8(known - m_categories.begin()));
    }
    m_rankOfSeat.reserve(m_plan->seats().size());
    for (const seatview::PlanSeat &seat : m_plan->seats())
        m_rankOfSeat.push_back(ranks[seat.category]);
}

int Show::rankOf(catalog::CategoryId category) const noexcept
{
    const auto known = std::ranges::find(m_categories, category, &wire::PublicCategory::id);
    return known == m_categories.end() ? -1 : int(known - m_categories.begin());
}

int Show::rankOfSeat(SeatIndex seat) const noexcept
{
    return seat < m_rankOfSeat.size() ? m_rankOfSeat[seat] : -1;
}

QString Show::categoryName(catalog::CategoryId category) const
{
    const auto known = std::ranges::find(m_sheet.categories, category, &wire::PublicCategory::id);
    return known == m_sheet.categories.end() ? QString() : known->name;
}

QColor Show::colourOf(catalog::CategoryId category) const
{
    const auto known = std::ranges::find(m_sheet.categories, category, &wire::PublicCategory::id);
    const qsizetype drawn =
        m_plan && known != m_sheet.categories.end() ? m_plan->categories().indexOf(known->key) : -1;
    return drawn < 0 ? QColor() : m_plan->categoryColours()[std::size_t(drawn)];
}

QString Show::typeName(catalog::TicketTypeId type) const
{
    const auto known = std::ranges::find(m_sheet.ticketTypes, type, &wire::PublicTicketType::id);
    return known == m_sheet.ticketTypes.end() ? QString() : known->name;
}

std::optional<Money> Show::price(catalog::CategoryId category, catalog::TicketTypeId type) const
{
    for (const wire::PublicPrice &price : m_sheet.prices) {
        if (price.category == category && price.ticketType == type)
            return money(price.total.minor);
    }
    return std::nullopt;
}

std::optional<Money> Show::usualPrice(catalog::CategoryId category) const
{
    for (const wire::PublicTicketType &type : m_sheet.ticketTypes) {
        if (const std::optional<Money> known = price(category, type.id))
            return known;
    }
    return std::nullopt;
}

std::vector<wire::PublicTicketType> Show::typesOf(catalog::CategoryId category) const
{
    std::vector<wire::PublicTicketType> types;
    std::ranges::copy_if(m_sheet.ticketTypes, std::back_inserter(types),
                         [&](const auto &type) { return price(category, type.id).has_value(); });
    return types;
}

catalog::TicketTypeId Show::usualType(catalog::CategoryId category) const
{
    const std::vector<wire::PublicTicketType> types = typesOf(category);
    return types.empty() ? catalog::TicketTypeId{} : types.front().id;
}

const wire::PublicPool *Show::pool(booking::PoolId pool) const noexcept
{
    const auto known = std::ranges::find(m_sheet.pools, pool.uuid(), &wire::PublicPool::id);
    return known == m_sheet.pools.end() ? nullptr : &*known;
}

catalog::CategoryId Show::categoryOf(const wire::PublicPool &pool) const
{
    const auto known = std::ranges::find(m_sheet.categories, pool.category, &wire::PublicCategory::ordinal);
    return known == m_sheet.categories.end() ? catalog::CategoryId{} : known->id;
}

int Show::poolOfDrawing(int drawn) const
{
    if (!m_plan || drawn < 0 || std::size_t(drawn) >= m_plan->pools().size())
        return -1;
    const auto known =
        std::ranges::find(m_sheet.pools, m_plan->pools()[std::size_t(drawn)].name, &wire::PublicPool::name);
    return known == m_sheet.pools.end() ? -1 : int(known - m_sheet.pools.begin());
}

QString Show::seatName(SeatIndex seat) const
{
    if (!m_plan || seat >= m_plan->seats().size())
        return {};
    const seatview::PlanRow &row = m_plan->rowOf(seat);
    const QString &section = m_plan->sectionOf(seat).name;
    const QString &number = m_plan->seatText(seat);
    QStringList parts;
    if (!section.isEmpty())
        parts << section;
    if (!row.name.isEmpty())
        parts << (row.table ? QCoreApplication::translate("foyer::pos::Show", "table %1").arg(row.name)
                            : QCoreApplication::translate("foyer::pos::Show", "row %1").arg(row.name));
    if (!number.isEmpty())
        parts << QCoreApplication::translate("foyer::pos::Show", "seat %1").arg(number);
    return parts.join(QStringLiteral(", "));
}

} // namespace foyer::pos
