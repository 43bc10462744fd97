// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/problem.h"

#include "core/catalog/performanceedits.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>

namespace foyer::events {

namespace {

constexpr qsizetype longestTitle = 200;
constexpr qsizetype longestName = 100;
constexpr qsizetype longestDescription = 20'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::events::Problem)
};

/// Collects the problems of one set-up.
class Finder
{
public:
    std::vector<Problem> problems;

    void check(bool bad, Step step, const Uuid &subject, const char *field, const QString &sentence)
    {
        if (bad)
            problems.push_back({step, subject, field, sentence});
    }

    void checkName(Step step, const Uuid &subject, const QString &name)
    {
        check(name.trimmed().isEmpty(), step, subject, "name", Texts::tr("Give it a name."));
        check(name.size() > longestName, step, subject, "name", Texts::tr("A name has at most 100 letters."));
    }
};

bool isDescending(const std::vector<RefundStep> &steps)
{
    for (std::size_t i = 1; i < steps.size(); ++i) {
        if (steps[i].hoursBefore >= steps[i - 1].hoursBefore
            || steps[i].basisPoints > steps[i - 1].basisPoints)
            return false;
    }
    return true;
}

void checkFacts(Finder &found, const Setup &setup)
{
    const Facts &facts = setup.facts;
    const auto check = [&found](bool bad, const char *field, const QString &sentence) {
        found.check(bad, Step::Facts, {}, field, sentence);
    };
    check(facts.title.trimmed().isEmpty(), "title", Texts::tr("Give the event a name."));
    check(facts.title.size() > longestTitle, "title", Texts::tr("A name has at most 200 letters."));
    check(!facts.title.trimmed().isEmpty() && !catalog::isSlug(facts.slug), "slug",
          Texts::tr("Lower-case letters, digits and single hyphens, such as mahler-4."));
    check(facts.description.size() > longestDescription, "description",
          Texts::tr("The text has at most 20,000 letters."));
    check(!catalog::isTimeZone(facts.timeZone), "time_zone", Texts::tr("This is no time zone."));
    check(!isDescending(facts.refunds), "refund_policy",
          Texts::tr("Hours must fall from line to line, and shares must not rise."));
    found.check(!facts.venue, Step::Hall, {}, "venue", Texts::tr("Choose the place, or make one."));
}

void checkAreas(Finder &found, const Hall &hall)
{
    for (const Area &area : hall.areas) {
        found.checkName(Step::Hall, area.id.uuid(), area.name);
        found.check(area.category.isEmpty(), Step::Hall, area.id.uuid(), "category",
                    Texts::tr("Choose a price category."));
        found.check(area.capacity < 1 || area.capacity > 1'000'000, Step::Hall, area.id.uuid(), "capacity",
                    Texts::tr("How many people it holds: 1 to 1,000,000."));
    }
}

void checkDates(Finder &found, const Setup &setup)
{
    for (const Date &date : setup.dates) {
        const Uuid id = date.id.uuid();
        const bool isSane = catalog::isSaneTime(date.starts) && catalog::isSaneTime(date.doors)
                            && catalog::isSaneTime(date.ends);
        found.check(!isSane, Step::Dates, id, "starts",
                    Texts::tr("Dates lie within the years 2000 to 2199."));
        found.check(date.doors > date.starts, Step::Dates, id, "doors",
                    Texts::tr("Doors open before the start."));
        found.check(date.ends <= date.starts, Step::Dates, id, "ends",
                    Texts::tr("The end is after the start."));
    }
}

void checkPrices(Finder &found, const Setup &setup)
{
    for (const Category &category : setup.categories) {
        found.checkName(Step::Prices, category.id.uuid(), category.name);
        found.check(category.key.trimmed().isEmpty(), Step::Prices, category.id.uuid(), "key",
                    Texts::tr("Give it a key."));
        const auto count = std::ranges::count(setup.categories, category.key, &Category::key);
        found.check(count > 1, Step::Prices, category.id.uuid(), "key",
                    Texts::tr("Another category has this key."));
    }
    for (const TicketType &type : setup.types)
        found.checkName(Step::Prices, type.id.uuid(), type.name);
}

void checkPhases(Finder &found, const Setup &setup)
{
    for (const Phase &phase : setup.phases) {
        const Uuid id = phase.id.uuid();
        found.checkName(Step::Phases, id, phase.name);
        found.check(phase.channels.empty(), Step::Phases, id, "channels",
                    Texts::tr("Choose through which channels it sells."));
        found.check(phase.closes <= phase.opens, Step::Phases, id, "closes",
                    Texts::tr("It must end after it begins."));
    }
}

} // namespace

std::vector<Problem> problemsOf(const Setup &setup)
{
    Finder found;
    checkFacts(found, setup);
    checkAreas(found, setup.hall);
    checkDates(found, setup);
    checkPrices(found, setup);
    checkPhases(found, setup);
    return std::move(found.problems);
}

QByteArray fieldFor(const QByteArray &serverField, const QByteArray &code)
{
    static const QHash<QByteArray, QByteArray> fields{{"starts_at", "starts"}, {"doors_at", "doors"},
                                                      {"ends_at", "ends"},     {"opens_at", "opens"},
                                                      {"closes_at", "closes"}, {"seat_map", "map"}};
    static const QHash<QByteArray, QByteArray> codes{{"slug_taken", "slug"},
                                                     {"unknown_venue", "venue"},
                                                     {"key_taken", "key"},
                                                     {"unknown_seat_map", "map"},
                                                     {"unknown_tax_rate", "tax"}};
    if (!serverField.isEmpty())
        return fields.value(serverField, serverField);
    return codes.value(code);
}

} // namespace foyer::events
