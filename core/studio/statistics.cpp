// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/statistics.h"

#include "core/seating/categorycolors.h"

#include <QHash>

namespace foyer::studio {

namespace {

/// Counts one map; used once.
class Tally
{
public:
    explicit Tally(const seating::SeatMap &map)
    {
        for (const seating::Level &level : map.levels) {
            if (!m_levels.contains(level.id))
                m_levels.insert(level.id, level.name);
        }
        for (std::size_t i = 0; i < map.categories.size(); ++i) {
            const seating::Category &category = map.categories[i];
            if (!m_places.contains(category.key))
                addCategory(category.key, category.label, seating::categoryColor(map, i), true);
        }
        for (const seating::Section &section : map.sections)
            add(section);
        // Sections that came before a category that the map does not define know nothing of it yet.
        for (SectionStatistics &section : m_result.sections)
            section.categories.resize(m_result.categories.size());
    }

    Statistics take() { return std::move(m_result); }

private:
    std::size_t addCategory(const QString &key, const QString &label, const QString &color, bool defined)
    {
        const std::size_t place = m_result.categories.size();
        m_places.insert(key, place);
        m_result.categories.push_back({key, label.isEmpty() ? key : label, color, defined, {}});
        return place;
    }

    void add(const seating::Section &section)
    {
        SectionStatistics &part = m_result.sections.emplace_back();
        part.id = section.id;
        part.name = section.name;
        part.level = m_levels.value(section.level);
        part.rows = section.rows.size();
        part.tables = section.tables.size();
        m_result.rows += part.rows;
        m_result.tables += part.tables;
        for (const seating::Row &row : section.rows)
            add(row, part);
        for (const seating::Table &table : section.tables)
            add(table.row, part);
        for (const seating::StandingArea &area : section.standing)
            addPlaces(area, part);
    }

    void add(const seating::Row &row, SectionStatistics &part)
    {
        for (const seating::Seat &seat : row.seats)
            addPlaces(seat, part);
    }

    template <typename Element>
    void addPlaces(const Element &element, SectionStatistics &part)
    {
        const auto known = m_places.constFind(element.category);
        const std::size_t place =
            known == m_places.constEnd() ? addCategory(element.category, {}, {}, false) : *known;
        if (part.categories.size() <= place)
            part.categories.resize(place + 1);
        m_result.all.add(element);
        m_result.categories[place].count.add(element);
        part.count.add(element);
        part.categories[place].add(element);
    }

    Statistics m_result;
    QHash<QString, std::size_t> m_places; ///< of categories
    QHash<QString, QString> m_levels;     ///< names
};

} // namespace

void PlaceCount::add(const seating::Seat &seat)
{
    ++seats;
    accessible += seat.accessible ? 1 : 0;
    companion += seat.companion ? 1 : 0;
    restrictedView += seat.restrictedView ? 1 : 0;
}

void PlaceCount::add(const seating::StandingArea &area)
{
    standing += std::size_t(std::max(0, area.capacity));
}

Statistics statisticsOf(const seating::SeatMap &map)
{
    return Tally(map).take();
}

} // namespace foyer::studio
