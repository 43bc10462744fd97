// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/basket.h"

namespace foyer::pos {

/// What the basket holds: a part for each performance, what they come to and how long they last.
class BasketContent
{
public:
    /// Outlives it.
    explicit BasketContent(const Clock &clock) noexcept : m_clock(clock) {}

    [[nodiscard]] const std::vector<BasketPart> &parts() const noexcept { return m_parts; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_parts.empty(); }

    /// Null where there is nothing of it.
    [[nodiscard]] const BasketPart *find(catalog::PerformanceId performance) const noexcept;
    [[nodiscard]] BasketPart *find(catalog::PerformanceId performance) noexcept;

    [[nodiscard]] int items() const noexcept;
    [[nodiscard]] qint64 total() const noexcept;
    [[nodiscard]] qint64 tax() const noexcept;

    /// Something in it is not held any more, and can be taken again.
    [[nodiscard]] bool hasLetGo() const noexcept;

    /// Lines that somebody else has by now.
    [[nodiscard]] int gone() const noexcept;

    /// Until the first hold runs out; empty while nothing is held.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;

    /// 1 at the beginning, 0 at the end.
    [[nodiscard]] double shareLeft() const;

    /// The part is what the server holds now; beside it stays what somebody else has.
    void adopt(const ShowPtr &show, const wire::HoldShown &hold, SteadyInstant until, bool keepOrphans);

    /// Its seats are counted as this show counts them, from now on: another version of the hall took the
    /// place of the one they were chosen in. What is not there any more is gone. Whether anything changed.
    [[nodiscard]] bool follow(const ShowPtr &show);

    /// A part of a performance that has none yet, held by nobody.
    void addLetGo(const ShowPtr &show, std::vector<BasketLine> lines);

    /// What has run out is let go; whether there was any.
    bool letGoOfPast();

    /// Takes out what somebody else has.
    void dropGone();
    void drop(catalog::PerformanceId performance);

    void clear() noexcept { m_parts.clear(); }

private:
    const Clock &m_clock;
    std::vector<BasketPart> m_parts;
};

} // namespace foyer::pos
