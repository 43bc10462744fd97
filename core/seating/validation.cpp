// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/validation.h"

#include "core/seating/accessrules.h"
#include "core/seating/houselayout.h"
#include "core/seating/overlaps.h"
#include "core/seating/seatwalk.h"
#include "core/seating/sectionoutline.h"

#include <array>
#include <QSet>

namespace foyer::seating {

namespace {

Point placeOf(const Row &row)
{
    return row.seats.empty() ? Point{} : row.seats.front().position;
}

void duplicateIds(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> seen;
    seen.reserve(qsizetype(seatCount(map)));
    forEachId(map, [&](const ElementRef &ref, const QString &id, Point at) {
        const qsizetype before = seen.size();
        seen.insert(id);
        if (seen.size() == before)
            found.add(ref, at, id);
    });
}

void duplicateNames(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> seen;
    seen.reserve(qsizetype(seatCount(map)));
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &section, const Row &row, const Seat &seat) {
        if (seat.number.isEmpty())
            return;
        // Separated by a character that no name can hold.
        const QString name = section.name + QChar(0) + row.name + QChar(0) + seat.number;
        const qsizetype before = seen.size();
        seen.insert(section.level + QChar(0) + name);
        if (seen.size() == before)
            found.add(ref, seat.position, QString{name}.replace(QChar(0), QStringLiteral(", ")));
    });
}

void missingNumbers(const SeatMap &map, ProblemSink &found)
{
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        if (seat.number.isEmpty())
            found.add(ref, seat.position);
    });
}

/// `visit(ElementRef, key, Point)` for all that is sold by category.
template <typename Visit>
void forEachCategorized(const SeatMap &map, Visit &&visit)
{
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        visit(ref, seat.category, seat.position);
    });
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const std::vector<StandingArea> &areas = map.sections[std::size_t(s)].standing;
        for (int i = 0; i < int(areas.size()); ++i)
            visit(ElementRef{ElementKind::Standing, s, i, -1}, areas[std::size_t(i)].category,
                  areas[std::size_t(i)].figure.position);
    }
}

QSet<QString> categoryKeys(const SeatMap &map)
{
    QSet<QString> keys;
    for (const Category &category : map.categories)
        keys.insert(category.key);
    return keys;
}

void withoutCategory(const SeatMap &map, ProblemSink &found)
{
    forEachCategorized(map, [&](const ElementRef &ref, const QString &key, Point at) {
        if (key.isEmpty())
            found.add(ref, at);
    });
}

void unknownCategories(const SeatMap &map, ProblemSink &found)
{
    const QSet<QString> known = categoryKeys(map);
    forEachCategorized(map, [&](const ElementRef &ref, const QString &key, Point at) {
        if (!key.isEmpty() && !known.contains(key))
            found.add(ref, at, key);
    });
}

void duplicateCategories(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> seen;
    for (int i = 0; i < int(map.categories.size()); ++i) {
        const QString &key = map.categories[std::size_t(i)].key;
        if (seen.contains(key))
            found.add({ElementKind::Category, -1, i, -1}, {}, key);
        seen.insert(key);
    }
}

void unusedCategories(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> used;
    forEachCategorized(map, [&](const ElementRef &, const QString &key, Point) { used.insert(key); });
    for (int i = 0; i < int(map.categories.size()); ++i) {
        const QString &key = map.categories[std::size_t(i)].key;
        if (!key.isEmpty() && !used.contains(key))
            found.add({ElementKind::Category, -1, i, -1}, {}, key);
    }
}

void tooManyCategories(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> keys = categoryKeys(map);
    forEachCategorized(map, [&](const ElementRef &, const QString &key, Point) { keys.insert(key); });
    if (std::size_t(keys.size()) > largestCategoryCount)
        found.add({}, {});
}

void unknownLevels(const SeatMap &map, ProblemSink &found)
{
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const QString &level = map.sections[std::size_t(s)].level;
        if (std::none_of(map.levels.begin(), map.levels.end(),
                         [&](const Level &known) { return known.id == level; }))
            found.add({ElementKind::Section, s, -1, -1}, {}, level);
    }
}

void emptyRows(const SeatMap &map, ProblemSink &found)
{
    forEachRowRef(map, [&](const ElementRef &ref, const Section &, const Row &row) {
        if (row.seats.empty())
            found.add(ref, {});
    });
}

void emptySections(const SeatMap &map, ProblemSink &found)
{
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const Section &section = map.sections[std::size_t(s)];
        if (section.rows.empty() && section.tables.empty() && section.standing.empty()
            && section.shapes.empty())
            found.add({ElementKind::Section, s, -1, -1}, {});
    }
}

void nothingToSell(const SeatMap &map, ProblemSink &found)
{
    if (capacity(map) == 0)
        found.add({}, {});
}

