// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>
#include <QStringList>
#include <sys/types.h>

namespace foyer::privatedb {

/// The account that PostgreSQL and Redis run under: an unprivileged one when this process is root (initdb and
/// postgres refuse root), otherwise our own.
struct ServiceAccount
{
    uid_t uid = 0;
    gid_t gid = 0;
    QString name;

    /// True when the children need no change of account.
    [[nodiscard]] bool isSelf() const;

    /// NotFound when the system has no such account: PostgreSQL needs a name to tell who connects.
    [[nodiscard]] static Result<ServiceAccount> ofUid(uid_t uid);
    [[nodiscard]] static Result<ServiceAccount> ofName(const QString &name);

    /// The account that this process runs under, root included.
    [[nodiscard]] static Result<ServiceAccount> own();
};

/// For root: the owner of an existing cluster, else `wanted`, else the first of `usual` that exists. For
/// anybody else: the own account, which `wanted` and the cluster's owner must agree with.
[[nodiscard]] Result<ServiceAccount>
chooseAccount(const QString &wanted, const std::optional<uid_t> &clusterOwner,
              const QStringList &usual = {QStringLiteral("foyer"), QStringLiteral("postgres")});

/// Name of an account for a sentence; its number when it has none.
[[nodiscard]] QString accountName(uid_t uid);

/// Turns this process into the account for good. Only for a freshly forked child: async-signal-safe, and
/// returns 0 or an errno. Does nothing when the process is not root.
[[nodiscard]] int becomeAccount(uid_t uid, gid_t gid) noexcept;

} // namespace foyer::privatedb
