// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/holdstore.h"
#include "server/booking/redisholdfinder.h"

namespace foyer::booking {

/// A hold that is to be taken, and what was found out about it between tries.
struct HoldWish
{
    TakeHold command;
    RedisHoldScripts::TakeMore more = {};
    qint64 epoch = 0;              ///< of the last try
    QByteArray told = {};          ///< of the seats that changed
    std::vector<Hold> shrunk = {}; ///< holds that give lines to it, as they were
    std::vector<Hold> left = {};   ///< and as they will be
    bool wasCounted = false;
    bool askedHouse = false;
};

using HoldWishPtr = std::shared_ptr<HoldWish>;

/// Takes holds in Redis: notes where they lie and whose they are, then the script decides. PostgreSQL is read
/// only before somebody is refused for a limit, or where staff ask for what the house keeps. Belongs to the
/// worker's thread.
class RedisHoldTaker
{
public:
    struct Parts
    {
        RedisDesk &desk;
        HoldDirectory &directory;
        BuyerHolds &buyers;
        RedisHoldFinder &finder;
        pg::Pool &pool;
    };

    explicit RedisHoldTaker(const Parts &parts) : m_parts(parts) {}

    [[nodiscard]] Task<Result<HoldAnswer>> take(HoldWishPtr wish);

private:
    [[nodiscard]] Task<Result<bool>> isOthersId(HoldWishPtr wish);
    [[nodiscard]] Task<Result<HoldAnswer>> tryTaking(HoldWishPtr wish);
    [[nodiscard]] Task<Result<bool>> mayTryAgain(HoldWishPtr wish, QByteArray word);
    [[nodiscard]] Task<Result<bool>> countAnew(HoldWishPtr wish);
    [[nodiscard]] Task<Result<bool>> askHouse(HoldWishPtr wish);

    Parts m_parts;
};

} // namespace foyer::booking
