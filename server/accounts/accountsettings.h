// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/workpool.h"

#include <chrono>
#include <cstddef>

namespace foyer::accounts {

/// What one hash costs whoever wants to guess: argon2id's passes and bytes.
struct PasswordCost
{
    unsigned long long passes = 2;
    std::size_t memory = std::size_t{19} * 1024 * 1024;
};

/// Wrong passwords within `window`. A device that the account knows is counted by itself.
struct SignInLimits
{
    qint32 perAccount = 5;
    qint32 perSource = 20; ///< offices and schools share one address
    std::chrono::minutes window{15};
};

struct SessionTimes
{
    std::chrono::seconds access{15 * 60};
    std::chrono::hours refresh{30 * 24};
    std::chrono::seconds retry{10}; ///< in which the same device may present a spent refresh token again
    std::chrono::hours passwordToken{7 * 24};
};

/// Requests per window, by account where somebody is signed in, by the visitor's token where one is shown,
/// else by address. 0: no limit.
struct RateLimits
{
    bool isOn = true;
    int signIn = 20;
    int reads = 600;
    int commands = 300;
    int holds = 60;
    int payments = 30;
    int staff = 3000;    ///< commands of members: several tills and gates may share an account
    int perDevice = 2;   ///< so many times as much for one device, whatever accounts are used on it
    int perAddress = 20; ///< and for one address: offices, schools and phone networks share one. So much also
                         ///< for reads and commands of all at it who are nobody in particular
    std::chrono::seconds window{60};
    int scale = 1; ///< how often scaled() has multiplied them

    /// So many times as much of everything.
    [[nodiscard]] RateLimits scaled(int times) const noexcept;
};

struct AccountsSettings
{
    PasswordCost passwordCost = {};
    api::WorkLimits passwordWork = {};
    SignInLimits signIn = {};
    SessionTimes times = {};
    RateLimits rates = {};
};

} // namespace foyer::accounts
