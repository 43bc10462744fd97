// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/command.h"

#include <memory>
#include <QByteArray>

namespace foyer::redis {

/// What all calls of one script share. Immutable.
struct ScriptText
{
    QByteArray name;
    QByteArray text;
    QByteArray sha1;     ///< 40 lower-case hex digits
    QByteArray prologue; ///< wire form of `EVALSHA sha1 keyCount`
    int keyCount = 0;
};

/// A Lua script, its text known from the start. Make one, keep it, and call it from as many clients and
/// threads as you like:
///
///     const Script take("take", text, 2);
///     client.command(take.call().key(seats).key(holds).arg(holdId), deadline)
///
/// It is sent as EVALSHA. The first call on each new connection carries the text along (SCRIPT LOAD); should
/// Redis still answer NOSCRIPT (SCRIPT FLUSH), the call is repeated once with its text. A script may touch
/// only keys that are passed as keys.
class Script
{
public:
    /// `name` is for logs and errors; `keyCount` is how many keys each call must have.
    Script(QByteArray name, QByteArray text, int keyCount);

    [[nodiscard]] const QByteArray &name() const noexcept { return m_text->name; }

    [[nodiscard]] const QByteArray &text() const noexcept { return m_text->text; }

    [[nodiscard]] const QByteArray &sha1() const noexcept { return m_text->sha1; }

    /// Add exactly the declared number of keys, then the arguments.
    [[nodiscard]] Command call() const;

private:
    std::shared_ptr<const ScriptText> m_text;
};

} // namespace foyer::redis
