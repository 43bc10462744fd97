// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/eventwriter.h"

#include "server/catalog/codes.h"
#include "server/catalog/sql.h"

#include <algorithm>

namespace foyer::catalog {

namespace {

template <typename T>
const T *findSame(const std::vector<T> &entries, const T &wanted)
{
    const auto found = std::ranges::find(entries, wanted.id, &T::id);
    return found == entries.end() ? nullptr : &*found;
}

/// Ids of what is in `before` and not in `after`.
template <typename T>
auto goneFrom(const std::vector<T> &before, const std::vector<T> &after)
{
    std::vector<decltype(T::id)> gone;
    for (const T &entry : before) {
        if (findSame(after, entry) == nullptr)
            gone.push_back(entry.id);
    }
    return gone;
}

template <typename T>
bool isWritten(const std::vector<T> &before, const T &entry)
{
    const T *old = findSame(before, entry);
    return old == nullptr || *old != entry;
}

template <typename T>
void addDeletion(pg::Segment &segment, const pg::Statement &statement, const std::vector<T> &before,
                 const std::vector<T> &after)
{
    const auto gone = goneFrom(before, after);
    if (!gone.empty())
        segment.add(statement, gone);
}

template <typename IdType>
std::optional<IdType> orNull(const IdType &id)
{
    return id.isNull() ? std::nullopt : std::optional(id);
}

} // namespace

// What others refer to is deleted last and written first.
EventWrites::EventWrites(const Event &before, const Event &after, const ChangeNote &note)
{
    writeHead(after, note);
    deletePrices(before, after);
    addDeletion(m_segment, sql::deleteCategories, before.categories, after.categories);
    addDeletion(m_segment, sql::deleteTicketTypes, before.ticketTypes, after.ticketTypes);
    addDeletion(m_segment, sql::deletePhases, before.phases, after.phases);
    addDeletion(m_segment, sql::deletePerformances, before.performances, after.performances);
    writePerformances(before, after);
    writeCategories(before, after);
    writeTicketTypes(before, after);
    writePhases(before, after);
    writePrices(before, after);
    m_segment.add(sql::tellWorkers, after.id);
}

void EventWrites::writeHead(const Event &after, const ChangeNote &note)
{
    const EventTerms &terms = after.terms;
    m_segment.add(sql::updateEvent, after.id, QString(stateName(after.state)), after.cancelReason,
                  terms.venue, terms.slug, terms.title, terms.description, terms.currency, terms.timeZone,
                  terms.holdSeconds, terms.perOrderLimit, terms.perBuyerLimit, terms.fee.share.value,
                  qint64(terms.fee.perTicket), terms.hasOrphanRule, documentOf(terms.refunds),
                  after.revision);
    m_segment.add(sql::noteChange, after.id, after.revision, note.kind, pg::Utf8{note.detail},
                  orNull(note.account));
}

void EventWrites::writePerformances(const Event &before, const Event &after)
{
    for (const Performance &performance : after.performances) {
        if (!isWritten(before.performances, performance))
            continue;
        const Performance *old = before.performance(performance.id);
        const bool writesAreas =
            old == nullptr ? !performance.areas.empty() : old->areas != performance.areas;
        writePerformance(after, performance, writesAreas);
    }
}

void EventWrites::writePerformance(const Event &event, const Performance &performance, bool writesAreas)
{
    const bool hasMap = !performance.seatMap.isNull();
    m_segment.add(sql::writePerformance, performance.id, event.id, event.organization, performance.slug,
                  orNull(performance.seatMap.id),
                  hasMap ? std::optional(performance.seatMap.version) : std::nullopt, performance.times.doors,
                  performance.times.start, performance.times.end, QString(stateName(performance.state)),
                  performance.sellsSimulated, performance.cancelReason);
    mustAnswer();
    if (!writesAreas)
        return;
    std::vector<AreaId> ids;
    std::vector<QString> names;
    std::vector<QString> categories;
    std::vector<qint32> capacities;
    for (const StandingPlaces &area : performance.areas) {
        ids.push_back(area.id);
        names.push_back(area.name);
        categories.push_back(area.category);
        capacities.push_back(area.capacity);
    }
    m_segment.add(sql::deleteAreas, performance.id);
    m_segment.add(sql::insertAreas, performance.id, ids, names, categories, capacities);
}

void EventWrites::writeCategories(const Event &before, const Event &after)
{
    for (const PriceCategory &category : after.categories) {
        if (!isWritten(before.categories, category))
            continue;
        m_segment.add(sql::writeCategory, category.id, after.id, category.ordinal, category.key,
                      category.name, category.color);
        mustAnswer();
    }
}

void EventWrites::writeTicketTypes(const Event &before, const Event &after)
{
    for (const TicketType &type : after.ticketTypes) {
        if (!isWritten(before.ticketTypes, type))
            continue;
        m_segment.add(sql::writeTicketType, type.id, after.id, type.ordinal, type.name, type.isLinkedToHolder,
                      type.checkFirst);
        mustAnswer();
    }
}

void EventWrites::writePhases(const Event &before, const Event &after)
{
    for (const SalePhase &phase : after.phases) {
        if (!isWritten(before.phases, phase))
            continue;
        m_segment.add(sql::writePhase, phase.id, after.id, phase.name, codesOf(phase.channels), phase.opensAt,
                      phase.closesAt);
        mustAnswer();
    }
}

void EventWrites::deletePrices(const Event &before, const Event &after)
{
    if (before.prices == after.prices)
        return;
    std::vector<PriceId> kept;
    for (const PriceEntry &price : after.prices)
        kept.push_back(price.id);
    m_segment.add(sql::deletePrices, after.id, kept);
}

void EventWrites::writePrices(const Event &before, const Event &after)
{
    if (before.prices == after.prices)
        return;
    std::vector<PriceId> ids;
    std::vector<CategoryId> categories;
    std::vector<TicketTypeId> types;
    std::vector<std::optional<PhaseId>> phases;
    std::vector<qint64> amounts;
    std::vector<std::optional<TaxRateId>> taxes;
    for (const PriceEntry &price : after.prices) {
        ids.push_back(price.id);
        categories.push_back(price.category);
        types.push_back(price.type);
        phases.push_back(orNull(price.phase));
        amounts.push_back(price.amount);
        taxes.push_back(orNull(price.tax));
    }
    m_segment.add(sql::writePrices, after.id, ids, categories, types, phases, amounts, taxes);
}

void EventWrites::mustAnswer()
{
    m_mustAnswer.push_back(m_segment.commands().size() - 1);
}

Edited EventWrites::check(const std::vector<pg::Rows> &answers) const
{
    for (const std::size_t index : m_mustAnswer) {
        if (answers.at(index).isEmpty())
            return refuse(EditRefusal::IdTaken, QStringLiteral("id"));
    }
    return {};
}

} // namespace foyer::catalog
