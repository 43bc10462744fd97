// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/till.h"

namespace foyer::test {

/// Somebody of every kind, an event on sale, and one accepted request of every operation that there is.
struct Rounds
{
    PersonPtr owner = {};
    PersonPtr supervisor = {};
    PersonPtr clerk = {};
    PersonPtr gateStaff = {};
    PersonPtr buyer = {};
    PersonPtr webBuyer = {}; ///< who came through the buyers' own names
    PersonPtr foreign = {};  ///< owner of another organization
    Show show = {};

    [[nodiscard]] QList<Person *> people() const;
    [[nodiscard]] QList<QByteArray> authorizations() const; ///< of the people, none, and a wrong one
};

/// The stage's options for makeRounds(): one of two simulated payments fails.
[[nodiscard]] inline QStringList roundsOptions()
{
    return {QStringLiteral("--payments-simulated-success"), QStringLiteral("50"),
            QStringLiteral("--payments-simulated-fastest"), QStringLiteral("0ms"),
            QStringLiteral("--payments-simulated-slowest"), QStringLiteral("5ms")};
}

/// Uses every operation once, as the person that it is for. What fails ends the test.
[[nodiscard]] Rounds makeRounds(Stage &stage);

} // namespace foyer::test
