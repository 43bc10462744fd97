// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/stage.h"

#include <QMap>

namespace foyer::test {

/// One date of the show.
struct Date
{
    QByteArray id = {};
    QByteArray number = {};
    QByteArray slug = {};
    QByteArray pool = {}; ///< the standing area's
};

/// An event on sale: a real hall with a standing area, five categories, two ticket types, three dates.
struct Show
{
    QByteArray venue = {};
    QByteArray map = {};
    QByteArray event = {};
    QByteArray slug = {};
    QMap<QByteArray, QByteArray> categories = {}; ///< id by key
    QByteArray adult = {};
    QByteArray child = {};
    QByteArray phase = {};
    Date tonight = {};  ///< the doors are open
    Date thisWeek = {}; ///< in three days: half is paid back
    Date later = {};    ///< in ten days: all is paid back; sells through the simulated provider
};

/// What an organizer does from an empty page to a published event, by HTTP alone. The owner has the
/// taxes.
[[nodiscard]] Show putOnSale(Stage &stage, Person &owner, Person &organizer);

/// The same from a seat map that is there already.
[[nodiscard]] Show putOnSaleFrom(Stage &stage, Person &owner, Person &organizer, const QByteArray &venue,
                                 const QByteArray &map);

} // namespace foyer::test
