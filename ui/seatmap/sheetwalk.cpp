// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sheetwalk.h"

#include "core/seating/roworder.h"
#include "core/studio/selection.h"

#include <algorithm>
#include <limits>

namespace foyer::seatmap {

namespace {

using seating::Box;
using seating::ElementKind;
using seating::ElementRef;
using seating::Point;
using seating::SeatMap;

bool isSeat(const ElementRef &element)
{
    return element.kind == ElementKind::Seat || element.kind == ElementKind::TableSeat;
}

bool hasSeats(const ElementRef &element)
{
    return element.kind == ElementKind::Row || element.kind == ElementKind::Table;
}

const seating::Section &sectionOf(const SeatMap &map, const ElementRef &element)
{
    return map.sections[std::size_t(element.section)];
}

Box around(const seating::Seat &seat)
{
    const Point reach{seat.radius, seat.radius};
    return {seat.position - reach, seat.position + reach};
}

/// Of what has a figure; nothing for rows.
const seating::Figure *figureOf(const SeatMap &map, const ElementRef &element)
{
    const seating::Section &section = sectionOf(map, element);
    const auto index = std::size_t(element.index);
    switch (element.kind) {
    case ElementKind::Table: return &section.tables[index].figure;
    case ElementKind::Standing: return &section.standing[index].figure;
    case ElementKind::Shape: return &section.shapes[index].figure;
    case ElementKind::Map:
    case ElementKind::Category:
    case ElementKind::Section:
    case ElementKind::Row:
    case ElementKind::Seat:
    case ElementKind::TableSeat: break;
    }
    return nullptr;
}

/// The seat of this row or table that lies nearest; the whole where it has none.
ElementRef nearestSeat(const SeatMap &map, const ElementRef &row, Point to)
{
    const std::vector<seating::Seat> &seats = studio::rowAt(map, row).seats;
    const auto nearest = std::ranges::min_element(
        seats, {}, [to](const seating::Seat &seat) { return seating::squaredDistance(seat.position, to); });
    return nearest == seats.end() ? row : seatOf(row, int(nearest - seats.begin()));
}

} // namespace

ElementRef wholeOf(ElementRef element)
{
    if (element.kind == ElementKind::Seat)
        element.kind = ElementKind::Row;
    if (element.kind == ElementKind::TableSeat)
        element.kind = ElementKind::Table;
    element.seat = -1;
    return element;
}

ElementRef seatOf(ElementRef row, int seat)
{
    row.kind = row.kind == ElementKind::Table ? ElementKind::TableSeat : ElementKind::Seat;
    row.seat = seat;
    return row;
}

QString idOf(const SeatMap &map, const ElementRef &element)
{
    const seating::Section &section = sectionOf(map, element);
    if (element.kind == ElementKind::Standing)
        return section.standing[std::size_t(element.index)].id;
    if (element.kind == ElementKind::Shape)
        return section.shapes[std::size_t(element.index)].id;
    const seating::Row &row = studio::rowAt(map, element);
    return isSeat(element) ? row.seats[std::size_t(element.seat)].id : row.id;
}

Box boxOf(const SeatMap &map, const ElementRef &element)
{
    if (isSeat(element))
        return around(studio::rowAt(map, element).seats[std::size_t(element.seat)]);
    std::optional<Box> box;
    if (const seating::Figure *figure = figureOf(map, element))
        box = figure->bounds();
    if (hasSeats(element)) {
        for (const seating::Seat &seat : studio::rowAt(map, element).seats)
            box = box ? box->united(around(seat)) : around(seat);
    }
    return box.value_or(Box());
}

std::vector<std::uint32_t> seatsAlong(const SeatMap &map, const ElementRef &row)
{
    if (!hasSeats(row))
        return {};
    const std::vector<seating::Seat> &seats = studio::rowAt(map, row).seats;
    return row.kind == ElementKind::Table ? seating::orderAsListed(seats).seats
                                          : seating::orderRow(seats).seats;
}

void SheetWalk::follow(const SeatMap &map, quint64 revision, const QString &level)
{
    if (revision == m_revision && level == m_level)
        return;
    m_revision = revision;
    m_level = level;
    m_elements.clear();
    m_byId.clear();
    for (int s = 0; s < int(map.sections.size()); ++s) {
        const seating::Section &section = map.sections[std::size_t(s)];
        if (!level.isEmpty() && section.level != level)
            continue;
        const auto add = [&](ElementKind kind, std::size_t count) {
            for (int i = 0; i < int(count); ++i)
                m_elements.push_back({kind, s, i, -1});
        };
        add(ElementKind::Row, section.rows.size());
        add(ElementKind::Table, section.tables.size());
        add(ElementKind::Standing, section.standing.size());
        add(ElementKind::Shape, section.shapes.size());
    }
    m_byId.reserve(qsizetype(m_elements.size()));
    for (int i = int(m_elements.size()) - 1; i >= 0; --i) // of two with one id the first counts
        m_byId.insert(idOf(map, m_elements[std::size_t(i)]), i);
    if (!m_stop)
        return;
    const int index = find(m_stopId).value_or(std::min(m_index, int(m_elements.size()) - 1));
    m_stop.reset();
    if (index < 0)
        return;
    ElementRef stop = m_elements[std::size_t(index)];
    if (hasSeats(stop) && !m_seatId.isEmpty()) {
        const std::vector<seating::Seat> &seats = studio::rowAt(map, stop).seats;
        const auto seat = std::ranges::find(seats, m_seatId, &seating::Seat::id);
        if (seat != seats.end())
            stop = seatOf(stop, int(seat - seats.begin()));
    }
    setStop(map, stop);
}

std::optional<int> SheetWalk::find(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? std::nullopt : std::optional(*found);
}

void SheetWalk::setStop(const SeatMap &map, const ElementRef &stop)
{
    const ElementRef whole = wholeOf(stop);
    const auto found = std::ranges::find(m_elements, whole);
    if (found == m_elements.end())
        return;
    m_stop = stop;
    m_index = int(found - m_elements.begin());
    m_stopId = idOf(map, whole);
    m_seatId = isSeat(stop) ? idOf(map, stop) : QString();
}

void SheetWalk::begin(const SeatMap &map, Point near)
{
    const ElementRef *best = nullptr;
    std::pair least{true, std::numeric_limits<std::int64_t>::max()};
    for (const ElementRef &element : m_elements) {
        const Box box = boxOf(map, element);
        const Point inside{std::clamp(near.x, box.topLeft.x, box.bottomRight.x),
                           std::clamp(near.y, box.topLeft.y, box.bottomRight.y)};
        const bool isShape = element.kind == ElementKind::Shape; // outlines lie around everything
        const std::pair away{isShape, seating::squaredDistance(inside, near)};
        if (!best || away < least) {
            least = away;
            best = &element;
        }
    }
    if (best)
        setStop(map, ElementRef(*best));
}

bool SheetWalk::go(const SeatMap &map, SheetWay way)
{
    if (!m_stop || m_elements.empty())
        return false;
    const std::optional<ElementRef> to = next(map, way);
    if (!to || *to == *m_stop)
        return false;
    setStop(map, *to);
    return true;
}

std::optional<ElementRef> SheetWalk::next(const SeatMap &map, SheetWay way) const
{
    const std::vector<std::uint32_t> along = seatsAlong(map, wholeOf(*m_stop));
    switch (way) {
    case SheetWay::Up: return onwards(map, -1);
    case SheetWay::Down: return onwards(map, 1);
    case SheetWay::Left: return sideways(map, -1);
    case SheetWay::Right: return sideways(map, 1);
    case SheetWay::Start:
        return along.empty() ? std::nullopt : std::optional(seatOf(wholeOf(*m_stop), int(along.front())));
    case SheetWay::End:
        return along.empty() ? std::nullopt : std::optional(seatOf(wholeOf(*m_stop), int(along.back())));
    case SheetWay::First: return m_elements.front();
    case SheetWay::Last: return m_elements.back();
    case SheetWay::SectionBefore: return sectionwards(-1);
    case SheetWay::SectionAfter: return sectionwards(1);
    }
    return {};
}

std::optional<ElementRef> SheetWalk::onwards(const SeatMap &map, int step) const
{
    const int to = m_index + step;
    if (to < 0 || to >= int(m_elements.size()))
        return {};
    const ElementRef &element = m_elements[std::size_t(to)];
    if (!isSeat(*m_stop) || !hasSeats(element))
        return element;
    return nearestSeat(map, element, studio::rowAt(map, *m_stop).seats[std::size_t(m_stop->seat)].position);
}

std::optional<ElementRef> SheetWalk::sideways(const SeatMap &map, int step) const
{
    const ElementRef whole = wholeOf(*m_stop);
    const std::vector<std::uint32_t> along = seatsAlong(map, whole);
    if (along.empty())
        return {};
    if (!isSeat(*m_stop))
        return step > 0 ? std::optional(seatOf(whole, int(along.front()))) : std::nullopt;
    const auto here = std::ranges::find(along, std::uint32_t(m_stop->seat));
    const std::ptrdiff_t to = here - along.begin() + step;
    if (to < 0)
        return whole;
    return to < std::ptrdiff_t(along.size()) ? std::optional(seatOf(whole, int(along[std::size_t(to)])))
                                             : std::nullopt;
}

/// Back: to the beginning of this section first.
std::optional<ElementRef> SheetWalk::sectionwards(int step) const
{
    const auto beginsSection = [this](int index) {
        return index == 0
               || m_elements[std::size_t(index)].section != m_elements[std::size_t(index) - 1].section;
    };
    for (int to = m_index + step; to >= 0 && to < int(m_elements.size()); to += step) {
        if (beginsSection(to))
            return m_elements[std::size_t(to)];
    }
    return {};
}

} // namespace foyer::seatmap
