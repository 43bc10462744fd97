// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/idrepair.h"

#include "core/seating/seatwalk.h"

#include <QSet>

namespace foyer::seating {

namespace {

/// Goes over a document once; knows beforehand which ids are in use anywhere in it.
class Repairer
{
public:
    explicit Repairer(SeatMap &map) : m_map(map)
    {
        forEachId(map, [this](const ElementRef &, const QString &id, Point) { m_reserved.insert(id); });
        forEachSeat(map,
                    [this](const Section &, const Row &, const Seat &seat) { m_ofSeats.insert(seat.id); });
    }

    std::vector<IdChange> run()
    {
        for (int s = 0; s < int(m_map.sections.size()); ++s)
            repairSection(m_map.sections[std::size_t(s)], s);
        return std::move(m_changes);
    }

private:
    void repairSection(Section &section, int index)
    {
        settle(section.id, {ElementKind::Section, index, -1, -1},
               QStringLiteral("section-%1").arg(index + 1));
        for (int i = 0; i < int(section.rows.size()); ++i)
            repairRow(section.rows[std::size_t(i)], {ElementKind::Row, index, i, -1},
                      derived(section, "row", i));
        for (int i = 0; i < int(section.tables.size()); ++i)
            repairRow(section.tables[std::size_t(i)].row, {ElementKind::Table, index, i, -1},
                      derived(section, "table", i));
        for (int i = 0; i < int(section.standing.size()); ++i)
            settle(section.standing[std::size_t(i)].id, {ElementKind::Standing, index, i, -1},
                   derived(section, "standing", i));
        for (int i = 0; i < int(section.shapes.size()); ++i)
            settle(section.shapes[std::size_t(i)].id, {ElementKind::Shape, index, i, -1},
                   derived(section, "shape", i));
    }

    void repairRow(Row &row, ElementRef ref, const QString &fallback)
    {
        settle(row.id, ref, fallback);
        ref.kind = ref.kind == ElementKind::Row ? ElementKind::Seat : ElementKind::TableSeat;
        for (ref.seat = 0; ref.seat < int(row.seats.size()); ++ref.seat) {
            Seat &seat = row.seats[std::size_t(ref.seat)];
            keepOrReplace(seat.id, ref, seat.id.isEmpty() ? row.id + u'/' + seat.number : seat.id,
                          m_given.contains(seat.id));
        }
    }

    static QString derived(const Section &section, const char *kind, int index)
    {
        return QStringLiteral("%1/%2-%3").arg(section.id, QLatin1StringView{kind}).arg(index + 1);
    }

    /// Of anything but a seat: bookings hang on seats, so a seat further on keeps the id instead.
    void settle(QString &id, const ElementRef &ref, const QString &wanted)
    {
        keepOrReplace(id, ref, wanted, m_given.contains(id) || m_ofSeats.contains(id));
    }

    void keepOrReplace(QString &id, const ElementRef &ref, const QString &wanted, bool taken)
    {
        if (!id.isEmpty() && !taken) {
            m_given.insert(id);
            return;
        }
        const QString before = id;
        id = unused(wanted);
        m_given.insert(id);
        m_changes.push_back({ref, before, id});
    }

    /// Counts on where it left off, so that a thousand equal ids cost a thousand steps.
    QString unused(const QString &asked)
    {
        const QString wanted = shortened(asked);
        if (!m_given.contains(wanted) && !m_reserved.contains(wanted))
            return wanted;
        int &number = m_numbers[wanted];
        QString candidate;
        do
            candidate = QStringLiteral("%1~%2").arg(wanted).arg(++number + 1);
        while (m_given.contains(candidate) || m_reserved.contains(candidate));
        return candidate;
    }

    /// Files hold ids of up to 200 characters: room for a number behind it.
    static QString shortened(const QString &wanted)
    {
        constexpr qsizetype longest = 180;
        if (wanted.size() <= longest)
            return wanted;
        return wanted.left(wanted[longest - 1].isHighSurrogate() ? longest - 1 : longest);
    }

    SeatMap &m_map;
    QSet<QString> m_reserved; ///< what the document held at first
    QSet<QString> m_ofSeats;  ///< of these, what seats held
    QSet<QString> m_given;
    QHash<QString, int> m_numbers;
    std::vector<IdChange> m_changes;
};

} // namespace

std::vector<IdChange> repairIds(SeatMap &map)
{
    return Repairer(map).run();
}

} // namespace foyer::seating
