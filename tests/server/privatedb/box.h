// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/privatedb/options.h"
#include "server/privatedb/privateinstallation.h"
#include "server/privatedb/serviceaccount.h"

#include <QTemporaryDir>

namespace foyer::privatedb::test {

/// A place for installations: a short directory that every account may enter, removed with all that is in it.
/// Whoever still works there then ends the test program.
class Box
{
public:
    /// What lies at path() from the start.
    enum class Content
    {
        Nothing,
        Installation ///< stopped, with nothing in it: a copy of one that this program made once
    };
    explicit Box(Content content = Content::Nothing);
    ~Box();
    Q_DISABLE_COPY_MOVE(Box)

    [[nodiscard]] QString path(const QString &name = QStringLiteral("data")) const
    {
        return m_dir.filePath(name);
    }

    /// Sockets lie in the box too.
    [[nodiscard]] Options options(const QString &name = QStringLiteral("data")) const;

    [[nodiscard]] QString runtimeBase() const { return m_dir.path(); }

    /// Every living process, of whatever parent, that works in the box or was given a path in it. Sockets of
    /// other boxes do not count. For "nothing is left behind": must be empty.
    [[nodiscard]] QStringList processes() const;

    /// Opens it, waiting at most two minutes.
    [[nodiscard]] Result<std::unique_ptr<PrivateInstallation>> open() const { return open(options()); }

    [[nodiscard]] Result<std::unique_ptr<PrivateInstallation>> open(const Options &options) const;

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] WaitLimit limit(const std::atomic_bool *stop = nullptr) const;

private:
    void furnish() const;

    QTemporaryDir m_dir;
    SystemClock m_clock;
};

/// Runs SQL through libpq and returns its rows, cells joined by '|' and rows by newlines; an error is
/// returned as "error SQLSTATE: text".
[[nodiscard]] QByteArray sql(const QByteArray &uri, const QByteArray &statements);

/// Runs one Redis command given inline and returns its first line.
[[nodiscard]] QByteArray redis(const QString &socket, const QByteArray &command);

/// The account that the children run under here.
[[nodiscard]] ServiceAccount childAccount();

} // namespace foyer::privatedb::test
