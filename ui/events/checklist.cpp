// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/checklist.h"

#include "ui/events/words.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::events {

namespace {

using State = CheckItem::State;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("foyer::events::Checklist", text, nullptr, n);
}

catalog::EventFacts factsOf(const Setup &setup, const HallFacts &hall)
{
    catalog::EventFacts facts;
    for (const Date &date : setup.dates) {
        if (date.isDraft())
            facts.performances.push_back({date.starts, int(placesOf(date.hall, hall))});
    }
    facts.ticketTypes = int(setup.types.size());
    facts.unpricedCategories = int(unpricedKeys(setup, hall).size());
    for (const Phase &phase : setup.phases)
        facts.phaseEnds.push_back(phase.closes);
    return facts;
}

/// Judges step by step, with the gaps that the server would name.
class Judge
{
public:
    Judge(const Setup &setup, const HallFacts &hall, Instant now)
        : m_setup(setup)
        , m_hall(hall)
        , m_now(now)
        , m_zone(kit::zoneOf(setup.facts.timeZone))
        , m_gaps(catalog::gapsOf(factsOf(setup, hall), now))
    {}

    [[nodiscard]] std::vector<CheckItem> items() const
    {
        return {facts(), hall(), dates(), types(), prices(), phases()};
    }

private:
    [[nodiscard]] bool lacks(catalog::Gap gap) const
    {
        // A published event has no draft dates any more, and needs none.
        const bool isLater = m_setup.isPublished() && gap == catalog::Gap::NoPerformance;
        return !isLater && std::ranges::find(m_gaps, gap) != m_gaps.end();
    }

    [[nodiscard]] CheckItem facts() const
    {
        const Facts &facts = m_setup.facts;
        if (facts.title.trimmed().isEmpty())
            return {Step::Facts, State::Lacking, tr("Name and terms"), tr("it has no name yet"),
                    tr("Name it")};
        return {Step::Facts, State::Done, tr("Name and terms"),
                tr("%1, times of %2").arg(facts.currency, zoneWords(facts.timeZone))};
    }

    [[nodiscard]] CheckItem hall() const
    {
        const Hall &hall = m_setup.hall;
        const QString title = tr("Hall");
        if (!m_setup.facts.venue)
            return {Step::Hall, State::Lacking, title, tr("no place chosen yet"), tr("Choose the place")};
        if (hall.isEmpty() || lacks(catalog::Gap::NoSeatsOrPlaces))
            return {Step::Hall, State::Lacking, title, tr("it has no seats or places yet"),
                    tr("Choose a seat map")};
        if (m_hall.errors > 0)
            return {Step::Hall, State::Lacking, title,
                    tr("%n error(s) in the seat map keep it from going on sale", m_hall.errors),
                    tr("Look at the map")};
        return {Step::Hall, State::Done, title, hallWords(hall, m_hall)};
    }

    [[nodiscard]] CheckItem dates() const
    {
        const QString title = tr("Dates");
        if (lacks(catalog::Gap::NoPerformance))
            return {Step::Dates, State::Lacking, title, tr("there is no date yet"), tr("Add a date")};
        if (lacks(catalog::Gap::PerformanceInThePast))
            return {Step::Dates, State::Lacking, title, tr("a draft date lies in the past"),
                    tr("Look at the dates")};
        return {Step::Dates, State::Done, title, datesWords(m_setup.dates, m_zone)};
    }

    [[nodiscard]] CheckItem types() const
    {
        const QString title = tr("Ticket types");
        if (m_setup.types.empty())
            return {Step::Prices, State::Lacking, title, tr("there is no ticket type yet"),
                    tr("Add a ticket type")};
        QStringList names;
        for (const TicketType &type : m_setup.types)
            names.append(type.name);
        return {Step::Prices, State::Done, title, names.join(QStringLiteral(", "))};
    }

    [[nodiscard]] CheckItem prices() const
    {
        const QString title = tr("Every seat has a price");
        const QStringList unpriced = unpricedKeys(m_setup, m_hall);
        if (m_setup.prices.empty())
            return {Step::Prices, State::Lacking, title, tr("there are no prices yet"), tr("Set prices")};
        if (unpriced.contains(QString()))
            return {Step::Prices, State::Lacking, title, tr("some seats have no category in the map"),
                    tr("Look at the prices")};
        if (!unpriced.isEmpty())
            return {Step::Prices, State::Lacking, title,
                    tr("no price for %1").arg(unpriced.join(QStringLiteral(", "))), tr("Set these prices")};
        return {Step::Prices, State::Done, title,
                tr("%n category(ies)", int(m_setup.categories.size())) + QStringLiteral(", ")
                    + tr("%n ticket type(s)", int(m_setup.types.size()))};
    }

    [[nodiscard]] CheckItem phases() const
    {
        const QString title = tr("Sale phases");
        if (lacks(catalog::Gap::NoSalePhase))
            return {Step::Phases, State::Lacking, title, tr("nothing says when it is sold"),
                    tr("Add a sale phase")};
        if (lacks(catalog::Gap::SalePhaseOver))
            return {Step::Phases, State::Lacking, title, tr("all of them are over"),
                    tr("Look at the phases")};
        return {Step::Phases, State::Done, title, phasesWords(m_setup.phases, m_now, m_zone)};
    }

    const Setup &m_setup;
    const HallFacts &m_hall;
    Instant m_now;
    QTimeZone m_zone;
    std::vector<catalog::Gap> m_gaps;
};

bool isPriced(const Setup &setup, const QString &key)
{
    const auto category = std::ranges::find(setup.categories, key, &Category::key);
    if (category == setup.categories.end())
        return false;
    return std::ranges::any_of(setup.prices,
                               [category](const Price &price) { return price.at.category == category->id; });
}

} // namespace

std::vector<CheckItem> checklistOf(const Setup &setup, const HallFacts &hall, Instant now)
{
    return Judge(setup, hall, now).items();
}

int doneIn(const std::vector<CheckItem> &items)
{
    return int(std::ranges::count(items, State::Done, &CheckItem::state));
}

QStringList unpricedKeys(const Setup &setup, const HallFacts &hall)
{
    QStringList keys;
    const auto note = [&](const QString &key) {
        if (!keys.contains(key) && !isPriced(setup, key))
            keys.append(key);
    };
    if (setup.hall.map) {
        for (const wire::CategoryCount &count : hall.counts.categories) {
            if (count.seats + count.standing > 0)
                note(count.key);
        }
    }
    for (const Area &area : setup.hall.areas)
        note(area.category);
    return keys;
}

qint64 placesOf(const Hall &hall, const HallFacts &facts)
{
    qint64 places = 0;
    for (const Area &area : hall.areas)
        places += area.capacity;
    if (hall.map)
        places += facts.isKnown ? facts.counts.seats + facts.counts.standing : 1;
    return places;
}

qint64 placesOfCategory(const QString &key, const Hall &hall, const HallFacts &facts)
{
    qint64 places = 0;
    for (const Area &area : hall.areas)
        places += area.category == key ? area.capacity : 0;
    for (const wire::CategoryCount &count : facts.counts.categories)
        places += hall.map && count.key == key ? count.seats + count.standing : 0;
    return places;
}

} // namespace foyer::events
