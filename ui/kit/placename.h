// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::kit {

/// A ticket's place as the server writes it ("Stalls, row F, seat 12"), taken apart so that it can be said in
/// the person's language and the seat larger than the section.
struct PlaceName
{
    QString section; ///< or the standing area
    QString row;
    QString seat;

    [[nodiscard]] static PlaceName parse(const QString &place);

    /// "Row F, seat 12"; the area's name where there is no seat.
    [[nodiscard]] QString head() const;

    /// What head() leaves out: the section of a seat.
    [[nodiscard]] QString rest() const;

    /// All of it: "Stalls, row F, seat 12", or the area.
    [[nodiscard]] QString whole() const;

    /// For lists: "F 12", or the area.
    [[nodiscard]] QString brief() const;
};

} // namespace foyer::kit
