// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/findings.h"

#include "core/seating/geometry.h"

#include <algorithm>
#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace foyer::seatmap {

namespace {

using seating::ElementKind;
using seating::ElementRef;
using seating::Problem;
using seating::ProblemCode;
using seating::SeatMap;
using studio::Remedy;
using studio::RemedyKind;

struct CheckWords
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Checks)
};

bool isSeat(const ElementRef &element)
{
    return element.kind == ElementKind::Seat || element.kind == ElementKind::TableSeat;
}

/// What a person would put right at once for the whole row.
bool isOfRows(ProblemCode code)
{
    return code == ProblemCode::NoCategory || code == ProblemCode::UnknownCategory
           || code == ProblemCode::MissingNumber || code == ProblemCode::OutsideCanvas
           || code == ProblemCode::SeatOutsideSection || code == ProblemCode::RestrictedRank;
}

bool continues(const Finding &finding, const Problem &problem)
{
    const Problem &last = finding.problems.back();
    return finding.code == problem.code && isOfRows(problem.code) && isSeat(problem.element)
           && last.element.kind == problem.element.kind && last.element.section == problem.element.section
           && last.element.index == problem.element.index && last.value == problem.value;
}

const seating::Row *rowOf(const SeatMap &map, const ElementRef &element)
{
    if (element.section < 0 || element.section >= int(map.sections.size()) || element.index < 0)
        return nullptr;
    const seating::Section &section = map.sections[std::size_t(element.section)];
    const auto index = std::size_t(element.index);
    if (element.kind == ElementKind::Row || element.kind == ElementKind::Seat)
        return index < section.rows.size() ? &section.rows[index] : nullptr;
    if (element.kind == ElementKind::Table || element.kind == ElementKind::TableSeat)
        return index < section.tables.size() ? &section.tables[index].row : nullptr;
    return nullptr;
}

QString seatNumber(const seating::Row &row, const ElementRef &element)
{
    const bool isThere = element.seat >= 0 && element.seat < int(row.seats.size());
    const QString number = isThere ? row.seats[std::size_t(element.seat)].number : QString();
    return number.isEmpty() ? CheckWords::tr("no. %1 from the left").arg(element.seat + 1) : number;
}

bool isTable(const ElementRef &element)
{
    return element.kind == ElementKind::Table || element.kind == ElementKind::TableSeat;
}

QString rowWords(const SeatMap &map, const ElementRef &element)
{
    const seating::Row *row = rowOf(map, element);
    const QString section = map.sections[std::size_t(element.section)].name;
    const QString name = row ? seating::rowText(*row) : QString();
    const QString words = isTable(element) ? CheckWords::tr("table %1").arg(name)
                          : name.isEmpty() ? CheckWords::tr("a row without name")
                                           : CheckWords::tr("row %1").arg(name);
    return section.isEmpty() ? words : section + QStringLiteral(", ") + words;
}

QString thingName(const SeatMap &map, const ElementRef &element)
{
    const seating::Section &section = map.sections[std::size_t(element.section)];
    const auto index = std::size_t(std::max(0, element.index));
    if (element.kind == ElementKind::Standing && index < section.standing.size())
        return section.standing[index].name.isEmpty() ? CheckWords::tr("a standing area")
                                                      : section.standing[index].name;
    if (element.kind == ElementKind::Shape && index < section.shapes.size()) {
        const auto &text = section.shapes[index].text;
        return text && !text->text.isEmpty() ? text->text : CheckWords::tr("a shape");
    }
    return section.name;
}

QString categoryName(const SeatMap &map, const QString &key)
{
    const auto found = std::ranges::find(map.categories, key, &seating::Category::key);
    return found == map.categories.end() || found->label.isEmpty() ? key : found->label;
}

QString metres(seating::Millimetres length)
{
    return length < 2000 ? CheckWords::tr("%1 mm").arg(QLocale().toString(length))
                         : CheckWords::tr("%1 m").arg(QLocale().toString(length / 1000.0, 'f', 1));
}

/// The nearest other seat of the same name: how far away.
std::optional<seating::Millimetres> distanceToTwin(const SeatMap &map, const Problem &problem)
{
    const seating::Row *row = rowOf(map, problem.element);
    if (!row || problem.element.seat < 0 || problem.element.seat >= int(row->seats.size()))
        return std::nullopt;
    const seating::Seat &seat = row->seats[std::size_t(problem.element.seat)];
    std::optional<seating::Millimetres> nearest;
    for (const seating::Row &other : map.sections[std::size_t(problem.element.section)].rows)
        for (const seating::Seat &twin : other.seats)
            if (&twin != &seat && twin.number == seat.number && other.name == row->name) {
                const seating::Millimetres far = seating::distance(twin.position, seat.position);
                nearest = std::min(nearest.value_or(far), far);
            }
    return nearest;
}

