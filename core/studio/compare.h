// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

#include <QHash>

namespace foyer::studio {

/// A seat as one version of a map knows it.
struct SeatFacts
{
    QString id;
    QString section; ///< name
    QString row;     ///< name
    QString number;
    QString text;  ///< as on the ticket
    QString level; ///< name
    QString category;
    seating::Point position;
    seating::Millimetres radius = seating::defaultSeatRadius;
    bool accessible = false;
    bool companion = false;
    bool restrictedView = false;
    [[nodiscard]] bool operator==(const SeatFacts &) const = default;
};

/// All seats of a map in document order; of two with one id the first.
[[nodiscard]] std::vector<SeatFacts> listSeatFacts(const seating::SeatMap &map);

/// The same by id.
[[nodiscard]] QHash<QString, SeatFacts> seatFacts(const seating::SeatMap &map);

/// A seat that both versions have.
struct ChangedSeat
{
    SeatFacts before;
    SeatFacts after;
    bool moved = false;   ///< beyond what the whole plan moved, or to another level
    bool renamed = false; ///< section, row, number or text
    bool recategorized = false;
    bool access = false; ///< accessible, companion or restricted view
};

/// A section, row, table, standing area or shape by its id.
struct ChangedThing
{
    enum class Kind : std::uint8_t
    {
        Section,
        Row,
        Table,
        Standing,
        Shape
    };
    Kind kind = Kind::Section;
    QString id;
    QString before; ///< name; empty: it was not there
    QString after;  ///< name; empty: it is gone
    bool added = false;
    bool gone = false; ///< neither: changed
};

/// What a map's later version has that an earlier has not.
struct MapDifference
{
    std::vector<SeatFacts> added;
    std::vector<SeatFacts> gone;
    std::vector<ChangedSeat> changed; ///< in the later version's order
    std::vector<ChangedThing> things;
    bool frame = false;   ///< name, canvas, scale, background, categories or levels are others
    seating::Point shift; ///< by which most seats moved: the plan was moved on its canvas; no seat's change

    [[nodiscard]] bool isEmpty() const
    {
        return added.empty() && gone.empty() && changed.empty() && things.empty() && !frame;
    }

    [[nodiscard]] std::size_t moved() const;
    [[nodiscard]] std::size_t renamed() const;
    [[nodiscard]] std::size_t recategorized() const;
    [[nodiscard]] std::size_t accessChanged() const;
};

[[nodiscard]] MapDifference compareMaps(const seating::SeatMap &before, const seating::SeatMap &after);

} // namespace foyer::studio
