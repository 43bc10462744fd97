// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/endpoints.h"

#include "server/privatedb/layout.h"

#include <QFile>

namespace foyer::privatedb {

QByteArray roleName(Role role)
{
    switch (role) {
    case Role::Superuser: return "foyer";
    case Role::Owner: return "foyer_owner";
    case Role::App: return "foyer_app";
    }
    return {};
}

Endpoints::Endpoints(QString dataDirectory, QString socketDirectory)
    : m_dataDirectory(std::move(dataDirectory))
    , m_socketDirectory(std::move(socketDirectory))
{}

QByteArray Endpoints::postgresUri(Role role, const QByteArray &database) const
{
    const QByteArray host = QFile::encodeName(m_socketDirectory).toPercentEncoding();
    return "postgresql://" + roleName(role) + "@/" + database + "?host=" + host + "&port=5432";
}

QString Endpoints::redisSocketPath() const
{
    return m_socketDirectory + QStringLiteral("/redis.sock");
}

QString Endpoints::keysDirectory() const
{
    return Layout{m_dataDirectory}.keys();
}

} // namespace foyer::privatedb
