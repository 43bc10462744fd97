// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/booking/salesheet.h"
#include "server/catalog/seatplans.h"

namespace foyer::catalog {

/// What buyers are sent to draw a performance's house, ready to send. Written once, on a thread beside the
/// event loop, and shared by all who ask, since a crowd asks in the minute in which a sale opens. Belongs to
/// the worker's thread.
class SeatMapTexts final : public QObject
{
    Q_OBJECT

public:
    explicit SeatMapTexts(SeatPlans &plans, std::size_t kept = 8, QObject *parent = nullptr);

    /// Of a performance that is on sale or was: of its map as the sheet has it. Empty: it has none.
    [[nodiscard]] Completion<QByteArray> get(const booking::SaleSheetPtr &sheet);

private:
    using Key = std::pair<PerformanceId, qint32>; ///< with the revision of its sheet

    static Task<> write(QPointer<SeatMapTexts> self, booking::SaleSheetPtr sheet);
    void finish(Key key, const Result<QByteArray> &text, bool isKept);

    SeatPlans &m_plans;
    std::size_t m_kept;
    std::list<std::pair<Key, QByteArray>> m_texts; ///< most recently used first
    std::map<Key, std::vector<Completer<QByteArray>>> m_waiting;
};

} // namespace foyer::catalog
