// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/structure.h"

#include "core/seating/categorycolors.h"
#include "core/seating/houselayout.h"
#include "core/studio/chosen.h"
#include "core/studio/drawing.h"

namespace foyer::studio {

namespace {

using seating::Category;
using seating::Level;
using seating::Section;

tl::unexpected<Error> notThere(const char *field)
{
    return failure(ErrorCode::NotFound, QStringLiteral("the document has no such element"),
                   QString::fromLatin1(field));
}

tl::unexpected<Error> stillUsed(const char *field)
{
    return failure(ErrorCode::Conflict, QStringLiteral("is still in use"), QString::fromLatin1(field));
}

tl::unexpected<Error> taken(const char *field)
{
    return failure(ErrorCode::AlreadyExists, QStringLiteral("is taken already"), QString::fromLatin1(field));
}

bool isFullName(const QString &name)
{
    return isName(name) && !name.trimmed().isEmpty();
}

bool isHexColor(const QString &color)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return color.size() == 7 && color.front() == u'#' && std::all_of(color.begin() + 1, color.end(), isHex);
}

Category *categoryIn(SeatMap &map, const QString &key)
{
    const auto found = std::find_if(map.categories.begin(), map.categories.end(),
                                    [&](const Category &category) { return category.key == key; });
    return found == map.categories.end() ? nullptr : &*found;
}

Level *levelIn(SeatMap &map, const QString &id)
{
    const auto found = std::find_if(map.levels.begin(), map.levels.end(),
                                    [&](const Level &level) { return level.id == id; });
    return found == map.levels.end() ? nullptr : &*found;
}

bool isCategoryUsed(const SeatMap &map, const QString &key)
{
    bool used = false;
    seating::forEachSeat(map, [&](const auto &, const auto &, const seating::Seat &seat) {
        used = used || seat.category == key;
    });
    for (const Section &section : map.sections) {
        used = used || std::any_of(section.standing.begin(), section.standing.end(), [&](const auto &area) {
                   return area.category == key;
               });
    }
    return used;
}

/// To another place of its list; beyond the end is the end.
template <typename Element>
void moveWithin(std::vector<Element> &list, const Element *element, int to)
{
    const auto from = list.begin() + (element - list.data());
    const auto place = list.begin() + std::clamp(to, 0, int(list.size()) - 1);
    if (from < place)
        std::rotate(from, from + 1, place + 1);
    else
        std::rotate(place, from, from + 1);
}

template <typename Element>
void eraseElement(std::vector<Element> &list, const Element *element)
{
    list.erase(list.begin() + (element - list.data()));
}

} // namespace

Result<Selection> addCategory(SeatMap &map, const Selection &chosen, const Category &category)
{
    if (!isFullName(category.key) || !isName(category.label) || !isName(category.color))
        return noName();
    if (categoryIn(map, category.key))
        return taken("category");
    if (map.categories.size() + 1 >= seating::largestCategoryCount)
        return failure(ErrorCode::Conflict, QStringLiteral("a document has up to 255 categories"),
                       QStringLiteral("category"));
    Category added = category;
    if (added.color.isEmpty())
        added.color = seating::freshCategoryColor(map);
    map.categories.push_back(std::move(added));
    return chosen;
}

Result<Selection> editCategory(SeatMap &map, const Selection &chosen, const QString &key,
                               const QString &label, const QString &color)
{
    Category *category = categoryIn(map, key);
    if (!category)
        return notThere("category");
    if (!isName(label) || !isName(color))
        return noName();
    category->label = label;
    category->color = color;
    return chosen;
}

Result<Selection> setCategoryColor(SeatMap &map, const Selection &chosen, const QString &key,
                                   const QString &color)
{
    Category *category = categoryIn(map, key);
    if (!category)
        return notThere("category");
    if (!isHexColor(color))
        return refuse("color", QStringLiteral("must be of the form #rrggbb"));
    category->color = color.toLower();
    return chosen;
}

Result<Selection> removeCategory(SeatMap &map, const Selection &chosen, const QString &key)
{
    const Category *category = categoryIn(map, key);
    if (!category)
        return notThere("category");
    if (isCategoryUsed(map, key))
        return stillUsed("category");
    seating::settleCategoryColors(map);
    eraseElement(map.categories, category);
    return chosen;
}

Result<Selection> moveCategory(SeatMap &map, const Selection &chosen, const QString &key, int to)
{
    const Category *category = categoryIn(map, key);
    if (!category)
        return notThere("category");
    seating::settleCategoryColors(map);
    moveWithin(map.categories, category, to);
    return chosen;
}

Result<Selection> addLevel(SeatMap &map, const Selection &chosen, const QString &name, IdFactory &ids)
{
    if (!isFullName(name))
        return noName();
    map.levels.push_back({freshId(ids), name, {}});
    return chosen;
}

Result<Selection> renameLevel(SeatMap &map, const Selection &chosen, const QString &level,
                              const QString &name)
{
    Level *renamed = levelIn(map, level);
    if (!renamed)
        return notThere("level");
    if (!isFullName(name))
        return noName();
    renamed->name = name;
    return chosen;
}

Result<Selection> removeLevel(SeatMap &map, const Selection &chosen, const QString &level)
{
    const Level *removed = levelIn(map, level);
    if (!removed)
        return notThere("level");
    if (std::any_of(map.sections.begin(), map.sections.end(),
                    [&](const Section &section) { return section.level == level; }))
        return stillUsed("level");
    eraseElement(map.levels, removed);
    return chosen;
}

Result<Selection> moveLevel(SeatMap &map, const Selection &chosen, const QString &level, int to)
{
    const Level *moved = levelIn(map, level);
    if (!moved)
        return notThere("level");
    moveWithin(map.levels, moved, to);
    return chosen;
}

Result<Selection> addSection(SeatMap &map, const Selection &chosen, const QString &name, const QString &level,
                             IdFactory &ids)
{
    if (!isFullName(name))
        return noName();
    const DrawPlace place{.section = {}, .newSection = name, .level = level, .category = {}};
    const Result<Section *> added = sectionFor(map, place, ids);
    if (!added)
        return failure(added.error());
    return chosen;
}

Result<Selection> renameSection(SeatMap &map, const Selection &chosen, const QString &section,
                                const QString &name)
{
    Section *renamed = findSection(map, section);
    if (!renamed)
        return notThere("section");
    if (!isFullName(name))
        return noName();
    renamed->name = name;
    return chosen;
}

Result<Selection> setSectionLevel(SeatMap &map, const Selection &chosen, const QString &section,
                                  const QString &level)
{
    Section *moved = findSection(map, section);
    if (!moved)
        return notThere("section");
    if (!levelIn(map, level))
        return notThere("level");
    moved->level = level;
    return chosen;
}

Result<Selection> setSectionRank(SeatMap &map, const Selection &chosen, const QString &section,
                                 std::optional<int> rank)
{
    Section *ranked = findSection(map, section);
    if (!ranked)
        return notThere("section");
    if (rank && (*rank < 0 || *rank > seating::largestRank))
        return refuse("rank", QStringLiteral("must be between 0 and 9,999"));
    ranked->rank = rank;
    return chosen;
}

Result<Selection> removeSection(SeatMap &map, const Selection &chosen, const QString &section)
{
    const Section *removed = findSection(map, section);
    if (!removed)
        return notThere("section");
    eraseElement(map.sections, removed);
    return existing(map, chosen);
}

Result<Selection> renameMap(SeatMap &map, const Selection &chosen, const QString &name)
{
    if (!isFullName(name))
        return noName();
    map.name = name;
    return chosen;
}

} // namespace foyer::studio
