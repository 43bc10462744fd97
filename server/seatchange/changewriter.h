// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "server/pg/segment.h"
#include "server/seatchange/records.h"

namespace foyer::seatchange {

/// Who asked for a change, under which id.
struct ChangeAct
{
    Uuid id;
    accounts::AccountId account;
    QByteArray digest = {};
    QByteArray answer = {};                     ///< JSON
    std::vector<booking::PoolId> newPools = {}; ///< ids for the areas that are new, as many as there are
};

class Afterwards;

/// The statements that carry a change out: claims, pools, what ordinals mean, holds that end, history, news.
/// Work for a thread of its own where halls are large.
class ChangeWriter
{
public:
    ChangeWriter(const Event &event, const ChangeAct &act);

    void write(const HallChange &change, SeatMapRef target);

    /// Behind all performances.
    void finish();

    [[nodiscard]] pg::Segment take() { return std::move(m_segment); }

private:
    void writeClaims(const HallChange &change, const Afterwards &afterwards);
    void writePools(const HallChange &change);
    void writeOrder(const HallChange &change, SeatMapRef target);
    void endHolds(const HallChange &change);
    void noteMoves(const HallChange &change);
    void tell(const HallChange &change, const Afterwards &afterwards);
    [[nodiscard]] qint16 ordinalOf(const QString &key) const;

    const ChangeAct &m_act;
    QHash<QString, qint16> m_categories; ///< ordinals by key
    pg::Segment m_segment;
    std::size_t m_usedPools = 0; ///< of the new ids
    std::vector<qint32> m_performances;
    std::vector<booking::OrderId> m_orders;
};

} // namespace foyer::seatchange
