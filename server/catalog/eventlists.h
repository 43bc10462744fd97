// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/task.h"
#include "core/catalog/event.h"
#include "server/catalog/eventreader.h"
#include "server/catalog/failure.h"
#include "server/pg/pool.h"

#include <QJsonObject>

namespace foyer::catalog {

/// Behind which row a page begins: its sort key and id.
struct ListPosition
{
    qint64 key = 0;
    Uuid id = {};
};

template <typename T>
struct ListPage
{
    std::vector<T> items = {};
    std::optional<ListPosition> next = {};
};

struct ListedPerformance
{
    EventId event;
    PerformanceId id;
    qint32 number = 0;
    QString slug = {};
    Times times = {};
    PerformanceState state = PerformanceState::Draft;
    qint32 sold = 0;
    qint32 capacity = 0;
};

struct ListedEvent
{
    EventId id;
    QString slug = {};
    QString title = {};
    QString description = {};
    QString organization = {};
    QString venue = {};
    QString address = {};
    EventState state = EventState::Draft;
    QString currency = {};
    QString timeZone = {};
    qint32 revision = 0;
    std::optional<qint64> priceFrom = {};
    qint64 position = 0; ///< sort key
    std::vector<ListedPerformance> performances = {};
};

struct ListedChange
{
    qint32 revision = 0;
    QString kind = {};
    pg::Utf8 detail = {};
    std::optional<accounts::AccountId> account = {};
    Instant at = {};
};

struct StaffFilter
{
    OrganizationId organization;
    std::optional<QString> state = {};
    std::optional<QString> text = {};
};

struct PublicFilter
{
    Instant from = {};
    std::optional<Instant> to = {};
    std::optional<QString> text = {};
};

/// Events by the page: for staff with what is sold, for buyers only what they may see. One per worker;
/// outlives every call.
class EventLists
{
public:
    explicit EventLists(pg::Pool &pool) : m_pool(pool) {}

    [[nodiscard]] Task<Answer<ListPage<ListedEvent>>>
    ofOrganization(StaffFilter filter, std::optional<ListPosition> after, int limit);
    [[nodiscard]] Task<Answer<ListPage<ListedChange>>> changes(EventKey key, std::optional<qint64> before,
                                                               int limit);
    [[nodiscard]] Task<Answer<ListPage<ListedEvent>>> forBuyers(PublicFilter filter,
                                                                std::optional<ListPosition> after, int limit);
    [[nodiscard]] Task<Answer<ListedEvent>> forBuyers(QString slug);

private:
    [[nodiscard]] Task<Result<pg::Rows>> performancesOf(const pg::Statement *statement,
                                                        std::vector<ListedEvent> events);

    pg::Pool &m_pool;
};

} // namespace foyer::catalog
