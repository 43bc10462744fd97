// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childaccount.h"

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <QFile>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::test {

ChildAccount ChildAccount::forDatabases()
{
    ChildAccount account{geteuid(), getegid()};
    if (account.uid != 0)
        return account;
    if (const passwd *entry = getpwnam("postgres")) {
        account.uid = entry->pw_uid;
        account.gid = entry->pw_gid;
    }
    return account;
}

void ChildAccount::applyTo(QProcess &process) const
{
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setChildProcessModifier([account = *this] {
        if (geteuid() == 0
            && (setgroups(0, nullptr) != 0 || setgid(account.gid) != 0 || setuid(account.uid) != 0))
            _exit(127);
        umask(077);
        prctl(PR_SET_PDEATHSIG, SIGINT); // after setuid, which clears it
    });
}

bool ChildAccount::own(const QString &directory) const
{
    const QByteArray path = QFile::encodeName(directory);
    return chown(path.constData(), uid, gid) == 0 && chmod(path.constData(), 0700) == 0;
}

} // namespace foyer::test
