// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/checkin/verdict.h"

#include <optional>
#include <QByteArray>

namespace foyer::checkin {

// How the database spells the domain's words. Reading an unknown word gives nothing: a newer binary wrote it.

[[nodiscard]] QByteArray codeOf(Direction direction);
[[nodiscard]] QByteArray codeOf(Outcome outcome);
[[nodiscard]] std::optional<Direction> directionOf(QByteArrayView code);
[[nodiscard]] std::optional<Outcome> outcomeOf(QByteArrayView code);

} // namespace foyer::checkin
