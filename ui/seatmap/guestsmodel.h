// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/replacement.h"

#include <QAbstractListModel>
#include <QHash>

namespace foyer::seatmap {

class ReplacementDesk;

/// Who would lose a seat by another version, all of them, with the seat that each is given.
class GuestsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        CodeRole = Qt::UserRole + 1, ///< QString: of the order
        TroubleRole,                 ///< QString: why
        GivenRole,                   ///< QString: the seat that is given; empty: none yet
    };

    /// Outlives it.
    explicit GuestsModel(ReplacementDesk &replacement, QObject *parent = nullptr);

    [[nodiscard]] const studio::DisplacedSeat &guest(int row) const;

    /// The first one without a seat from `after` on, and round; -1: all have one.
    [[nodiscard]] int firstWithout(int after = 0) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    void reread();
    void refresh();

    ReplacementDesk &m_replacement;
    QHash<QString, QString> m_codes; ///< of orders, by seat
    int m_count = 0;
};

/// "Stalls A 12"
[[nodiscard]] QString seatName(const studio::SeatFacts &seat);

} // namespace foyer::seatmap
