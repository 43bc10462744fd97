// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sheetwords.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

using seating::ElementKind;
using seating::ElementRef;
using seating::SeatMap;

struct SheetTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Sheet)
};

constexpr qsizetype mostNamed = 2; ///< categories of one row

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString categoryWords(const SeatMap &map, const QString &key)
{
    if (key.isEmpty())
        return SheetTexts::tr("no category");
    const auto found = std::ranges::find(map.categories, key, &seating::Category::key);
    return found == map.categories.end() || found->label.isEmpty() ? key : found->label;
}

/// Of a row: each that it has, while these are few.
QString categoryWords(const SeatMap &map, const seating::Row &row)
{
    QStringList keys;
    for (const seating::Seat &seat : row.seats) {
        if (!keys.contains(seat.category))
            keys.append(seat.category);
    }
    if (keys.size() > mostNamed)
        return SheetTexts::tr("%1 categories").arg(keys.size());
    QStringList names;
    for (const QString &key : keys)
        names.append(categoryWords(map, key));
    return joined(names);
}

QString rowName(const seating::Row &row, bool isTable)
{
    const QString name = seating::rowText(row);
    if (isTable)
        return name.isEmpty() ? SheetTexts::tr("Table without a name") : SheetTexts::tr("Table %1").arg(name);
    return name.isEmpty() ? SheetTexts::tr("Row without a name") : SheetTexts::tr("Row %1").arg(name);
}

QString rowWords(const SeatMap &map, const seating::Row &row, bool isTable)
{
    return joined({rowName(row, isTable), SheetTexts::tr("%n seat(s)", nullptr, int(row.seats.size())),
                   categoryWords(map, row)});
}

QString seatWords(const SeatMap &map, const seating::Row &row, const seating::Seat &seat, bool isTable)
{
    const QString number = seating::seatText(row, seat);
    const QString name =
        number.isEmpty() ? SheetTexts::tr("seat without a number") : SheetTexts::tr("seat %1").arg(number);
    return joined({rowName(row, isTable) + QLatin1Char(' ') + name, categoryWords(map, seat.category),
                   seat.accessible ? SheetTexts::tr("wheelchair place") : QString(),
                   seat.companion ? SheetTexts::tr("companion seat") : QString(),
                   seat.restrictedView ? SheetTexts::tr("restricted view") : QString()});
}

QString areaWords(const SeatMap &map, const seating::StandingArea &area, const QLocale &locale)
{
    const QString name = area.name.isEmpty() ? SheetTexts::tr("Without a name") : area.name;
    return joined({name, SheetTexts::tr("standing area for %1").arg(locale.toString(area.capacity)),
                   categoryWords(map, area.category)});
}

QString shapeWords(const seating::Section &section, const seating::Shape &shape)
{
    const QString text = shape.text ? shape.text->text : QString();
    if (shape.role == seating::ShapeRole::Outline)
        return SheetTexts::tr("Outline of %1").arg(section.name);
    if (shape.role == seating::ShapeRole::Stage)
        return text.isEmpty() ? SheetTexts::tr("Stage") : SheetTexts::tr("Stage, %1").arg(text);
    if (shape.figure.kind == seating::FigureKind::Text)
        return SheetTexts::tr("Text, %1").arg(text);
    return text.isEmpty() ? SheetTexts::tr("Shape") : SheetTexts::tr("Shape, %1").arg(text);
}

} // namespace

QString elementWords(const SeatMap &map, const ElementRef &element, const QLocale &locale)
{
    const seating::Section &section = map.sections[std::size_t(element.section)];
    const auto index = std::size_t(element.index);
    const auto seat = std::size_t(element.seat);
    switch (element.kind) {
    case ElementKind::Row: return rowWords(map, section.rows[index], false);
    case ElementKind::Table: return rowWords(map, section.tables[index].row, true);
    case ElementKind::Seat:
        return seatWords(map, section.rows[index], section.rows[index].seats[seat], false);
    case ElementKind::TableSeat:
        return seatWords(map, section.tables[index].row, section.tables[index].row.seats[seat], true);
    case ElementKind::Standing: return areaWords(map, section.standing[index], locale);
    case ElementKind::Shape: return shapeWords(section, section.shapes[index]);
    case ElementKind::Map:
    case ElementKind::Category:
    case ElementKind::Section: break;
    }
    return {};
}

QString sectionWords(const SeatMap &map, const ElementRef &element)
{
    const seating::Section &section = map.sections[std::size_t(element.section)];
    const auto level = std::ranges::find(map.levels, section.level, &seating::Level::id);
    const bool isTold = map.levels.size() > 1 && level != map.levels.end();
    return joined({section.name, isTold ? level->name : QString()});
}

QString sheetWords(const SeatMap &map, const studio::Selection &chosen, const QLocale &locale)
{
    int rows = 0;
    int tables = 0;
    int areas = 0;
    for (const seating::Section &section : map.sections) {
        rows += int(section.rows.size());
        tables += int(section.tables.size());
        areas += int(section.standing.size());
    }
    QStringList parts{SheetTexts::tr("%1 seats").arg(locale.toString(qint64(seating::seatCount(map))))};
    parts.append(rows > 0 ? SheetTexts::tr("%n row(s)", nullptr, rows) : QString());
    parts.append(tables > 0 ? SheetTexts::tr("%n table(s)", nullptr, tables) : QString());
    parts.append(areas > 0 ? SheetTexts::tr("%n standing area(s)", nullptr, areas) : QString());
    parts.append(chosen.isEmpty() ? SheetTexts::tr("nothing chosen")
                                  : SheetTexts::tr("%1 chosen").arg(locale.toString(qint64(chosen.size()))));
    return joined(parts);
}

} // namespace foyer::seatmap
