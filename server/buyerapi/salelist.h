// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/buyerapi/inventorystore.h"

#include <QObject>

namespace foyer::booking {
class HoldStore;
}

namespace foyer::buyerapi {

/// The list of what is on sale, as JSON. Counting it reads every seat that is on sale, so it is made once for
/// everybody who asks within a while, and once for all who ask meanwhile. One per worker, on its thread.
class SaleList final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds freshFor{2};

    SaleList(pg::Pool &pool, booking::HoldStore &holds, const Clock &clock, QObject *parent = nullptr);

    /// A JSON array.
    [[nodiscard]] Completion<QByteArray> current();

private:
    [[nodiscard]] Task<> refresh();

    [[nodiscard]] Task<Result<std::vector<ListedSale>>> counted();

    InventoryStore m_store;
    booking::HoldStore &m_holds;
    const Clock &m_clock;
    QByteArray m_json;
    SteadyInstant m_freshUntil = SteadyInstant::min();
    std::vector<Completer<QByteArray>> m_waiting;
};

} // namespace foyer::buyerapi
