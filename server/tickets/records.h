// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/checkin/verdict.h"

namespace foyer::tickets {

using accounts::AccountId;
using accounts::OrganizationId;
using booking::OrderId;
using booking::TicketId;
using checkin::TicketState;

/// A ticket with what its order says of it.
struct TicketRecord
{
    TicketId id;
    OrderId order;
    qint16 line = 0;
    qint32 performance = 0; ///< number
    qint32 generation = 1;
    TicketState state = TicketState::Valid;
    qint16 entriesAllowed = 1;
    std::optional<AccountId> holder = {};
    qint32 printed = 0;
    qint32 revision = 1;
    std::optional<qint32> seat = {};
    std::optional<booking::PoolId> pool = {};
    std::optional<qint16> category = {};
    std::optional<booking::TicketTypeId> type = {};
    OrganizationId organization = {};
    std::optional<AccountId> buyer = {};
    qint64 orderNumber = 0;
};

/// A ticket and the sheet that tells its names.
struct TicketView
{
    TicketRecord record;
    booking::SaleSheetPtr sheet;
};

/// Who looks: a buyer or holder by account, or staff of an organization.
struct Viewer
{
    AccountId account = {};
    OrganizationId staffOf = {}; ///< null: not staff
};

enum class ChangeKind : quint8
{
    Printed,
    Reissued, ///< as lost: the old code is dead
    Blocked,
    Unblocked,
};

/// A change to a ticket under the id of its command.
struct TicketChange
{
    Uuid id;
    TicketId ticket;
    OrganizationId organization;
    AccountId by;
    ChangeKind kind = ChangeKind::Printed;
    QString reason = {};
};

/// "Stalls, row F, seat 12" or a standing area's name.
[[nodiscard]] QString placeName(const TicketView &view);

/// How the database and the API spell a state.
[[nodiscard]] QByteArray codeOf(TicketState state);
[[nodiscard]] std::optional<TicketState> ticketStateOf(QByteArrayView code);

} // namespace foyer::tickets
