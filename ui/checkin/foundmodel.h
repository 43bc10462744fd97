// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/admission.h"

#include <QAbstractListModel>

namespace foyer::checkin {

/// The tickets that a search found.
class FoundModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setTickets(std::vector<wire::FoundTicket> tickets);

    [[nodiscard]] const wire::FoundTicket *ticket(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Its words, for assistive technology; the delegate paints from ticket().
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// How it stands: "valid", "inside", "refunded" …
    [[nodiscard]] static QString stateWords(const wire::FoundTicket &ticket);

private:
    std::vector<wire::FoundTicket> m_tickets;
};

} // namespace foyer::checkin