/// The seat below, whose id the finding brings: "lies over 4 by 120 mm". Looked for in the same section.
QString overlapWords(const SeatMap &map, const Problem &problem)
{
    const seating::Row *row = rowOf(map, problem.element);
    if (!row || problem.element.seat < 0 || problem.element.seat >= int(row->seats.size()))
        return {};
    const seating::Seat &seat = row->seats[std::size_t(problem.element.seat)];
    for (const seating::Row &other : map.sections[std::size_t(problem.element.section)].rows) {
        const auto below = std::ranges::find(other.seats, problem.value, &seating::Seat::id);
        if (below == other.seats.end())
            continue;
        const seating::Millimetres by =
            seat.radius + below->radius - seating::distance(seat.position, below->position);
        const QString place =
            &other == row ? below->number : seating::rowText(other) + QLatin1Char(' ') + below->number;
        return CheckWords::tr("lies over %1 by %2").arg(place, metres(std::max(by, 0)));
    }
    return CheckWords::tr("lies over another");
}

QString seatsWords(const SeatMap &map, const Finding &finding)
{
    const Problem &first = finding.problems.front();
    const seating::Row *row = rowOf(map, first.element);
    if (finding.problems.size() == 1 || !row)
        return placeWords(map, first.element);
    const QString from = seatNumber(*row, first.element);
    const QString to = seatNumber(*row, finding.problems.back().element);
    const QString words =
        finding.problems.size() == 2 ? CheckWords::tr("seats %1 and %2") : CheckWords::tr("seats %1 to %2");
    return rowWords(map, first.element) + QStringLiteral(", ") + words.arg(from, to);
}

QString more(const SeatMap &map, const Finding &finding)
{
    const Problem &problem = finding.problems.front();
    switch (finding.code) {
    case ProblemCode::DuplicateId: return CheckWords::tr("another has the id %1").arg(problem.value);
    case ProblemCode::DuplicateName: {
        const std::optional<seating::Millimetres> far = distanceToTwin(map, problem);
        return far ? CheckWords::tr("two seats, %1 apart").arg(metres(*far))
                   : CheckWords::tr("another seat is called so");
    }
    case ProblemCode::UnknownCategory: return CheckWords::tr("there is no category %1").arg(problem.value);
    case ProblemCode::UnknownLevel: return CheckWords::tr("there is no level %1").arg(problem.value);
    case ProblemCode::Overlap: return overlapWords(map, problem);
    case ProblemCode::NoCapacity: return CheckWords::tr("nobody has said how many may stand there");
    case ProblemCode::PartialPlaces:
        return CheckWords::tr("some seats have a place of their own and some have not");
    case ProblemCode::DuplicatePlace: return CheckWords::tr("two seats have the same place");
    case ProblemCode::LonelyCompanion: return CheckWords::tr("no wheelchair place beside it");
    case ProblemCode::AccessConflict: return CheckWords::tr("a wheelchair place and a companion's");
    case ProblemCode::RestrictedRank: return CheckWords::tr("ranks before its row in spite of its view");
    case ProblemCode::SeatOutsideSection: return CheckWords::tr("outside the outline of its section");
    case ProblemCode::OutsideCanvas: return CheckWords::tr("beyond the edge of the sheet");
    case ProblemCode::UnreachableCategory: return CheckWords::tr("nobody can be sold a place of it");
    case ProblemCode::MissingNumber:
    case ProblemCode::NoCategory:
    case ProblemCode::DuplicateCategory:
    case ProblemCode::UnusedCategory:
    case ProblemCode::TooManyCategories:
    case ProblemCode::EmptyRow:
    case ProblemCode::EmptySection:
    case ProblemCode::NothingToSell:
    case ProblemCode::DuplicateLevel: return {};
    }
    return {};
}

} // namespace

std::vector<Finding> findingsOf(const SeatMap &map, const std::vector<Problem> &problems, std::size_t most)
{
    std::vector<Finding> findings;
    for (const seating::Severity severity : {seating::Severity::Error, seating::Severity::Warning}) {
        for (const Problem &problem : problems) {
            if (problem.severity != severity)
                continue;
            if (!findings.empty() && continues(findings.back(), problem))
                findings.back().problems.push_back(problem);
            else
                findings.push_back({problem.code, severity, {problem}, std::nullopt});
        }
    }
    std::vector<Problem> first;
    for (const Finding &finding : findings)
        if (first.size() < most)
            first.push_back(finding.problems.front());
    const std::vector<std::optional<Remedy>> remedies = studio::remediesFor(map, first);
    for (std::size_t i = 0; i < first.size() && i < remedies.size(); ++i)
        findings[i].remedy = remedies[i];
    return findings;
}

