// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace foyer::seating {

/// What one cell of a CSV grid says.
struct CsvCell
{
    QString section;
    QString row;
    QString number;
    bool accessible = false;
    [[nodiscard]] bool operator==(const CsvCell &) const = default;

    /// `line` names the row of a seat that is digits alone. Empty for text that is no seat.
    [[nodiscard]] static std::optional<CsvCell> fromText(const QString &text, const QString &line);

    /// Text that fromText() reads as this cell, for any line; empty if there is none.
    [[nodiscard]] QString toText() const;
};

} // namespace foyer::seating
