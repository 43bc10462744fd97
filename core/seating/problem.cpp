// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/problem.h"

#include "core/base/jsonpath.h"

namespace foyer::seating {

namespace {

QString element(const char *list, int index)
{
    QString text = QString::fromLatin1(list);
    appendJsonIndex(text, index);
    return text;
}

} // namespace

QString ElementRef::path() const
{
    const QString inSection = element("sections", section) + u'.';
    switch (kind) {
    case ElementKind::Map: return jsonRootPath();
    case ElementKind::Category: return element("categories", index);
    case ElementKind::Section: return element("sections", section);
    case ElementKind::Row: return inSection + element("rows", index);
    case ElementKind::Table: return inSection + element("tables", index);
    case ElementKind::Standing: return inSection + element("standing", index);
    case ElementKind::Shape: return inSection + element("shapes", index);
    case ElementKind::Seat: return inSection + element("rows", index) + u'.' + element("seats", seat);
    case ElementKind::TableSeat: return inSection + element("tables", index) + u'.' + element("seats", seat);
    }
    return {};
}

QLatin1StringView problemName(ProblemCode code) noexcept
{
    switch (code) {
    case ProblemCode::DuplicateId: return QLatin1StringView{"duplicate_id"};
    case ProblemCode::DuplicateName: return QLatin1StringView{"duplicate_name"};
    case ProblemCode::MissingNumber: return QLatin1StringView{"missing_number"};
    case ProblemCode::NoCategory: return QLatin1StringView{"no_category"};
    case ProblemCode::UnknownCategory: return QLatin1StringView{"unknown_category"};
    case ProblemCode::DuplicateCategory: return QLatin1StringView{"duplicate_category"};
    case ProblemCode::UnusedCategory: return QLatin1StringView{"unused_category"};
    case ProblemCode::TooManyCategories: return QLatin1StringView{"too_many_categories"};
    case ProblemCode::UnknownLevel: return QLatin1StringView{"unknown_level"};
    case ProblemCode::EmptyRow: return QLatin1StringView{"empty_row"};
    case ProblemCode::EmptySection: return QLatin1StringView{"empty_section"};
    case ProblemCode::NothingToSell: return QLatin1StringView{"nothing_to_sell"};
    case ProblemCode::NoCapacity: return QLatin1StringView{"no_capacity"};
    case ProblemCode::Overlap: return QLatin1StringView{"overlap"};
    case ProblemCode::OutsideCanvas: return QLatin1StringView{"outside_canvas"};
    case ProblemCode::PartialPlaces: return QLatin1StringView{"partial_places"};
    case ProblemCode::DuplicatePlace: return QLatin1StringView{"duplicate_place"};
    case ProblemCode::LonelyCompanion: return QLatin1StringView{"lonely_companion"};
    case ProblemCode::AccessConflict: return QLatin1StringView{"access_conflict"};
    case ProblemCode::RestrictedRank: return QLatin1StringView{"restricted_rank"};
    case ProblemCode::SeatOutsideSection: return QLatin1StringView{"seat_outside_section"};
    case ProblemCode::UnreachableCategory: return QLatin1StringView{"unreachable_category"};
    case ProblemCode::DuplicateLevel: return QLatin1StringView{"duplicate_level"};
    }
    return {};
}

} // namespace foyer::seating
