// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"
#include "core/base/clock.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::reports {

/// Behind which event a page begins.
struct SeasonPlace
{
    qint64 key = 0;
    Uuid id = {};
};

/// Which of a season's events are asked for.
struct SeasonQuestion
{
    accounts::OrganizationId organization;
    QString view = {}; ///< coming, on_sale, drafts, past
    std::optional<QString> text = {};
    int limit = 50;
    std::optional<SeasonPlace> after = {};
    bool withMoney = false;
};

/// One event with how it sells; amounts are of its currency.
struct SeasonEvent
{
    Uuid id;
    QString title = {};
    QString venue = {};
    QString state = {};
    QString currency = {};
    QString timeZone = {};
    qint32 revision = 0;
    qint32 dates = 0;
    qint32 datesToCome = 0;
    std::optional<Uuid> performance = {};
    std::optional<Instant> startsAt = {};
    std::optional<Instant> lastStartsAt = {};
    bool isOpen = false;
    std::optional<Instant> opensAt = {};
    qint64 capacity = 0;
    qint64 sold = 0;
    qint64 held = 0;
    qint64 planned = 0;
    std::optional<qint64> takings = {};
    std::vector<qint64> days = {};
    std::vector<QString> gaps = {};
};

/// Days that are told one by one, today last.
inline constexpr int toldDays = 14;

/// A page of them, with how many there are of each kind.
struct SeasonSheet
{
    qint32 coming = 0;
    qint32 onSale = 0;
    qint32 drafts = 0;
    qint32 past = 0;
    std::vector<SeasonEvent> events = {};
    std::optional<SeasonPlace> next = {};
};

/// What a cancellation would touch.
struct Stakes
{
    QByteArray currency = {};
    qint32 dates = 0;
    qint64 orders = 0;
    qint64 tickets = 0;
    qint64 paid = 0;
    qint64 ordersBeingPaid = 0;
};

} // namespace foyer::reports
