// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QString>

namespace foyer::checkin {

/// Tells what a scanner typed from what a person typed: scanners that pose as keyboards type a code within
/// milliseconds and end it with Enter.
class WedgeReader
{
public:
    using Time = std::chrono::milliseconds;

    /// More letters than any scanner's stutter; fewer are a person's.
    static constexpr qsizetype shortestBurst = 6;

    /// Between two letters of a scanner, over a slow radio link too. No person types six letters like this.
    static constexpr Time burstPause{50};

    /// After this long, what was typed before is not part of what comes.
    static constexpr Time forgetAfter{3000};

    void add(const QString &letters, Time at);

    /// The letters of a scanner at the end of what was typed; 0: it was a person.
    [[nodiscard]] qsizetype burst() const noexcept;

    [[nodiscard]] bool isEmpty() const noexcept { return m_letters.isEmpty(); }

    /// What was read: the burst, or else all that a person typed. Begins anew.
    [[nodiscard]] QString take();

    void clear();

private:
    QString m_letters;
    qsizetype m_burstFrom = 0;
    Time m_last{-1'000'000};
};

} // namespace foyer::checkin
