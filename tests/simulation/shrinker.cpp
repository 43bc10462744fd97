// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/shrinker.h"

namespace foyer::simulation {

namespace {

/// What may be left out of a step, one after the other.
std::vector<Step> simplerThan(const Step &step)
{
    std::vector<Step> simpler;
    const auto tryWithout = [&simpler, &step](const std::function<void(Step &)> &leaveOut) {
        Step other = step;
        leaveOut(other);
        if (!(other == step))
            simpler.push_back(std::move(other));
    };
    tryWithout([](Step &it) { it.places = {0, 0}; });
    tryWithout([](Step &it) { it.replaces.clear(); });
    tryWithout([](Step &it) { it.startsOnly = false; });
    tryWithout([](Step &it) { it.given = -1; });
    tryWithout([](Step &it) { it.category = -1; });
    tryWithout([](Step &it) { it.type = 0; });
    tryWithout([](Step &it) { it.best = it.best > 1 ? 1 : it.best; });
    tryWithout([](Step &it) {
        if (it.seats.size() > 1)
            it.seats.pop_back();
    });
    tryWithout([](Step &it) {
        if (!it.lines.empty()) {
            it.lines.pop_back();
            it.amounts.resize(std::min(it.amounts.size(), it.lines.size()));
        }
    });
    return simpler;
}

bool asksForSomething(const Step &step)
{
    const bool isTaking = step.kind == StepKind::Take || step.kind == StepKind::TakeHouse;
    return !isTaking || !step.seats.empty() || step.best > 0 || step.places[0] + step.places[1] > 0;
}

} // namespace

std::optional<Divergence> Shrinker::play(const Steps &steps)
{
    if (m_left-- <= 0)
        return std::nullopt;
    const std::unique_ptr<Stage> stage = m_makeStage();
    return rehearse(steps, *stage);
}

void Shrinker::cutTail(Steps &steps)
{
    const std::optional<Divergence> divergence = play(steps);
    if (divergence && divergence->step < steps.size())
        steps.resize(divergence->step + 1);
}

bool Shrinker::removePieces(Steps &steps, std::size_t length)
{
    bool removedAny = false;
    for (std::size_t end = steps.size(); end > 0;) {
        const std::size_t first = end > length ? end - length : 0;
        Steps without(steps.begin(), steps.begin() + qsizetype(first));
        without.insert(without.end(), steps.begin() + qsizetype(end), steps.end());
        if (fails(without)) {
            steps = std::move(without);
            removedAny = true;
        }
        end = first;
    }
    return removedAny;
}

void Shrinker::simplify(Steps &steps)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        for (bool isSimpler = true; isSimpler;) {
            isSimpler = false;
            for (Step &candidate : simplerThan(steps[i])) {
                Steps other = steps;
                other[i] = std::move(candidate);
                if (!isSimpler && asksForSomething(other[i]) && fails(other)) {
                    steps = std::move(other);
                    isSimpler = true;
                }
            }
        }
    }
}

Steps Shrinker::shrink(Steps steps)
{
    cutTail(steps);
    for (std::size_t length = steps.size() / 2; length > 1; length /= 2)
        static_cast<void>(removePieces(steps, length));
    while (removePieces(steps, 1) && m_left > 0)
        ;
    simplify(steps);
    while (removePieces(steps, 1) && m_left > 0)
        ;
    return steps;
}

QByteArray Shrinker::report(quint64 seed, const Steps &steps, const Divergence &divergence)
{
    QByteArray text = "seed " + QByteArray::number(seed) + ", " + QByteArray::number(steps.size())
                      + " steps; they part at step " + QByteArray::number(divergence.step + 1) + '\n';
    for (std::size_t i = 0; i < steps.size(); ++i)
        text += "  " + QByteArray::number(i + 1) + ". " + steps[i].toText() + '\n';
    return text + "  expected: " + divergence.expected.toText() + "\n  heard:    " + divergence.heard.toText()
           + '\n';
}

} // namespace foyer::simulation
