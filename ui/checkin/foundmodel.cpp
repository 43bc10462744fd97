// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/foundmodel.h"

#include "ui/kit/placename.h"

namespace foyer::checkin {

void FoundModel::setTickets(std::vector<wire::FoundTicket> tickets)
{
    beginResetModel();
    m_tickets = std::move(tickets);
    endResetModel();
}

const wire::FoundTicket *FoundModel::ticket(const QModelIndex &index) const
{
    const auto row = std::size_t(index.row());
    return index.isValid() && row < m_tickets.size() ? &m_tickets[row] : nullptr;
}

int FoundModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tickets.size());
}

QVariant FoundModel::data(const QModelIndex &index, int role) const
{
    const wire::FoundTicket *found = ticket(index);
    if (found == nullptr || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const kit::PlaceName place = kit::PlaceName::parse(found->place);
    return QStringList{found->name,       place.head(),     place.rest(),
                       found->ticketType, found->orderCode, stateWords(*found)}
        .join(QStringLiteral(", "));
}

QString FoundModel::stateWords(const wire::FoundTicket &ticket)
{
    if (ticket.isInside)
        return tr("inside");
    switch (ticket.state) {
    case wire::TicketState::Valid: return ticket.entries > 0 ? tr("has left") : tr("not yet inside");
    case wire::TicketState::Reserved: return tr("not paid");
    case wire::TicketState::Cancelled: return tr("cancelled");
    case wire::TicketState::Refunded: return tr("refunded");
    case wire::TicketState::Blocked: return tr("blocked");
    }
    return {};
}

} // namespace foyer::checkin
