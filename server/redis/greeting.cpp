// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/greeting.h"

#include "server/redis/command.h"

namespace foyer::redis {

Greeting::Greeting(const Target &target)
{
    QByteArray bytes;
    const auto say = [&](Step step, const Command &command) {
        m_steps.push_back(step);
        command.appendTo(bytes);
    };
    if (!target.password.isEmpty()) {
        Command auth("AUTH");
        if (!target.user.isEmpty())
            auth.arg(target.user);
        say(Step::Auth, auth.arg(target.password.expose()));
    }
    if (!target.clientName.isEmpty())
        say(Step::SetName, Command("CLIENT").arg("SETNAME").arg(target.clientName));
    if (target.database != 0)
        say(Step::Select, Command("SELECT").arg(target.database));
    say(Step::Ping, Command("PING"));
    m_bytes = Secret(bytes);
    bytes.fill('\0');
}

Result<bool> Greeting::take(const Reply &reply)
{
    const Step step = m_steps[m_answered++];
    const bool matters = step != Step::SetName; // a user without the right to name itself may still work
    if (reply.isError() && matters)
        return failure(refusal(step, reply));
    if (reply.kind() != Reply::Kind::Status && matters)
        return failure(ErrorCode::Protocol,
                       QStringLiteral("Redis answered the greeting with %1.").arg(reply.toLogText()));
    return m_answered == m_steps.size();
}

Error Greeting::refusal(Step step, const Reply &reply)
{
    const QString said = QStringLiteral("%1 %2").arg(QString::fromUtf8(reply.errorWord()),
                                                     QString::fromUtf8(reply.errorRest()));
    const QByteArrayView word = reply.errorWord();
    const bool isFull = reply.errorRest().startsWith("max number of clients");
    if ((step == Step::Auth && !isFull) || word == "NOAUTH" || word == "WRONGPASS" || word == "NOPERM")
        return Error{ErrorCode::PermissionDenied,
                     QStringLiteral("Redis refuses the user or password: ") + said};
    if (step == Step::Select)
        return Error{ErrorCode::InvalidArgument, QStringLiteral("Redis refuses the database: ") + said};
    return Error{ErrorCode::Unavailable, QStringLiteral("Redis is not ready: ") + said};
}

} // namespace foyer::redis
