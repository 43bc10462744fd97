// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>

namespace foyer::client {

/// What a device keeps of a session between two starts.
struct SessionKeys
{
    QByteArray refreshToken = {};
    QByteArray deviceToken = {}; ///< outlives sessions: by it the server knows the device again
};

/// Keeps the keys of one server's session.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    [[nodiscard]] virtual SessionKeys load() = 0;
    virtual void save(const SessionKeys &keys) = 0;
};

/// In a file that only this account may read. Written beside and renamed, so that there is always a whole
/// one.
class FileKeyStore final : public KeyStore
{
public:
    /// One file for each server.
    explicit FileKeyStore(QString path);

    [[nodiscard]] SessionKeys load() override;
    void save(const SessionKeys &keys) override;

private:
    QString m_path;
};

/// For as long as the program runs.
class MemoryKeyStore final : public KeyStore
{
public:
    [[nodiscard]] SessionKeys load() override { return m_keys; }

    void save(const SessionKeys &keys) override { m_keys = keys; }

private:
    SessionKeys m_keys;
};

} // namespace foyer::client
