// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/stage.h"
#include "tests/simulation/story.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace foyer::simulation {

/// Where a stage and the oracle part ways.
struct Divergence
{
    std::size_t step = 0; ///< as many as there are steps: at the close
    Answer expected = {};
    Answer heard = {};
};

/// How often each answer came: to see that stories reach everything.
using Tally = std::map<QByteArray, quint64>;

/// Plays a story and closes it, until the first answer that the oracle did not foresee.
[[nodiscard]] std::optional<Divergence> rehearse(const Steps &steps, Stage &stage, Tally *tally = nullptr);

/// A stage as it was before the story, for every play another.
using MakeStage = std::function<std::unique_ptr<Stage>()>;

} // namespace foyer::simulation
