// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childaccount.h"

#include "server/privatedb/serviceaccount.h"

#include <csignal>
#include <QFile>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::test {

ChildAccount ChildAccount::forDatabases()
{
    const Result<privatedb::ServiceAccount> account = privatedb::chooseAccount({}, std::nullopt);
    if (!account)
        qFatal("%s", qPrintable(account.error().toLogText()));
    return {account->uid, account->gid};
}

void ChildAccount::applyTo(QProcess &process) const
{
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([account = *this] {
        if (privatedb::becomeAccount(account.uid, account.gid) != 0)
            _exit(127);
        umask(077);
        prctl(PR_SET_PDEATHSIG, SIGINT); // after the change of account, which clears it
    });
}

bool ChildAccount::own(const QString &directory) const
{
    const QByteArray path = QFile::encodeName(directory);
    return chown(path.constData(), uid, gid) == 0 && chmod(path.constData(), 0700) == 0;
}

} // namespace foyer::test
