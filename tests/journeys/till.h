// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/show.h"

namespace foyer::test {

/// What is asked of a hold beside its id: `"best":{"seats":2}`, `"seats":[{"seat":7}]`, `"places":[…]`.
using Wish = QByteArray;

/// A clerk's hold of a date, at the box office.
[[nodiscard]] JsonAnswer holdAtTheTill(Stage &stage, Person &clerk, const Date &date, const Wish &wish);

/// Sells a hold; `given` is the cash handed over, 0 for another tender.
[[nodiscard]] JsonAnswer sell(Stage &stage, Person &clerk, const JsonAnswer &hold, const QByteArray &tender,
                              qint64 given = 0);

/// A buyer's hold.
[[nodiscard]] JsonAnswer hold(Stage &stage, Person &buyer, const Date &date, const Wish &wish);

/// A buyer starts to pay a hold by the simulated provider; the answer says how the attempt went.
[[nodiscard]] JsonAnswer pay(Stage &stage, Person &buyer, const JsonAnswer &hold);

/// One more try.
[[nodiscard]] JsonAnswer payAgain(Stage &stage, Person &buyer, const QByteArray &order);

/// The id in an answer.
[[nodiscard]] QByteArray idOf(const JsonAnswer &answer);

} // namespace foyer::test
