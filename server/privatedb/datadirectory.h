// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/privatedb/layout.h"
#include "server/privatedb/serviceaccount.h"

namespace foyer::privatedb {

/// What lies in an installation's directory.
enum class Content : quint8
{
    Nothing,      ///< new, or empty but for what every disk has
    HalfMade,     ///< ours, but its database was never finished, so nothing of value is in it
    Installation, ///< ours
    HalfRestored, ///< a restore began and did not end
};

/// The directory named by the user: found, judged and prepared before anything in it is touched.
class DataDirectory
{
public:
    /// Makes `given` absolute and resolves links; makes the directory, and what is missing above it, when
    /// there is nothing of that name. Refuses an empty or too long name, a file, a dangling link.
    [[nodiscard]] static Result<DataDirectory> find(const QString &given);

    /// The same, but nothing is made: NotFound when there is no such directory.
    [[nodiscard]] static Result<DataDirectory> findExisting(const QString &given);

    [[nodiscard]] const Layout &layout() const { return m_layout; }

    /// Refuses a directory with files of others in it, one made by a newer Foyer, and one whose database is
    /// not where it was.
    [[nodiscard]] Result<Content> content() const;

    /// Owner of the cluster, if there is one.
    [[nodiscard]] std::optional<uid_t> clusterOwner() const;

    /// Gives the directory the owner and mode that it needs, as far as it is ours, and checks that the
    /// account can reach and use it: every directory above it, itself, and what is in it.
    [[nodiscard]] Result<void> admit(const ServiceAccount &account) const;

    /// Notes that the directory is an installation, and whether its database is finished. Call with the lock
    /// held.
    enum class Database : quint8
    {
        Making,
        Made,
    };
    [[nodiscard]] Result<void> mark(const ServiceAccount &account, Database database) const;

    /// Makes the directories inside that are missing. Call with the lock held.
    [[nodiscard]] Result<void> furnish(const ServiceAccount &account) const;

    /// Fails with Io when less than this is free.
    [[nodiscard]] Result<void> checkRoom(qint64 bytes) const;

private:
    explicit DataDirectory(const QString &root) : m_layout(root) {}

    [[nodiscard]] Result<Content> markedContent() const;
    [[nodiscard]] Result<void> settleOwner(const ServiceAccount &account) const;
    [[nodiscard]] Result<void> checkPart(const QString &part, const ServiceAccount &account) const;

    Layout m_layout;
};

} // namespace foyer::privatedb
