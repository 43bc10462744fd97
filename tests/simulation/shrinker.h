// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/rehearsal.h"

namespace foyer::simulation {

/// Takes steps out of a failing story, and then out of the steps what is asked for, as long as it still
/// fails. What is left is the story to read.
class Shrinker
{
public:
    /// `most` bounds how often the story is played again.
    explicit Shrinker(MakeStage makeStage, int most = 2'000) : m_makeStage(std::move(makeStage)), m_left(most)
    {}

    /// The smallest story found. `steps` must fail.
    [[nodiscard]] Steps shrink(Steps steps);

    /// Seed, steps, and what was expected and heard, to be printed.
    [[nodiscard]] static QByteArray report(quint64 seed, const Steps &steps, const Divergence &divergence);

private:
    [[nodiscard]] std::optional<Divergence> play(const Steps &steps);

    [[nodiscard]] bool fails(const Steps &steps) { return play(steps).has_value(); }

    void cutTail(Steps &steps);
    [[nodiscard]] bool removePieces(Steps &steps, std::size_t length);
    void simplify(Steps &steps);

    MakeStage m_makeStage;
    int m_left;
};

} // namespace foyer::simulation
