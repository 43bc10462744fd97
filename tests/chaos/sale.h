// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "tests/chaos/caller.h"

#include <QJsonObject>

namespace foyer::test {

/// One date on sale: a hall with about a thousand seats and a small standing area.
struct ChaosDate
{
    QByteArray id = {};
    QByteArray number = {};
    QByteArray pool = {};
    int capacity = 0; ///< of the pool
    bool hasLine = false;
};

/// An event on sale, and who may do what.
struct ChaosSale
{
    QByteArray organization = {};
    QByteArray owner = {}; ///< the owner's token
    QByteArray event = {};
    std::vector<ChaosDate> dates = {};

    [[nodiscard]] QByteArray staff(const QByteArray &path) const
    {
        return "/api/v1/organizations/" + organization + path;
    }
};

struct SaleWish
{
    int dates = 3;
    int places = 40;      ///< in each standing area
    int holdSeconds = 30; ///< the shortest there is
};

/// What an organizer does from an empty installation to a published event, by HTTP.
[[nodiscard]] ChaosSale openSale(const std::vector<quint16> &ports, IdFactory &ids, const SaleWish &wish);

/// Somebody who may buy.
struct Shopper
{
    QByteArray account = {};
    QByteArray email = {};
    QByteArray token = {};
};

[[nodiscard]] Shopper signUp(Caller &caller, IdFactory &ids, int number);

/// A new token for somebody whose old one is over; false when it did not work.
[[nodiscard]] bool signIn(Caller &caller, Shopper &shopper);

} // namespace foyer::test
