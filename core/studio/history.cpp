// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/history.h"

namespace foyer::studio {

namespace {

std::vector<Step> stepsOf(const auto &entries)
{
    std::vector<Step> steps;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
        steps.push_back(entry->step);
    return steps;
}

} // namespace

History::History(SeatMap map, std::size_t mostWeight)
    : m_map(std::move(map))
    , m_mirror(m_map)
    , m_mostWeight(mostWeight)
{}

void History::select(const Selection &selection)
{
    m_selection = existing(m_map, selection);
}

Result<void> History::apply(const Step &step, const Edit &edit)
{
    const bool joined = joins(step);
    if (joined && step.gesture.join == Join::Anew) {
        MapDelta last = m_done.back().delta;
        studio::exchange(last, m_map);
    }
    Result<Selection> chosen = edit(m_map);
    if (!chosen) {
        MapDelta back = differenceTo(m_mirror, m_map);
        studio::exchange(back, m_map);
        return failure(std::move(chosen.error()));
    }
    record(step, joined, std::move(*chosen));
    return {};
}

bool History::joins(const Step &step) const
{
    return step.gesture.id != 0 && step.gesture.join != Join::Separate && m_undone.empty() && !m_done.empty()
           && m_done.back().step.gesture.id == step.gesture.id;
}

void History::record(const Step &step, bool joined, Selection chosen)
{
    if (joined) // the mirror goes back to where the gesture began
        studio::exchange(m_done.back().delta, m_mirror);
    Entry entry{step, differenceTo(m_mirror, m_map), m_selection, chosen, 0, 0};
    if (joined) {
        entry.before = std::move(m_done.back().before);
        m_weight -= m_done.back().weight;
        m_done.pop_back();
        ++m_revision;
    }
    m_selection = std::move(chosen);
    if (entry.delta.isEmpty())
        return;
    follow(entry.delta);
    m_revision += joined ? 0 : 1;
    entry.state = ++m_states;
    entry.weight = entry.delta.weight();
    m_weight += entry.weight;
    m_done.push_back(std::move(entry));
    m_undone.clear();
    forgetOldest();
}

void History::forgetOldest()
{
    auto kept = m_done.begin();
    for (; m_weight > m_mostWeight && m_done.end() - kept > 1; ++kept) {
        m_weight -= kept->weight;
        m_oldest = kept->state;
    }
    m_done.erase(m_done.begin(), kept);
}

/// Brings the mirror up to the document, given the way back.
void History::follow(MapDelta &delta)
{
    studio::exchange(delta, m_map);
    MapDelta forth = delta;
    studio::exchange(forth, m_mirror);
    studio::exchange(delta, m_map);
}

void History::exchange(MapDelta &delta)
{
    MapDelta same = delta;
    studio::exchange(same, m_mirror);
    studio::exchange(delta, m_map);
    ++m_revision;
}

const Step *History::undoStep() const noexcept
{
    return m_done.empty() ? nullptr : &m_done.back().step;
}

const Step *History::redoStep() const noexcept
{
    return m_undone.empty() ? nullptr : &m_undone.back().step;
}

std::vector<Step> History::undoSteps() const
{
    return stepsOf(m_done);
}

std::vector<Step> History::redoSteps() const
{
    return stepsOf(m_undone);
}

void History::undo()
{
    if (m_done.empty())
        return;
    exchange(m_done.back().delta);
    m_selection = m_done.back().before;
    m_weight -= m_done.back().weight;
    m_undone.push_back(std::move(m_done.back()));
    m_done.pop_back();
}

void History::redo()
{
    if (m_undone.empty())
        return;
    exchange(m_undone.back().delta);
    m_selection = m_undone.back().after;
    m_weight += m_undone.back().weight;
    m_done.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
}

std::size_t History::weight() const noexcept
{
    std::size_t weight = 0;
    for (const auto *entries : {&m_done, &m_undone}) {
        for (const Entry &entry : *entries)
            weight += entry.delta.weight();
    }
    return weight;
}

} // namespace foyer::studio