QString findingTitle(ProblemCode code)
{
    switch (code) {
    case ProblemCode::DuplicateId: return CheckWords::tr("Same id twice");
    case ProblemCode::DuplicateName: return CheckWords::tr("Same label twice");
    case ProblemCode::MissingNumber: return CheckWords::tr("No number");
    case ProblemCode::NoCategory: return CheckWords::tr("No category");
    case ProblemCode::UnknownCategory: return CheckWords::tr("Unknown category");
    case ProblemCode::DuplicateCategory: return CheckWords::tr("Same category twice");
    case ProblemCode::UnusedCategory: return CheckWords::tr("Category without seats");
    case ProblemCode::TooManyCategories: return CheckWords::tr("Too many categories");
    case ProblemCode::UnknownLevel: return CheckWords::tr("Unknown level");
    case ProblemCode::EmptyRow: return CheckWords::tr("Empty row");
    case ProblemCode::EmptySection: return CheckWords::tr("Empty section");
    case ProblemCode::NothingToSell: return CheckWords::tr("Nothing to sell");
    case ProblemCode::NoCapacity: return CheckWords::tr("No capacity");
    case ProblemCode::Overlap: return CheckWords::tr("Overlap");
    case ProblemCode::OutsideCanvas: return CheckWords::tr("Outside the sheet");
    case ProblemCode::PartialPlaces: return CheckWords::tr("Places incomplete");
    case ProblemCode::DuplicatePlace: return CheckWords::tr("Same place twice");
    case ProblemCode::LonelyCompanion: return CheckWords::tr("Companion alone");
    case ProblemCode::AccessConflict: return CheckWords::tr("Two uses of one seat");
    case ProblemCode::RestrictedRank: return CheckWords::tr("Restricted view ranks too high");
    case ProblemCode::SeatOutsideSection: return CheckWords::tr("Outside its section");
    case ProblemCode::UnreachableCategory: return CheckWords::tr("Category nobody can buy");
    case ProblemCode::DuplicateLevel: return CheckWords::tr("Same level twice");
    }
    return {};
}

QString findingDetail(const SeatMap &map, const Finding &finding)
{
    const QString place = isSeat(finding.problems.front().element)
                              ? seatsWords(map, finding)
                              : placeWords(map, finding.problems.front().element);
    const QString said = more(map, finding);
    if (place.isEmpty() || said.isEmpty())
        return place + said;
    return place + QStringLiteral(": ") + said;
}

QString remedyWords(const SeatMap &map, const Remedy &remedy)
{
    switch (remedy.kind) {
    case RemedyKind::NewId: return CheckWords::tr("Give a new id");
    case RemedyKind::RenumberSeat: return CheckWords::tr("Renumber to %1").arg(remedy.value);
    case RemedyKind::RenameRow: return CheckWords::tr("Call the row %1").arg(remedy.value);
    case RemedyKind::PaintCategory: return CheckWords::tr("Paint %1").arg(categoryName(map, remedy.value));
    case RemedyKind::DefineCategory: return CheckWords::tr("Make the category");
    case RemedyKind::RemoveCategory: return CheckWords::tr("Remove the category");
    case RemedyKind::DefineLevel: return CheckWords::tr("Make the level");
    case RemedyKind::MoveToLevel: return CheckWords::tr("Move to %1").arg(remedy.value);
    case RemedyKind::RemoveLevel: return CheckWords::tr("Remove the second");
    case RemedyKind::RemoveRow: return CheckWords::tr("Remove the row");
    case RemedyKind::TurnIntoShape: return CheckWords::tr("Keep it as a shape");
    case RemedyKind::RemoveSection: return CheckWords::tr("Remove the section");
    case RemedyKind::MoveApart: return CheckWords::tr("Move apart");
    case RemedyKind::GrowCanvas: return CheckWords::tr("Enlarge the sheet");
    case RemedyKind::ClearPlaces: return CheckWords::tr("Go by positions");
    case RemedyKind::MakeAccessible: return CheckWords::tr("Make seat %1 one").arg(remedy.value);
    case RemedyKind::DropCompanion: return CheckWords::tr("No companion seat");
    case RemedyKind::DropRank: return CheckWords::tr("Drop its rank");
    case RemedyKind::GrowOutline: return CheckWords::tr("Widen the outline");
    }
    return {};
}

QString placeWords(const SeatMap &map, const ElementRef &element)
{
    const bool isInSection = element.section >= 0 && element.section < int(map.sections.size());
    switch (element.kind) {
    case ElementKind::Map: return map.name;
    case ElementKind::Category:
        return element.index >= 0 && element.index < int(map.categories.size())
                   ? categoryName(map, map.categories[std::size_t(element.index)].key)
                   : QString();
    case ElementKind::Section:
        return isInSection ? map.sections[std::size_t(element.section)].name : QString();
    case ElementKind::Row:
    case ElementKind::Table: return isInSection ? rowWords(map, element) : QString();
    case ElementKind::Standing:
    case ElementKind::Shape: return isInSection ? thingName(map, element) : QString();
    case ElementKind::Seat:
    case ElementKind::TableSeat: break;
    }
    const seating::Row *row = rowOf(map, element);
    if (!row)
        return {};
    return rowWords(map, element) + QStringLiteral(", ")
           + CheckWords::tr("seat %1").arg(seatNumber(*row, element));
}

} // namespace foyer::seatmap
