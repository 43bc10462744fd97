// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

namespace foyer::seatview {

/// A price category as it is sold tonight. Its place in the list, dearest first, decides the dots.
struct CategoryStyle
{
    QString key;        ///< of the document's category
    QString name;       ///< for people
    QString price;      ///< formatted; empty where there is none to show
    QColor colour = {}; ///< invalid: the one that the document shows it in
    [[nodiscard]] bool operator==(const CategoryStyle &) const = default;
};

} // namespace foyer::seatview
