// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/checklist.h"

#include "ui/events/words.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::events {

namespace {

using State = CheckItem::State;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::events::Checklist)
};

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
            return {Step::Facts, State::Lacking, Texts::tr("Name and terms"), Texts::tr("it has no name yet"),
                    Texts::tr("Name it")};
        return {Step::Facts, State::Done, Texts::tr("Name and terms"),
                Texts::tr("%1, times of %2").arg(facts.currency, zoneWords(facts.timeZone))};
    }

    [[nodiscard]] CheckItem hall() const
    {
        const Hall &hall = m_setup.hall;
        const QString title = Texts::tr("Hall");
        if (!m_setup.facts.venue)
            return {Step::Hall, State::Lacking, title, Texts::tr("no place chosen yet"),
                    Texts::tr("Choose the place")};
        if (hall.isEmpty() || lacks(catalog::Gap::NoSeatsOrPlaces))
            return {Step::Hall, State::Lacking, title, Texts::tr("it has no seats or places yet"),
                    Texts::tr("Choose a seat map")};
        if (m_hall.errors > 0)
            return {
                Step::Hall, State::Lacking, title,
                Texts::tr("%n error(s) in the seat map keep it from going on sale", nullptr, m_hall.errors),
                Texts::tr("Look at the map")};
        return {Step::Hall, State::Done, title, hallWords(hall, m_hall)};
    }

    [[nodiscard]] CheckItem dates() const
    {
        const QString title = Texts::tr("Dates");
        if (lacks(catalog::Gap::NoPerformance))
            return {Step::Dates, State::Lacking, title, Texts::tr("there is no date yet"),
                    Texts::tr("Add a date")};
        if (lacks(catalog::Gap::PerformanceInThePast))
            return {Step::Dates, State::Lacking, title, Texts::tr("a draft date lies in the past"),
                    Texts::tr("Look at the dates")};
        return {Step::Dates, State::Done, title, datesWords(m_setup.dates, m_zone)};
    }

    [[nodiscard]] CheckItem types() const
    {
        const QString title = Texts::tr("Ticket types");
        if (m_setup.types.empty())
            return {Step::Prices, State::Lacking, title, Texts::tr("there is no ticket type yet"),
                    Texts::tr("Add a ticket type")};
        QStringList names;
        for (const TicketType &type : m_setup.types)
            names.append(type.name);
        return {Step::Prices, State::Done, title, names.join(QStringLiteral(", "))};
    }

    [[nodiscard]] CheckItem prices() const
    {
        const QString title = Texts::tr("Every seat has a price");
        const QStringList unpriced = unpricedKeys(m_setup, m_hall);
        if (m_setup.prices.empty())
            return {Step::Prices, State::Lacking, title, Texts::tr("there are no prices yet"),
                    Texts::tr("Set prices")};
        if (unpriced.contains(QString()))
            return {Step::Prices, State::Lacking, title, Texts::tr("some seats have no category in the map"),
                    Texts::tr("Look at the prices")};
        if (!unpriced.isEmpty())
            return {Step::Prices, State::Lacking, title,
                    Texts::tr("no price for %1").arg(unpriced.join(QStringLiteral(", "))),
                    Texts::tr("Set these prices")};
        return {Step::Prices, State::Done, title,
                Texts::tr("%n category(ies)", nullptr, int(m_setup.categories.size())) + QStringLiteral(", ")
                    + Texts::tr("%n ticket type(s)", nullptr, int(m_setup.types.size()))};
    }

    [[nodiscard]] CheckItem phases() const
    {
        const QString title = Texts::tr("Sale phases");
        if (lacks(catalog::Gap::NoSalePhase))
            return {Step::Phases, State::Lacking, title, Texts::tr("nothing says when it is sold"),
                    Texts::tr("Add a sale phase")};
        if (lacks(catalog::Gap::SalePhaseOver))
            return {Step::Phases, State::Lacking, title, Texts::tr("all of them are over"),
                    Texts::tr("Look at the phases")};
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
