// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/idfactory.h"
#include "server/pg/segment.h"
#include "server/seatchange/records.h"

namespace foyer::seatchange {

/// Who asked for a change, under which id.
struct ChangeAct
{
    Uuid id;
    accounts::AccountId account;
    QByteArray digest = {};
    QByteArray answer = {}; ///< JSON
};

/// The statements that carry a change out: claims, pools, what ordinals mean, holds that end, history, news.
class ChangeWriter
{
public:
    ChangeWriter(const Event &event, const ChangeAct &act, IdFactory &ids);

    void write(const HallChange &change, SeatMapRef target);

    /// Behind all performances.
    void finish();

    [[nodiscard]] pg::Segment take() { return std::move(m_segment); }

private:
    void writeClaims(const HallChange &change);
    void writePools(const HallChange &change);
    void writeOrder(const HallChange &change, SeatMapRef target);
    void endHolds(const HallChange &change);
    void noteMoves(const HallChange &change);
    void tell(const HallChange &change);
    [[nodiscard]] qint16 ordinalOf(const QString &key) const;

    const Event &m_event;
    const ChangeAct &m_act;
    IdFactory &m_ids;
    pg::Segment m_segment;
    std::vector<qint32> m_performances;
    std::vector<booking::OrderId> m_orders;
};

} // namespace foyer::seatchange
