// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linegate.h"

namespace foyer::line {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds longestMemory = 5s; // who goes on another worker is out here as soon
constexpr std::size_t mostKnown = 100'000;              // of a performance

} // namespace

bool LineGate::isKnown(const LineRow &line, accounts::AccountId account) const
{
    const auto here = m_known.find(line.performance);
    if (here == m_known.end())
        return false;
    const auto found = here->second.find(account);
    return found != here->second.end() && found->second.epochs == line.firstEpoch
           && m_clock.steadyNow() < found->second.until;
}

void LineGate::remember(const LineRow &line, accounts::AccountId account, const Admission &admission)
{
    auto &here = m_known[line.performance];
    if (here.size() >= mostKnown)
        here.clear();
    const SteadyInstant until = m_clock.steadyNow() + std::min(admission.remaining, longestMemory);
    here.insert_or_assign(account, Known{line.firstEpoch, until});
}

void LineGate::forget(qint32 performance, accounts::AccountId account)
{
    const auto here = m_known.find(performance);
    if (here != m_known.end())
        here->second.erase(account);
}

void LineGate::tidy()
{
    const SteadyInstant now = m_clock.steadyNow();
    for (auto &[performance, accounts] : m_known)
        std::erase_if(accounts, [now](const auto &each) { return each.second.until <= now; });
    std::erase_if(m_known, [](const auto &each) { return each.second.empty(); });
}

std::size_t LineGate::known() const noexcept
{
    std::size_t count = 0;
    for (const auto &[performance, accounts] : m_known)
        count += accounts.size();
    return count;
}

Task<Result<Entrance>> LineGate::enter(qint32 performance, accounts::AccountId account)
{
    Result<LineRowPtr> line = co_await m_book.find(performance);
    if (!line)
        co_return failure(std::move(line.error()));
    const LineRowPtr row = *line;
    if (row && row->automaticAbove)
        ++m_wishes[performance];
    if (!row || !isGuarded(row->state) || isKnown(*row, account))
        co_return Entrance();
    Result<std::optional<Admission>> found = co_await m_store.admissionOf(performance, account);
    if (!found)
        co_return failure(std::move(found.error()));
    Entrance entrance;
    entrance.isOpen = *found && (*found)->isLive();
    entrance.comeBack = row->pace.every;
    if (entrance.isOpen)
        remember(*row, account, **found);
    co_return entrance;
}

} // namespace foyer::line
