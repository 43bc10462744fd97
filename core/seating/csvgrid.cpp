// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvgrid.h"

#include "core/seating/csvcell.h"
#include "core/seating/csvtext.h"
#include "core/seating/numbering.h"
#include "core/seating/roworder.h"

#include <map>
#include <QSet>

namespace foyer::seating {

namespace {

constexpr qsizetype largestFile = 16 * 1024 * 1024;
constexpr qsizetype mostColumns = 5000;
constexpr std::size_t mostLines = 20'000;

/// Where a seat stands in the grid: line and column, from 0.
using Place = std::pair<int, int>;

/// "C7", as spreadsheets say it.
QString cellName(Place place)
{
    return rowNames({.start = place.second + 1}, 1).front() + QString::number(place.first + 1);
}

class GridReader
{
public:
    explicit GridReader(const CsvGridScale &scale) : m_scale(scale)
    {
        m_map.levels.push_back({QStringLiteral("level-1"), {}, {}});
    }

    Result<SeatMap> read(const std::vector<QStringList> &lines)
    {
        for (int line = 0; line < int(lines.size()); ++line) {
            const QStringList &cells = lines[std::size_t(line)];
            for (int column = 0; column < int(cells.size()); ++column) {
                if (cells[column].trimmed().isEmpty())
                    continue;
                if (const Result<void> good = readCell(cells[column], {line, column}); !good)
                    return failure(good.error());
            }
        }
        if (m_ids.isEmpty())
            return failure(ErrorCode::InvalidArgument, QStringLiteral("holds no seat"), QStringLiteral("$"));
        return std::move(m_map);
    }

private:
    Result<void> readCell(const QString &text, Place place)
    {
        const std::optional<CsvCell> cell = CsvCell::fromText(text, QString::number(place.first + 1));
        if (!cell)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("is not of the form section:seat"),
                           cellName(place));
        Seat seat;
        seat.id = cell->section + u'/' + cell->row + u'/' + cell->number;
        if (m_ids.contains(seat.id))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("names a seat that stands in another cell too"), cellName(place));
        m_ids.insert(seat.id);
        seat.number = cell->number;
        seat.category = cell->section;
        seat.accessible = cell->accessible;
        seat.position = {(place.second + 1) * m_scale.seatPitch, (place.first + 1) * m_scale.rowPitch};
        m_map.canvas.width = std::max(m_map.canvas.width, seat.position.x + m_scale.seatPitch);
        m_map.canvas.height = std::max(m_map.canvas.height, seat.position.y + m_scale.rowPitch);
        rowFor(*cell).seats.push_back(std::move(seat));
        return {};
    }

    /// Where in the map a section's row is: found once per row name, not once per seat.
    struct RowPlace
    {
        std::size_t section = 0;
        std::size_t row = 0;
    };

    std::size_t sectionFor(const QString &name)
    {
        if (const auto found = m_sections.constFind(name); found != m_sections.constEnd())
            return *found;
        m_map.categories.push_back({name, {}, {}, {}});
        Section section;
        section.id = name;
        section.name = name;
        section.level = m_map.levels.front().id;
        m_map.sections.push_back(std::move(section));
        return *m_sections.insert(name, m_map.sections.size() - 1);
    }

    Row &rowFor(const CsvCell &cell)
    {
        const QString id = cell.section + u'/' + cell.row;
        auto place = m_rows.constFind(id);
        if (place == m_rows.constEnd()) {
            const std::size_t section = sectionFor(cell.section);
            std::vector<Row> &rows = m_map.sections[section].rows;
            rows.emplace_back();
            rows.back().id = id;
            rows.back().name = cell.row;
            place = m_rows.insert(id, {section, rows.size() - 1});
        }
        return m_map.sections[place->section].rows[place->row];
    }

    CsvGridScale m_scale;
    SeatMap m_map;
    QSet<QString> m_ids;
    QHash<QString, std::size_t> m_sections;
    QHash<QString, RowPlace> m_rows;
};

using Grid = std::map<Place, QString>;

int cellOf(Millimetres offset, Millimetres pitch)
{
    return (offset + pitch / 2) / pitch;
}

/// The cells that the positions fall into; empty if two seats fall into one.
Grid snapped(const SeatMap &map, const std::vector<QString> &texts, const CsvGridScale &scale)
{
    Point corner{largestCoordinate, largestCoordinate};
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        corner = {std::min(corner.x, seat.position.x), std::min(corner.y, seat.position.y)};
    });
    Grid grid;
    std::size_t index = 0;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        const Point offset = seat.position - corner;
        grid.emplace(Place{cellOf(offset.y, scale.rowPitch), cellOf(offset.x, scale.seatPitch)},
                     texts[index++]);
    });
    return grid.size() == texts.size() ? grid : Grid{};
}

/// One line per row and table, each seat at least a cell right of the one before.
Grid rowBelowRow(const SeatMap &map, const std::vector<QString> &texts, const CsvGridScale &scale)
{
    Grid grid;
    std::size_t first = 0;
    int line = 0;
    const auto add = [&](const Row &row) {
        const RowOrder order = orderRow(row.seats);
        int column = -1;
        for (std::size_t i = 0; i < order.seats.size(); ++i) {
            column = std::max(column + 1, cellOf(order.along[i], scale.seatPitch));
            grid.emplace(Place{line, column}, texts[first + order.seats[i]]);
        }
        first += row.seats.size();
        ++line;
    };
    for (const Section &section : map.sections) {
        for (const Row &row : section.rows)
            add(row);
        for (const Table &table : section.tables)
            add(table.row);
    }
    return grid;
}

std::vector<QStringList> linesOf(const Grid &grid)
{
    std::vector<QStringList> lines;
    for (const auto &[place, text] : grid) {
        lines.resize(std::size_t(place.first) + 1);
        QStringList &line = lines.back();
        while (line.size() < place.second)
            line.append(QString{});
        line.append(text);
    }
    return lines;
}

} // namespace

Result<SeatMap> importCsvGrid(QByteArrayView text, const CsvGridScale &scale)
{
    if (text.size() > largestFile)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("is larger than %1 bytes").arg(largestFile),
                       QStringLiteral("$"));
    const auto lines = parseCsv(text);
    if (!lines)
        return failure(lines.error());
    const bool small = lines->size() <= mostLines
                       && std::all_of(lines->begin(), lines->end(),
                                      [](const QStringList &l) { return l.size() <= mostColumns; });
    if (!small)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("has more than %1 lines or %2 columns").arg(mostLines).arg(mostColumns),
                       QStringLiteral("$"));
    return GridReader(scale).read(*lines);
}

Result<QByteArray> exportCsvGrid(const SeatMap &map, const CsvGridScale &scale)
{
    std::vector<QString> texts;
    QString unfit;
    forEachSeat(map, [&](const Section &section, const Row &row, const Seat &seat) {
        texts.push_back(CsvCell{section.name, row.name, seat.number, seat.accessible}.toText());
        if (texts.back().isEmpty() && unfit.isNull())
            unfit = seat.id;
    });
    if (!unfit.isNull())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("a cell cannot hold this seat's name"),
                       unfit);
    Grid grid = snapped(map, texts, scale);
    if (grid.empty())
        grid = rowBelowRow(map, texts, scale);
    return writeCsv(linesOf(grid));
}

} // namespace foyer::seating
