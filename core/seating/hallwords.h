// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::seating {

/// What the generators call things in the halls they make: whoever asks for one gives the words of their own
/// language. Sections and categories must be named apart: `floor` is neither `hall` nor any tier.
struct HallWords
{
    QString stage = QStringLiteral("Stage");
    QString field = QStringLiteral("Field"); ///< of a stadium
    QString podium = QStringLiteral("Podium");
    QString screen = QStringLiteral("Screen");
    QString bar = QStringLiteral("Bar");
    QString floor = QStringLiteral("Floor");
    QString tier = QStringLiteral("Tier %1"); ///< with the tier's number
    QString hall = QStringLiteral("Hall");
    QString front = QStringLiteral("Front"); ///< the category of a conference's first rows
    QString tables = QStringLiteral("Tables");
    QString standing = QStringLiteral("Standing");
};

} // namespace foyer::seating
