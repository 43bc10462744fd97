// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "core/base/task.h"
#include "core/client/answer.h"

namespace foyer::app {

/// Somebody else at work on the same server, at another computer, while the tour goes on: with the rights of
/// whoever is named.
class Colleague
{
public:
    using Done = client::Answer<void>;

    virtual ~Colleague() = default;

    [[nodiscard]] virtual Task<Done> arrive(QString email, QString password) = 0;
    /// Makes a member who can sign in with this password.
    [[nodiscard]] virtual Task<Done> letIn(QString email, accounts::Role role, QString password) = 0;
    [[nodiscard]] virtual Task<Done> giveRole(QString email, accounts::Role role) = 0;
    /// The event that was made last.
    [[nodiscard]] virtual Task<Done> renameEvent(QString title) = 0;
    /// So many people come to the line of that event's first date, without signing in.
    [[nodiscard]] virtual Task<Done> queueUp(int people) = 0;
    /// Wherever else the same person is signed in.
    [[nodiscard]] virtual Task<Done> endOtherSessions() = 0;
};

} // namespace foyer::app
