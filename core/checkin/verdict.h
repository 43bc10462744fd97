// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"

#include <optional>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>

namespace foyer::checkin {

using GateId = Id<struct GateTag>;

enum class Direction : quint8
{
    Entry,
    Exit,
};

enum class Outcome : quint8
{
    In,
    Out,
    CheckFirst, ///< may come in once staff has looked at what the ticket's type asks for
    Refused,
};

/// Why. Where several hold, the earliest in this list is given, at the server and at a gate with no network
/// alike; a test asks it of every pair of neighbours.
enum class Reason : quint8
{
    NotGenuine,       ///< no ticket code, or its signature is wrong
    UnknownTicket,    ///< genuine, but not on the list
    Cancelled,        ///< its order was cancelled or refunded
    Superseded,       ///< a newer ticket exists: it was transferred or printed again as lost
    Blocked,          ///< staff blocked it
    WrongPerformance, ///< another date or event; doors and sections below are this gate's performance's
    TooEarly,         ///< before the doors or its own window
    TooLate,          ///< after the end or its own window
    WrongGate,        ///< its section is let in elsewhere
    Unpaid,           ///< reserved, to be paid at the door first
    AlreadyInside,    ///< its entries are used
    Admitted,
    LeftHouse, ///< an exit, always recorded
};

[[nodiscard]] QLatin1StringView reasonCode(Reason reason) noexcept;

enum class TicketState : quint8
{
    Valid,
    Reserved,
    Cancelled,
    Refunded,
    Blocked,
};

/// What is known of the ticket that a code names.
struct TicketFacts
{
    qint32 performance = 0;
    int generation = 1; ///< the highest that was ever seen or issued
    TicketState state = TicketState::Valid;
    int entriesAllowed = 1;
    QString section = {};
    std::optional<Instant> validFrom = {}; ///< its own window, inside the performance's
    std::optional<Instant> validUntil = {};
    QString checkFirst = {}; ///< what staff must look at; empty for most
};

/// What has happened to it so far, entries taken back left out.
struct EntryHistory
{
    int entries = 0;
    std::optional<Instant> lastEntry = {};
    GateId lastGate = {};
    bool isInside = false;
};

/// Where and for what the code is scanned.
struct GateRules
{
    qint32 performance = 0;
    Instant doorsAt = {};
    Instant endsAt = {};
    QStringList sections = {}; ///< empty: every section
    bool allowsReturnAfterExit = false;
};

/// One code at one gate. `ticket` is empty when the list does not hold it; `isGenuine` false when the
/// signature did not hold.
struct Scan
{
    bool isGenuine = true;
    int generation = 1;
    Direction direction = Direction::Entry;
    std::optional<TicketFacts> ticket = {};
    EntryHistory history = {};
};

struct Verdict
{
    Outcome outcome = Outcome::Refused;
    Reason reason = Reason::NotGenuine;
    QString checkFirst = {};
    std::optional<Instant> otherEntry = {}; ///< of AlreadyInside: when it came in
    GateId otherGate = {};                  ///< and where
    qint32 otherPerformance = 0;            ///< of WrongPerformance
};

/// The one rule of check-in, pure: the server and a gate with no network both call it.
[[nodiscard]] Verdict judge(const Scan &scan, const GateRules &gate, Instant now);

} // namespace foyer::checkin
