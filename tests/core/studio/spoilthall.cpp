// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/studio/spoilthall.h"

#include "tests/core/studio/soundhall.h"

namespace foyer::test {

using namespace seating;

void copySecondRow(SeatMap &map, Point offset)
{
    Row copy = map.sections[0].rows[1];
    copy.id = latin("copy");
    copy.seatLabel = latin("Stalls B%s");
    for (Seat &seat : copy.seats) {
        seat.id.prepend(u'c');
        seat.position = seat.position + offset;
    }
    map.sections[0].rows.push_back(copy);
}

Shape border(Size size)
{
    Shape shape{.id = latin("border"), .role = ShapeRole::Outline};
    shape.figure.position = {1000, 3000};
    shape.figure.size = size;
    return shape;
}

const std::vector<SpoiltHall> &spoiltHalls()
{
    static const std::vector<SpoiltHall> all{
        {ProblemCode::DuplicateId, [](SeatMap &map) { seatIn(map, 1, 0, 2).id = latin("sA-1"); },
         "new_id sA-1~2", "Balcony left, A, 3: sA-1 > sA-1~2"},
        {ProblemCode::DuplicateName, [](SeatMap &map) { seatIn(map, 0, 1, 7).number = latin("7"); },
         "renumber_seat 8", "Stalls, B, 7: 7 > 8"},
        {ProblemCode::DuplicateName,
         [](SeatMap &map) {
             copySecondRow(map, {0, 3500});
         },
         "rename_row E", "Stalls, B, 1: B > E"},
        // Beside the row, on the same line: the other side of an aisle. Its numbers go on.
        {ProblemCode::DuplicateName,
         [](SeatMap &map) {
             map.canvas.width = 30'000;
             map.sections[2].tables.clear();
             map.categories.pop_back();
             copySecondRow(map, {8000, 0});
         },
         "renumber_seat 11", "Stalls, B, 1: 1 > 11"},
        {ProblemCode::NoCategory, [](SeatMap &map) { seatIn(map, 1, 0, 2).category.clear(); },
         "paint_category Second", "Balcony left, A, 3:  > Second"},
        {ProblemCode::NoCategory, [](SeatMap &map) { map.sections[2].standing[0].category.clear(); },
         "paint_category Table", "Club, Pit:  > Table"},
        {ProblemCode::UnknownCategory, [](SeatMap &map) { seatIn(map, 1, 0, 2).category = latin("Loge"); },
         "define_category Loge", "Balcony left, A, 3: Loge > Loge"},
        {ProblemCode::DuplicateCategory, [](SeatMap &map) { map.categories.push_back(map.categories[1]); },
         "remove_category Second", "Second: Second > Second"},
        {ProblemCode::UnusedCategory,
         [](SeatMap &map) {
             map.categories.push_back({latin("Loge"), latin("Box"), {}, {}});
         },
         "remove_category Loge", "Box: Loge > Loge"},
        {ProblemCode::UnreachableCategory, [](SeatMap &map) { map.categories.push_back({}); },
         "remove_category ", ":  > "},
        {ProblemCode::UnknownLevel, [](SeatMap &map) { map.sections[1].level = latin("attic"); },
         "define_level attic", "Balcony left: attic > attic"},
        {ProblemCode::UnknownLevel, [](SeatMap &map) { map.sections[2].level.clear(); },
         "move_to_level Ground", "Club:  > Ground"},
        {ProblemCode::DuplicateLevel, [](SeatMap &map) { map.levels.push_back(map.levels[0]); },
         "remove_level ground", "House: ground > ground"},
        {ProblemCode::EmptyRow,
         [](SeatMap &map) { map.sections[1].rows.push_back({.id = latin("bare"), .name = latin("C")}); },
         "remove_row ", "Balcony left, C:  > "},
        {ProblemCode::EmptyRow,
         [](SeatMap &map) {
             Table bare = map.sections[2].tables[0];
             bare.row.seats.clear();
             bare.row.id = bare.row.name = latin("T3");
             map.sections[2].tables.push_back(bare);
         },
         "turn_into_shape ", "Club, T3:  > "},
        {ProblemCode::EmptySection,
         [](SeatMap &map) {
             map.sections.push_back({.id = latin("x"), .name = latin("X"), .level = latin("upper")});
         },
         "remove_section ", "X:  > "},
        {ProblemCode::Overlap, [](SeatMap &map) { seatIn(map, 0, 0, 3).position.x = 3120; },
         "move_apart 3400, 4000", "Stalls, A, 4: 3120, 4000 > 3400, 4000"},
        {ProblemCode::OutsideCanvas,
         [](SeatMap &map) {
             map.canvas = {16'000, 10'900};
         },
         "grow_canvas 16000 × 12000", "Club, Pit: 16000 × 10900 > 16000 × 12000"},
        {ProblemCode::PartialPlaces, [](SeatMap &map) { seatIn(map, 0, 0, 3).place = 4; }, "clear_places ",
         "Stalls, A:  > "},
        {ProblemCode::DuplicatePlace,
         [](SeatMap &map) {
             for (int i = 0; i < 6; ++i)
                 seatIn(map, 1, 0, std::size_t(i)).place = std::min(i, 4);
         },
         "clear_places ", "Balcony left, A, 6:  > "},
        {ProblemCode::LonelyCompanion, [](SeatMap &map) { seatIn(map, 0, 0, 5).companion = true; },
         "make_accessible 7", "Stalls, A, 6:  > 7"},
        {ProblemCode::LonelyCompanion, [](SeatMap &map) { seatIn(map, 0, 0, 9).companion = true; },
         "make_accessible 9", "Stalls, A, 10:  > 9"},
        {ProblemCode::AccessConflict,
         [](SeatMap &map) {
             seatIn(map, 0, 3, 0).companion = true;
             seatIn(map, 0, 3, 1).accessible = true;
             seatIn(map, 0, 3, 1).companion = false;
         },
         "drop_companion ", "Stalls, D, 1:  > "},
        {ProblemCode::RestrictedRank,
         [](SeatMap &map) {
             seatIn(map, 0, 2, 0).restrictedView = true;
             seatIn(map, 0, 2, 0).rank = 2;
         },
         "drop_rank ", "Stalls, C, 1: 2 > "},
        {ProblemCode::SeatOutsideSection,
         [](SeatMap &map) {
             map.sections[0].shapes.push_back(border({6400, 6000}));
         },
         "grow_outline ", "Stalls, A, 10:  > "},
        {ProblemCode::MissingNumber, [](SeatMap &map) { seatIn(map, 0, 0, 9).number.clear(); },
         "renumber_seat 10", "Stalls, A:  > 10"},
        {ProblemCode::MissingNumber, [](SeatMap &map) { seatIn(map, 0, 0, 0).number.clear(); },
         "renumber_seat 1", "Stalls, A:  > 1"},
        {ProblemCode::NoCapacity, [](SeatMap &map) { map.sections[2].standing[0].capacity = 0; }, "", ""},
    };
    return all;
}

} // namespace foyer::test
