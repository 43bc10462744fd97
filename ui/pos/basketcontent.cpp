// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketcontent.h"

#include <algorithm>

namespace foyer::pos {

namespace {

bool isGone(const BasketLine &line) noexcept
{
    return line.state == BasketLine::State::Gone;
}

} // namespace

const BasketPart *BasketContent::find(catalog::PerformanceId performance) const noexcept
{
    const auto known =
        std::ranges::find_if(m_parts, [&](const BasketPart &part) { return part.show->id() == performance; });
    return known == m_parts.end() ? nullptr : &*known;
}

BasketPart *BasketContent::find(catalog::PerformanceId performance) noexcept
{
    const auto known =
        std::ranges::find_if(m_parts, [&](const BasketPart &part) { return part.show->id() == performance; });
    return known == m_parts.end() ? nullptr : &*known;
}

int BasketContent::items() const noexcept
{
    int count = 0;
    for (const BasketPart &part : m_parts)
        count += part.items();
    return count;
}

qint64 BasketContent::total() const noexcept
{
    qint64 sum = 0;
    for (const BasketPart &part : m_parts)
        sum += part.total();
    return sum;
}

qint64 BasketContent::tax() const noexcept
{
    qint64 sum = 0;
    for (const BasketPart &part : m_parts) {
        for (const BasketLine &line : part.lines)
            sum += line.state == BasketLine::State::Gone ? 0 : line.tax;
    }
    return sum;
}

bool BasketContent::hasLetGo() const noexcept
{
    return std::ranges::any_of(m_parts, [](const BasketPart &part) {
        return !part.isHeld() && !std::ranges::all_of(part.lines, isGone);
    });
}

int BasketContent::gone() const noexcept
{
    int count = 0;
    for (const BasketPart &part : m_parts)
        count += int(std::ranges::count_if(part.lines, isGone));
    return count;
}

std::optional<std::chrono::seconds> BasketContent::timeLeft() const
{
    std::optional<std::chrono::seconds> least;
    for (const BasketPart &part : m_parts) {
        if (!part.isHeld())
            continue;
        const auto left = std::chrono::ceil<std::chrono::seconds>(part.until - m_clock.steadyNow());
        least = std::min(least.value_or(left), std::max(left, std::chrono::seconds{0}));
    }
    return least;
}

double BasketContent::shareLeft() const
{
    double least = 1;
    for (const BasketPart &part : m_parts) {
        if (!part.isHeld())
            continue;
        const std::chrono::duration<double> left = part.until - m_clock.steadyNow();
        least = std::min(least, left.count() / double(std::max<qint64>(part.lasts.count(), 1)));
    }
    return std::clamp(least, 0.0, 1.0);
}

void BasketContent::adopt(const ShowPtr &show, const wire::HoldShown &hold, SteadyInstant until,
                          bool keepOrphans)
{
    BasketPart *known = find(show->id());
    if (known == nullptr) {
        m_parts.push_back({show});
        known = &m_parts.back();
    }
    std::vector<BasketLine> lines = linesOf(hold, *show);
    for (const BasketLine &line : known->lines) {
        const bool isBack =
            std::ranges::any_of(lines, [&line](const BasketLine &held) { return held.isSamePlace(line); });
        if (isGone(line) && !isBack)
            lines.push_back(line);
    }
    known->show = show;
    known->hold = hold.id;
    known->former = {};
    known->mac = hold.mac;
    known->lines = std::move(lines);
    known->lasts = std::chrono::seconds{show->sheet().holdSeconds};
    known->until = until;
    known->keepsOrphans = keepOrphans;
}

bool BasketContent::follow(const ShowPtr &show)
{
    BasketPart *known = find(show->id());
    if (known == nullptr || known->show == show)
        return false;
    for (BasketLine &line : known->lines) {
        if (line.kind != booking::LineKind::Seat)
            continue;
        line.seat = seatIn(*show, *known->show, line.seat);
        if (line.seat == seating::wall)
            line.state = BasketLine::State::Gone;
    }
    known->show = show;
    return true;
}

void BasketContent::addLetGo(const ShowPtr &show, std::vector<BasketLine> lines)
{
    BasketPart part;
    part.show = show;
    part.lines = std::move(lines);
    part.letGo();
    m_parts.push_back(std::move(part));
}

bool BasketContent::letGoOfPast()
{
    bool hasChanged = false;
    for (BasketPart &part : m_parts) {
        if (!part.isHeld() || m_clock.steadyNow() < part.until)
            continue;
        part.letGo();
        hasChanged = true;
    }
    return hasChanged;
}

void BasketContent::dropGone()
{
    for (BasketPart &part : m_parts)
        std::erase_if(part.lines, isGone);
    std::erase_if(m_parts, [](const BasketPart &part) { return part.lines.empty(); });
}

void BasketContent::drop(catalog::PerformanceId performance)
{
    std::erase_if(m_parts, [&](const BasketPart &part) { return part.show->id() == performance; });
}

} // namespace foyer::pos
