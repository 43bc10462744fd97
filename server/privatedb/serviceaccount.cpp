// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/serviceaccount.h"

#include <cerrno>
#include <grp.h>
#include <pwd.h>
#include <QFile>
#include <unistd.h>
#include <vector>

namespace foyer::privatedb {

namespace {

template <typename Lookup>
std::optional<ServiceAccount> lookUp(Lookup lookup)
{
    passwd entry{};
    passwd *found = nullptr;
    std::vector<char> buffer(4096);
    while (lookup(&entry, buffer.data(), buffer.size(), &found) == ERANGE)
        buffer.resize(buffer.size() * 2);
    if (found == nullptr)
        return std::nullopt;
    return ServiceAccount{entry.pw_uid, entry.pw_gid, QString::fromLocal8Bit(entry.pw_name)};
}

std::optional<ServiceAccount> accountOfUid(uid_t uid)
{
    return lookUp([uid](passwd *entry, char *buffer, std::size_t size, passwd **found) {
        return getpwuid_r(uid, entry, buffer, size, found);
    });
}

Result<ServiceAccount> chooseForRoot(const QString &wanted, const QStringList &usual)
{
    if (wanted == QLatin1StringView{"root"})
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("PostgreSQL refuses to run as root; name an unprivileged account."),
                       wanted);
    if (!wanted.isEmpty())
        return ServiceAccount::ofName(wanted);
    for (const QString &name : usual)
        if (Result<ServiceAccount> account = ServiceAccount::ofName(name))
            return account;
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("PostgreSQL refuses to run as root, and this system has none of the accounts %1; "
                       "make one with: useradd --system %2")
            .arg(usual.join(QStringLiteral(", ")), usual.value(0)));
}

Result<ServiceAccount> chooseForCluster(const QString &wanted, uid_t owner)
{
    if (owner == 0)
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral("The database belongs to root, under which PostgreSQL refuses to run; give "
                           "its folder to an unprivileged account with chown -R."));
    Result<ServiceAccount> account = ServiceAccount::ofUid(owner);
    if (account && !wanted.isEmpty() && account->name != wanted)
        return failure(
            ErrorCode::PermissionDenied,
            QStringLiteral("The database belongs to %1, not to %2; leave the account out, or give the "
                           "folders pg and redis to %2 with chown -R.")
                .arg(account->name, wanted));
    return account;
}

Result<ServiceAccount> chooseSelf(const QString &wanted, const std::optional<uid_t> &clusterOwner)
{
    Result<ServiceAccount> self = ServiceAccount::own();
    if (!self)
        return self;
    if (!wanted.isEmpty() && wanted != self->name)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("Only root can run the database under another account, and this is %1.")
                           .arg(self->name),
                       wanted);
    if (clusterOwner && *clusterOwner != self->uid)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("The database belongs to %1, but this is %2; start as root or as %1.")
                           .arg(accountName(*clusterOwner), self->name));
    return self;
}

} // namespace

bool ServiceAccount::isSelf() const
{
    return uid == geteuid();
}

Result<ServiceAccount> ServiceAccount::ofUid(uid_t uid)
{
    if (std::optional<ServiceAccount> account = accountOfUid(uid))
        return *account;
    return failure(
        ErrorCode::NotFound,
        QStringLiteral("User id %1 has no account name, which PostgreSQL needs to tell who connects; add "
                       "an account with this id (a line in /etc/passwd), or use one that has a name.")
            .arg(uid));
}

Result<ServiceAccount> ServiceAccount::ofName(const QString &name)
{
    const QByteArray text = name.toLocal8Bit();
    std::optional<ServiceAccount> account =
        lookUp([&text](passwd *entry, char *buffer, std::size_t size, passwd **found) {
            return getpwnam_r(text.constData(), entry, buffer, size, found);
        });
    if (account)
        return *account;
    return failure(ErrorCode::NotFound, QStringLiteral("This system has no account %1.").arg(name), name);
}

Result<ServiceAccount> ServiceAccount::own()
{
    return ofUid(geteuid());
}

Result<ServiceAccount> chooseAccount(const QString &wanted, const std::optional<uid_t> &clusterOwner,
                                     const QStringList &usual)
{
    if (geteuid() != 0)
        return chooseSelf(wanted, clusterOwner);
    if (clusterOwner)
        return chooseForCluster(wanted, *clusterOwner);
    return chooseForRoot(wanted, usual);
}

QString accountName(uid_t uid)
{
    const std::optional<ServiceAccount> account = accountOfUid(uid);
    return account ? account->name : QStringLiteral("user id %1").arg(uid);
}

int becomeAccount(uid_t uid, gid_t gid) noexcept
{
    if (geteuid() != 0)
        return 0;
    if (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0)
        return errno;
    return 0;
}

} // namespace foyer::privatedb