void withoutCapacity(const SeatMap &map, ProblemSink &found)
{
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const std::vector<StandingArea> &areas = map.sections[std::size_t(s)].standing;
        for (int i = 0; i < int(areas.size()); ++i) {
            if (areas[std::size_t(i)].capacity <= 0)
                found.add({ElementKind::Standing, s, i, -1}, areas[std::size_t(i)].figure.position);
        }
    }
}

void outsideCanvas(const SeatMap &map, ProblemSink &found)
{
    const Box canvas{{}, {map.canvas.width, map.canvas.height}};
    forEachSeatRef(map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        const Point reach{seat.radius, seat.radius};
        if (!canvas.contains({seat.position - reach, seat.position + reach}))
            found.add(ref, seat.position);
    });
    forEachFigureRef(map, [&](const ElementRef &ref, const Figure &figure) {
        if (!canvas.contains(figure.bounds()))
            found.add(ref, figure.position);
    });
}

void partialPlaces(const SeatMap &map, ProblemSink &found)
{
    forEachRowRef(map, [&](const ElementRef &ref, const Section &, const Row &row) {
        const auto placed = std::count_if(row.seats.begin(), row.seats.end(),
                                          [](const Seat &seat) { return seat.place.has_value(); });
        if (placed > 0 && placed < std::ptrdiff_t(row.seats.size()))
            found.add(ref, placeOf(row));
    });
}

void duplicatePlaces(const SeatMap &map, ProblemSink &found)
{
    forEachRowRef(map, [&](ElementRef ref, const Section &, const Row &row) {
        ref.kind = ref.kind == ElementKind::Row ? ElementKind::Seat : ElementKind::TableSeat;
        QSet<int> seen;
        for (ref.seat = 0; ref.seat < int(row.seats.size()); ++ref.seat) {
            const Seat &seat = row.seats[std::size_t(ref.seat)];
            if (seat.place && seen.contains(*seat.place))
                found.add(ref, seat.position);
            if (seat.place)
                seen.insert(*seat.place);
        }
    });
}

void duplicateLevels(const SeatMap &map, ProblemSink &found)
{
    QSet<QString> seen;
    for (const Level &level : map.levels) {
        if (seen.contains(level.id))
            found.add({}, {}, level.id);
        seen.insert(level.id);
    }
}

constexpr std::array rules{
    ValidationRule{ProblemCode::NothingToSell, Severity::Error, nothingToSell},
    ValidationRule{ProblemCode::DuplicateId, Severity::Error, duplicateIds},
    ValidationRule{ProblemCode::DuplicateName, Severity::Error, duplicateNames},
    ValidationRule{ProblemCode::NoCategory, Severity::Error, withoutCategory},
    ValidationRule{ProblemCode::UnknownCategory, Severity::Error, unknownCategories},
    ValidationRule{ProblemCode::DuplicateCategory, Severity::Error, duplicateCategories},
    ValidationRule{ProblemCode::TooManyCategories, Severity::Error, tooManyCategories},
    ValidationRule{ProblemCode::UnknownLevel, Severity::Error, unknownLevels},
    ValidationRule{ProblemCode::DuplicateLevel, Severity::Error, duplicateLevels},
    ValidationRule{ProblemCode::NoCapacity, Severity::Error, withoutCapacity},
    ValidationRule{ProblemCode::MissingNumber, Severity::Warning, missingNumbers},
    ValidationRule{ProblemCode::Overlap, Severity::Warning, findOverlaps},
    ValidationRule{ProblemCode::OutsideCanvas, Severity::Warning, outsideCanvas},
    ValidationRule{ProblemCode::EmptyRow, Severity::Warning, emptyRows},
    ValidationRule{ProblemCode::EmptySection, Severity::Warning, emptySections},
    ValidationRule{ProblemCode::UnusedCategory, Severity::Warning, unusedCategories},
    ValidationRule{ProblemCode::PartialPlaces, Severity::Warning, partialPlaces},
    ValidationRule{ProblemCode::DuplicatePlace, Severity::Warning, duplicatePlaces},
    ValidationRule{ProblemCode::LonelyCompanion, Severity::Warning, findLonelyCompanions},
    ValidationRule{ProblemCode::AccessConflict, Severity::Warning, findAccessConflicts},
    ValidationRule{ProblemCode::UnreachableCategory, Severity::Warning, findUnreachableCategories},
    ValidationRule{ProblemCode::RestrictedRank, Severity::Warning, findRestrictedRanks},
    ValidationRule{ProblemCode::SeatOutsideSection, Severity::Warning, findOutsiders},
};

} // namespace

std::span<const ValidationRule> validationRules()
{
    return rules;
}

std::vector<Problem> validate(const SeatMap &map)
{
    std::vector<Problem> problems;
    for (const ValidationRule &rule : rules) {
        ProblemSink found(problems, rule.code, rule.severity);
        rule.check(map, found);
    }
    return problems;
}

bool hasErrors(std::span<const Problem> problems)
{
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem &problem) { return problem.severity == Severity::Error; });
}

} // namespace foyer::seating
