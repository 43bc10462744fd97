// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdmode.h"

#include "server/booking/codes.h"
#include "server/booking/sql.h"

#include <QPointer>

namespace foyer::booking {

namespace {

struct StoreRow
{
    HoldStoreState state;
    bool isDoubted = false;
    bool prefersRedis = false;
};

Result<StoreRow> storeRow(const pg::Rows &rows)
{
    const Result<pg::Row> row = rows.only();
    if (!row)
        return failure(row.error());
    const auto cells = row->as<pg::Utf8, qint64, bool, bool>();
    if (!cells)
        return failure(cells.error());
    const auto &[mode, epoch, doubted, prefersRedis] = *cells;
    const std::optional<HoldStoreState::Mode> known = holdModeOf(mode.bytes);
    if (!known)
        return failure(ErrorCode::Internal,
                       QStringLiteral("The mode of the hold store is none of this version."));
    return StoreRow{{*known, epoch}, doubted, prefersRedis};
}

} // namespace

Completion<HoldStoreState> HoldMode::known()
{
    if (m_state.epoch == 0)
        return refresh();
    auto [completion, completer] = makeCompletion<HoldStoreState>();
    completer.complete(HoldStoreState(m_state));
    return std::move(completion);
}

Completion<HoldStoreState> HoldMode::refresh()
{
    auto [completion, completer] = makeCompletion<HoldStoreState>();
    m_waiters.push_back(std::move(completer));
    if (m_waiters.size() == 1)
        static_cast<void>(look());
    return std::move(completion);
}

Task<> HoldMode::look()
{
    const QPointer<HoldMode> self(this);
    Result<pg::Rows> rows = co_await m_pool.execute(sql::readHoldStore);
    if (!self)
        co_return;
    const Result<StoreRow> read = rows ? storeRow(*rows) : Result<StoreRow>(failure(rows.error()));
    if (read) {
        m_state = read->state;
        m_isDoubted = read->isDoubted;
        m_prefersRedis = read->prefersRedis;
    }
    std::vector<Completer<HoldStoreState>> waiters = std::move(m_waiters);
    m_waiters.clear();
    for (Completer<HoldStoreState> &waiter : waiters)
        waiter.complete(read ? Result<HoldStoreState>(read->state)
                             : Result<HoldStoreState>(failure(read.error())));
}

} // namespace foyer::booking
