// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <QString>
#include <QTemporaryDir>

namespace foyer::test {

/// Certificates and keys as files, good and bad, made by the openssl command.
class PemFiles
{
public:
    PemFiles();

    /// Writes NAME.crt and NAME.key: a certificate for `localhost` that signed itself, valid between these
    /// days from now. `algorithm` as in `openssl req -newkey`: "rsa:2048", "ec".
    void make(const QString &name, const QString &algorithm, int fromDay = -1, int toDay = 1) const;

    /// NAME.key again as NAME.encrypted.key, with a pass phrase.
    void encrypt(const QString &name) const;

    void write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    void openssl(const QStringList &arguments) const;

    QTemporaryDir m_dir;
};

} // namespace foyer::test
