// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"
#include "core/booking/command.h"
#include "server/booking/booked.h"

#include <array>
#include <deque>
#include <vector>

namespace foyer::booking {

struct BatchLimits
{
    std::size_t commands = 64;  ///< calls in one transaction
    int lanes = 2;              ///< batches at once: while one waits for the disk the next is decided
    std::size_t waiting = 4096; ///< then Overloaded at once; for what begins something new: half of it
    int attempts = 4; ///< of a command alone, when the database says to try again or the outcome is unknown

    /// How long a call may wait for its batch to begin, and from when on it is not tried once more; then
    /// Overloaded. What begins something new waits a third of it, what settles something three times as long.
    std::chrono::milliseconds patience{3000};

    std::chrono::milliseconds transaction{3000}; ///< from waiting for a connection to the commit
};

/// Who goes first when not everybody can. What was begun is finished before anything new is begun: a crowd
/// that gets its holds and then waits in vain to pay for them would take the seats of those who could.
enum class Haste : quint8
{
    Settling,  ///< money has moved, or seats come free
    Buying,    ///< turns a hold into an order; whatever the box office does
    Beginning, ///< a buyer's new hold
};

/// Of a call: of its least hasty command.
[[nodiscard]] Haste hasteOf(const std::vector<Command> &commands) noexcept;

/// Commands of one call, and who waits for them.
struct BatchItem
{
    std::vector<Command> commands = {};
    Completer<Booking> completer = {};
    SteadyInstant since = {};
    bool isInDoubt = false; ///< a commit of it was sent and never answered
};

/// Calls that wait for a batch: by haste, then in order of arrival, up to a bound and for a while. Nothing of
/// what is given back as overdue was done.
class BatchQueue
{
public:
    using Items = std::vector<BatchItem>;

    explicit BatchQueue(const BatchLimits &limits) : m_limits(limits) {}

    [[nodiscard]] std::size_t size() const noexcept;

    [[nodiscard]] bool isEmpty() const noexcept { return size() == 0; }

    [[nodiscard]] bool isFullFor(Haste haste) const noexcept;

    /// Something new would wait in vain.
    [[nodiscard]] bool isBehind(SteadyInstant now) const noexcept;

    /// Has waited for as long as it may.
    [[nodiscard]] bool isOverdue(const BatchItem &item, SteadyInstant now) const noexcept;

    void append(BatchItem item);
    [[nodiscard]] Items takeBatch();
    [[nodiscard]] Items takeOverdue(SteadyInstant now);

private:
    static constexpr std::size_t hastes = 3;

    [[nodiscard]] std::chrono::milliseconds patienceOf(Haste haste) const noexcept;

    BatchLimits m_limits;
    std::array<std::deque<BatchItem>, hastes> m_lines; ///< by Haste
};

} // namespace foyer::booking
