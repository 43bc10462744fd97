// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seatchange/repaint.h"

#include <algorithm>

namespace foyer::seatchange {

namespace {

using booking::ClaimState;
using KeyPair = std::pair<QString, QString>; ///< category keys, before and after

/// Prices as buyers are asked for them without a phase of its own, by category and type.
class PriceBook
{
public:
    explicit PriceBook(const Event &event) : m_event(event), m_currency(event.terms.currency.toLatin1())
    {
        for (const catalog::PriceEntry &entry : event.prices) {
            const auto place = std::pair(entry.category, entry.type);
            if (entry.phase.isNull() || !m_amounts.contains(place))
                m_amounts[place] = entry.amount;
        }
    }

    [[nodiscard]] std::optional<std::int64_t> amount(const QString &key, catalog::TicketTypeId type) const
    {
        const catalog::PriceCategory *category = m_event.category(key);
        const auto found =
            category == nullptr ? m_amounts.end() : m_amounts.find(std::pair(category->id, type));
        return found == m_amounts.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] std::vector<wire::RepaintedPrice> prices(const KeyPair &keys) const
    {
        std::vector<wire::RepaintedPrice> prices;
        for (const catalog::TicketType &type : m_event.ticketTypes) {
            const std::optional<std::int64_t> before = amount(keys.first, type.id);
            const std::optional<std::int64_t> after = amount(keys.second, type.id);
            if (before || after)
                prices.push_back({type.id, type.name, shown(before), shown(after)});
        }
        return prices;
    }

private:
    [[nodiscard]] std::optional<wire::Amount> shown(std::optional<std::int64_t> amount) const
    {
        return amount ? std::optional(wire::Amount{*amount, m_currency}) : std::nullopt;
    }

    const Event &m_event;
    QByteArray m_currency;
    std::map<std::pair<catalog::CategoryId, catalog::TicketTypeId>, std::int64_t> m_amounts;
};

void count(wire::PerformanceRepaint &repaint, const wire::RepaintedSeats &seats)
{
    const auto number = qint32(seats.seats.size());
    const bool isSold =
        std::ranges::any_of(seats.prices, [](const auto &price) { return bool(price.after); });
    if (!isSold) {
        repaint.unpriced += number;
        return;
    }
    const auto both =
        std::ranges::find_if(seats.prices, [](const auto &price) { return price.before && price.after; });
    if (both == seats.prices.end() || both->before->minor == both->after->minor)
        return;
    (both->after->minor > both->before->minor ? repaint.dearer : repaint.cheaper) += number;
}

} // namespace

Result<wire::PerformanceRepaint> repaintOf(const Prepared &prepared, const Maps &maps,
                                           const Performance &performance, const HallState &state)
{
    Result<std::vector<seating::PlacedSeat>> before =
        seating::placedSeats(*maps.at(performance.seatMap), state.order);
    if (!before)
        return failure(before.error());
    QHash<QString, QString> after;
    for (const seating::PlacedSeat &seat : seating::placedSeats(*maps.at(prepared.target)))
        after.insert(seat.id, seat.category);
    wire::PerformanceRepaint repaint;
    repaint.event = prepared.event.id;
    repaint.title = prepared.event.terms.title;
    repaint.performance = performance.id;
    repaint.startsAt = performance.times.start;
    repaint.versionBefore = performance.seatMap.version;
    std::map<KeyPair, std::vector<QString>> changed;
    for (std::size_t i = 0; i < before->size(); ++i) {
        const seating::PlacedSeat &seat = (*before)[i];
        const auto painted = seat.id.isEmpty() ? after.constEnd() : after.constFind(seat.id);
        if (painted == after.constEnd() || *painted == seat.category)
            continue;
        const ClaimState claim = state.claims[i].state;
        if (claim == ClaimState::Sold || claim == ClaimState::Selling)
            ++repaint.keepsPrice;
        else
            changed[KeyPair(seat.category, *painted)].push_back(seat.id);
    }
    const PriceBook book(prepared.event);
    for (auto &[keys, seats] : changed) {
        repaint.changes.push_back({keys.first, keys.second, std::move(seats), book.prices(keys)});
        count(repaint, repaint.changes.back());
    }
    return repaint;
}

} // namespace foyer::seatchange
