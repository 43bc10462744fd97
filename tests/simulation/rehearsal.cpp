// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/rehearsal.h"

#include "tests/simulation/oracle.h"

namespace foyer::simulation {

std::optional<Divergence> rehearse(const Steps &steps, Stage &stage, Tally *tally)
{
    Oracle oracle;
    Step close;
    close.kind = StepKind::Close;
    for (std::size_t i = 0; i <= steps.size(); ++i) {
        const Step &step = i < steps.size() ? steps[i] : close;
        Answer heard = stage.play(step);
        Answer expected = oracle.answer(step, heard);
        if (tally != nullptr)
            ++(*tally)[heard.code];
        if (heard != expected)
            return Divergence{i, std::move(expected), std::move(heard)};
    }
    return std::nullopt;
}

} // namespace foyer::simulation
