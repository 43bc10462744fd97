// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/seasonsamples.h"

namespace foyer::test {

namespace {

using namespace std::chrono_literals;

struct Sample
{
    const char *title;
    const char *place;
    const char *state;
    int days; ///< from today to the next date
    int dates;
    int stride; ///< days between dates
    std::int64_t sold, held, capacity;
    std::int64_t takings;
    std::vector<std::int64_t> course;
};

// clang-format off
std::vector<Sample> sampleEvents()
{
    return {{"Mahler 4", "Main house", "published", 0, 3, 1, 383, 16, 620, 1684260, {6, 4, 5, 7, 5, 8, 6, 7, 9, 8, 10, 14, 22, 31}},
            {"Family concert: The Little Prince", "Main house, gallery", "published", 1, 1, 1, 291, 8, 680, 481200, {3, 2, 4, 3, 5, 4, 6, 8, 5, 7, 9, 12, 14, 11}},
            {"La traviata", "Main house", "published", 7, 6, 3, 3474, 41, 3720, 18194040, {40, 38, 52, 44, 61, 58, 49, 70, 66, 58, 74, 81, 69, 77}},
            {"Schubert Octet", "Sala piccola", "published", 14, 1, 1, 140, 0, 140, 336000, {9, 4, 2, 1}},
            {"Nutcracker", "Main house", "published", 28, 9, 2, 3120, 112, 5580, 12480000, {52, 61, 58, 66, 72, 90, 120, 84, 77, 70, 82, 95, 110, 98}},
            {"New Year’s Eve gala", "Main house", "published", 40, 1, 1, 0, 60, 560, 0, {}},
            {"Beethoven: the nine", "Main house", "draft", 56, 5, 2, 0, 0, 3100, 0, {}},
            {"Jazz in the foyer", "Foyer", "draft", 63, 4, 7, 0, 0, 220, 0, {}},
            {"Aurora Lights", "Arena Nord", "published", 203, 1, 1, 9903, 1530, 52000, 79501700, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9903}}};
}

// clang-format on

wire::SeasonEvent eventOf(const Sample &sample, int number, Instant now)
{
    const Instant tonight = std::chrono::floor<std::chrono::days>(now) + 18h + 30min;
    wire::SeasonEvent event;
    event.id =
        *Uuid::fromText("00000000-0000-7000-a000-" + QByteArray::number(number + 1).rightJustified(12, '0'));
    event.performance =
        *Uuid::fromText("00000000-0000-7000-b000-" + QByteArray::number(number + 1).rightJustified(12, '0'));
    event.title = QString::fromUtf8(sample.title);
    event.venue = QString::fromUtf8(sample.place);
    event.state = QString::fromLatin1(sample.state);
    event.currency = QStringLiteral("EUR");
    event.timeZone = QStringLiteral("Europe/Rome");
    event.revision = 3;
    event.dates = event.datesToCome = sample.dates;
    event.startsAt = tonight + sample.days * 24h;
    event.lastStartsAt = *event.startsAt + (sample.dates - 1) * sample.stride * 24h;
    event.isOpen = event.state == QLatin1StringView{"published"};
    event.sold = sample.sold;
    event.held = sample.held;
    const bool isDraft = event.state == QLatin1StringView{"draft"};
    event.capacity = isDraft ? 0 : sample.capacity;
    event.planned = isDraft ? sample.capacity : 0;
    event.takings = wire::Amount{sample.takings, "EUR"};
    event.days = sample.course;
    event.days.resize(wire::seasonDays);
    return event;
}

} // namespace

wire::Season seasonOfVerdi(Instant now)
{
    const std::vector<Sample> samples = sampleEvents();
    wire::Season season;
    for (const Sample &sample : samples)
        season.items.push_back(eventOf(sample, int(season.items.size()), now));
    season.items[5].isOpen = false;
    season.items[5].opensAt = now + 9 * 24h;
    season.items[6].gaps = {QStringLiteral("unpriced_category"), QStringLiteral("no_ticket_type"),
                            QStringLiteral("no_sale_phase")};
    season.items[7].gaps = {QStringLiteral("performance_in_the_past"), QStringLiteral("no_seats_or_places"),
                            QStringLiteral("unpriced_category"), QStringLiteral("no_ticket_type"),
                            QStringLiteral("no_sale_phase")};
    season.counts = {9, 5, 2, 38};
    return season;
}

} // namespace foyer::test
