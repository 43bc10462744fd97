// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/checkin/verdict.h"

namespace foyer::checkin {

using accounts::AccountId;
using accounts::OrganizationId;
using booking::TicketId;
using catalog::PerformanceId;
using catalog::VenueId;
using ScanId = Id<struct ScanTag>;

struct Gate
{
    GateId id;
    VenueId venue;
    QString name = {};
    QStringList sections = {}; ///< empty: every section
    bool allowsReturn = true;  ///< who left may come in again
    qint32 revision = 1;
    Instant createdAt = {};
};

/// What is absent stays.
struct GateEdit
{
    std::optional<QString> name = {};
    std::optional<QStringList> sections = {};
    std::optional<bool> allowsReturn = {};
};

/// A code at a gate, or a ticket that staff chose from a list.
struct ScanCommand
{
    ScanId id;
    OrganizationId organization = {};
    PerformanceId performance = {};
    AccountId by = {};
    QString code = {};                   ///< empty: `ticket` was chosen
    std::optional<TicketId> ticket = {}; ///< instead of a code
    std::optional<GateId> gate = {};
    QString device = {};
    Direction direction = Direction::Entry;
    bool isChecked = false; ///< staff has looked at what the ticket's type asks for
    Instant scannedAt = {};
};

/// What the database knows of a ticket at the gate.
struct TicketAtGate
{
    OrganizationId organization = {};
    TicketFacts facts = {}; ///< section and check-first come from the sheet
    std::optional<qint32> seat = {};
    std::optional<booking::PoolId> pool = {};
    std::optional<booking::TicketTypeId> type = {};
    EntryHistory history = {};
    std::optional<ScanId> lastEntry = {};
    int numbered = 0; ///< the highest entry number that was ever used
};

/// A decision to be written down.
struct Decided
{
    std::optional<TicketId> ticket = {};
    std::optional<int> generation = {};
    Verdict verdict = {};
    QString detail = {};
    std::optional<qint16> entryNumber = {};
    std::optional<ScanId> otherScan = {};
};

/// A scan as it is stored, with the names that its answer says.
struct ScanRecord
{
    ScanId id;
    qint32 performance = 0;
    std::optional<TicketId> ticket = {};
    std::optional<GateId> gate = {};
    std::optional<QString> gateName = {};
    QString device = {};
    Direction direction = Direction::Entry;
    Outcome outcome = Outcome::Refused;
    QString reason = {};
    QString detail = {};
    std::optional<qint16> entryNumber = {};
    QString raw = {};
    bool isChecked = false;
    QString checkFirst = {};
    std::optional<qint32> otherPerformance = {};
    Instant scannedAt = {};
    Instant receivedAt = {};
    std::optional<Instant> otherAt = {};
    std::optional<QString> otherGate = {};
    std::optional<Instant> undoneAt = {};
    std::optional<qint64> orderNumber = {}; ///< empty where there is no such ticket
    std::optional<qint32> seat = {};
    std::optional<booking::PoolId> pool = {};
    std::optional<booking::TicketTypeId> type = {};
    QString name = {};
};

/// A scan and the sheets that tell its names.
struct ScanView
{
    ScanRecord record;
    booking::SaleSheetPtr sheet;           ///< the performance's that it was made at
    booking::SaleSheetPtr otherSheet = {}; ///< the one that the ticket is for; null unless it is another
};

struct GateTally
{
    std::optional<GateId> gate = {};
    QString name = {};
    qint32 entries = 0;
    qint32 exits = 0;
    qint32 refusals = 0;
};

struct HouseTally
{
    qint32 expected = 0;
    qint32 inside = 0;
    std::vector<GateTally> gates = {};
};

/// What staff is looking for.
struct TicketQuery
{
    std::optional<qint64> orderNumber = {};
    std::vector<qint32> seats = {};
    std::optional<QString> namePattern = {}; ///< for ilike
};

struct TicketHit
{
    TicketId ticket;
    qint64 orderNumber = 0;
    QString name = {};
    std::optional<qint32> seat = {};
    std::optional<booking::PoolId> pool = {};
    std::optional<booking::TicketTypeId> type = {};
    TicketState state = TicketState::Valid;
    qint32 entries = 0;
    bool isInside = false;
};

} // namespace foyer::checkin
