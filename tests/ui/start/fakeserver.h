// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace foyer::test {

/// A program that behaves like foyer-server as far as its log and its end go: a shell script of a test's
/// words.
class FakeServer
{
public:
    /// Writes the script; `body` runs after the arguments were stored in `arguments`.
    explicit FakeServer(const QByteArray &body);

    [[nodiscard]] QString program() const { return m_dir.filePath(QStringLiteral("server")); }

    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }

    [[nodiscard]] QString arguments() const;

    /// How often it was started.
    [[nodiscard]] int starts() const;

    /// A line of the log.
    [[nodiscard]] static QByteArray says(const QByteArray &message, const QByteArray &more = {});

    /// Its steps up to serving, and then waits for its end.
    [[nodiscard]] static QByteArray serves();

private:
    QTemporaryDir m_dir;
};

} // namespace foyer::test
