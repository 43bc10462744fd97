// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/configloader.h"

#include <QTemporaryDir>

namespace foyer::test {

enum class Look
{
    Json = 7,
    Text = 3
};

/// A schema with one option of every type.
class SampleSchema : public runtime::ConfigSchema
{
public:
    SampleSchema();

    runtime::Option<runtime::FilePath> data;
    runtime::Option<Secret> postgres; ///< its flag is not its key
    runtime::Option<runtime::SocketAddresses> listen;
    runtime::Option<qint64> workers;
    runtime::Option<std::chrono::milliseconds> idle;
    runtime::Option<runtime::ByteSize> body;
    runtime::Option<bool> compress;
    runtime::Option<QStringList> origins;
    runtime::Option<QString> name;
    runtime::Option<Look> look;
    runtime::Option<runtime::SecretFile> key;
};

/// A folder with a configuration file in it.
class ConfigFolder
{
public:
    ConfigFolder();

    /// Writes a file and returns its path.
    QString write(const QString &name, const QByteArray &content) const;

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

} // namespace foyer::test
