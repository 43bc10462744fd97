// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/answer.h"
#include "tests/support/jsonclient.h"

/// What the API's documents say, as answers of a story.
namespace foyer::simulation::httpviews {

/// A refusal, whatever was asked.
[[nodiscard]] Answer refusal(const test::JsonAnswer &answer);

[[nodiscard]] Answer hold(const test::JsonAnswer &answer);
[[nodiscard]] Answer order(const test::JsonAnswer &answer);
[[nodiscard]] Answer house(const test::JsonAnswer &answer);

/// Transfers, summed by account.
[[nodiscard]] Answer ledger(const test::JsonAnswer &answer);

/// Labels of what is listed, in order.
[[nodiscard]] Answer list(const test::JsonAnswer &answer);

} // namespace foyer::simulation::httpviews
