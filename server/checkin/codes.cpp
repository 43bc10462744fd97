// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/codes.h"

#include <array>

namespace foyer::checkin {

QByteArray codeOf(Direction direction)
{
    return direction == Direction::Entry ? "entry" : "exit";
}

QByteArray codeOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::In: return "in";
    case Outcome::Out: return "out";
    case Outcome::CheckFirst: return "check_first";
    case Outcome::Refused: return "refused";
    }
    return "refused";
}

std::optional<Direction> directionOf(QByteArrayView code)
{
    for (const Direction direction : {Direction::Entry, Direction::Exit}) {
        if (code == codeOf(direction))
            return direction;
    }
    return std::nullopt;
}

std::optional<Outcome> outcomeOf(QByteArrayView code)
{
    for (const Outcome outcome : {Outcome::In, Outcome::Out, Outcome::CheckFirst, Outcome::Refused}) {
        if (code == codeOf(outcome))
            return outcome;
    }
    return std::nullopt;
}

} // namespace foyer::checkin
