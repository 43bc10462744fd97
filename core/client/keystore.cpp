// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/keystore.h"

#include "core/base/log.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

namespace foyer::client {

namespace {

Q_LOGGING_CATEGORY(lcKeys, "foyer.client.keys")

constexpr QFileDevice::Permissions ownersAlone = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QLatin1StringView refreshKey()
{
    return QLatin1StringView{"refresh_token"};
}

QLatin1StringView deviceKey()
{
    return QLatin1StringView{"device_token"};
}

QByteArray toText(const SessionKeys &keys)
{
    QJsonObject object;
    object.insert(refreshKey(), QString::fromLatin1(keys.refreshToken));
    object.insert(deviceKey(), QString::fromLatin1(keys.deviceToken));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Narrowed before a single byte is in it.
bool write(const QString &path, const QByteArray &text)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return false;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(ownersAlone)
           && file.write(text) == text.size() && file.commit();
}

} // namespace

FileKeyStore::FileKeyStore(QString path) : m_path(std::move(path)) {}

SessionKeys FileKeyStore::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return {object.value(refreshKey()).toString().toLatin1(),
            object.value(deviceKey()).toString().toLatin1()};
}

void FileKeyStore::save(const SessionKeys &keys)
{
    if (!write(m_path, toText(keys)))
        LogEvent(LogLevel::Warning, lcKeys(),
                 QStringLiteral("The session cannot be kept: whoever starts the program must sign in anew."))
            .field("path", m_path);
}

} // namespace foyer::client
