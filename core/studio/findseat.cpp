// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/findseat.h"

#include "core/seating/seatwalk.h"
#include "core/studio/plainwords.h"

#include <algorithm>
#include <QHash>

namespace foyer::studio {

namespace {

constexpr int sameWords = 0;
constexpr int noSection = 2;    ///< "K21" in a house with several sections
constexpr int vagueSection = 3; ///< times how vague
constexpr int rowAlone = 10;
constexpr int numberAlone = 20;
constexpr int partOfId = 6;
constexpr qsizetype shortestPartOfId = 6;

/// Looks for one text in one map; used once.
class SeatFinder
{
public:
    SeatFinder(const seating::SeatMap &map, const QString &text)
        : m_map(map)
        , m_text(text.trimmed())
        , m_words(plainWords(text))
        , m_joined(m_words.join(QString{}))
    {
        for (const seating::Level &level : map.levels)
            m_levels.insert(level.id, plainWords(level.name));
    }

    std::vector<FoundSeat> find(std::size_t most)
    {
        if (m_text.isEmpty())
            return {};
        seating::forEachRowRef(m_map, [this](const seating::ElementRef &ref, const seating::Section &section,
                                             const seating::Row &row) { lookInto(ref, section, row); });
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const FoundSeat &a, const FoundSeat &b) { return a.distance < b.distance; });
        if (m_found.size() > most)
            m_found.resize(most);
        return std::move(m_found);
    }

private:
    /// One way to read the text: so far away, and these words left for the number.
    struct Reading
    {
        int distance = 0;
        QStringList number;
    };

    void lookInto(const seating::ElementRef &ref, const seating::Section &section, const seating::Row &row)
    {
        const std::vector<Reading> readings = readingsFor(section, row);
        for (int i = 0; i < int(row.seats.size()); ++i) {
            const seating::Seat &seat = row.seats[std::size_t(i)];
            const int distance = distanceOf(row, seat, readings);
            if (distance < 0)
                continue;
            const bool table = ref.kind == seating::ElementKind::Table;
            m_found.push_back({{table ? seating::ElementKind::TableSeat : seating::ElementKind::Seat,
                                ref.section, ref.index, i},
                               seat.id,
                               section.name,
                               row.name,
                               seat.number,
                               seat.position,
                               distance});
        }
    }

    /// All places in the text where the row's name may stand, what is before it being the section.
    std::vector<Reading> readingsFor(const seating::Section &section, const seating::Row &row)
    {
        std::vector<Reading> readings;
        std::vector<QStringList> names{plainWords(row.name)};
        if (!row.label.isEmpty())
            names.push_back(plainWords(row.label));
        for (const QStringList &name : names) {
            for (qsizetype at = 0; at + name.size() <= m_words.size(); ++at) {
                if (m_words.mid(at, name.size()) != name)
                    continue;
                const int distance = sectionDistance(section, m_words.first(at));
                if (distance >= 0)
                    readings.push_back({distance, m_words.sliced(at + name.size())});
            }
        }
        return readings;
    }

    int sectionDistance(const seating::Section &section, const QStringList &words)
    {
        if (words.isEmpty())
            return m_map.sections.size() == 1 ? sameWords : noSection;
        if (!m_sections.contains(section.name))
            m_sections.insert(section.name, plainWords(section.name));
        const QStringList &name = m_sections[section.name];
        const int alone = wordDistance(words, name);
        const int withLevel = wordDistance(words, m_levels.value(section.level) + name);
        const int best = alone < 0 || (withLevel >= 0 && withLevel < alone) ? withLevel : alone;
        return best < 0 ? -1 : best * vagueSection;
    }

    int distanceOf(const seating::Row &row, const seating::Seat &seat, const std::vector<Reading> &readings)
    {
        int best = distanceOfId(seat);
        const auto offer = [&best](int distance) { best = best < 0 ? distance : std::min(best, distance); };
        QStringList number;
        for (const Reading &reading : readings) {
            if (number.isEmpty() && !reading.number.isEmpty())
                number = plainWords(seat.number);
            if (reading.number.isEmpty())
                offer(reading.distance + rowAlone);
            else if (reading.number == number)
                offer(reading.distance);
        }
        if (best != 0 && !row.seatLabel.isEmpty() && mayBeSaid(seat.number)
            && plainWords(seating::seatText(row, seat)) == m_words)
            offer(sameWords);
        if (best < 0 && seat.number.compare(m_text, Qt::CaseInsensitive) == 0)
            offer(numberAlone);
        return best;
    }

    /// Digits are said as they are: most seats are told by that, without taking their text apart.
    bool mayBeSaid(const QString &number) const
    {
        const bool digits =
            std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return !digits || m_joined.contains(number);
    }

    int distanceOfId(const seating::Seat &seat) const
    {
        if (seat.id.compare(m_text, Qt::CaseInsensitive) == 0)
            return sameWords;
        const bool part =
            m_text.size() >= shortestPartOfId && seat.id.startsWith(m_text, Qt::CaseInsensitive);
        return part ? partOfId : -1;
    }

    const seating::SeatMap &m_map;
    QString m_text;
    QStringList m_words;
    QString m_joined;                       ///< the words as one
    QHash<QString, QStringList> m_levels;   ///< words of their names, by id
    QHash<QString, QStringList> m_sections; ///< words by name
    std::vector<FoundSeat> m_found;
};

} // namespace

std::vector<FoundSeat> findSeats(const seating::SeatMap &map, const QString &text, std::size_t most)
{
    return SeatFinder(map, text).find(most);
}

} // namespace foyer::studio
