// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serverlink.h"

#include "core/base/version.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSysInfo>

namespace foyer::app {

namespace {

// A file for each server, named by what a file name may hold.
QString keyFile(const QString &profile, const QString &place)
{
    const QByteArray name = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QDir(profile).filePath(QStringLiteral("keys/") + QString::fromLatin1(name.left(32)));
}

} // namespace

QByteArray agentName()
{
    const QString version = Version::ofThisBuild().toText();
    return QStringLiteral("Foyer/%1 (%2)").arg(version, QSysInfo::machineHostName()).toUtf8();
}

ServerLink::ServerLink(start::Place place, const QString &profile, Sources sources)
    : m_place(std::move(place))
    , m_transport(m_place.server, agentName())
    , m_connection(m_transport, sources.clock)
    , m_anonymous(m_connection, nullptr, sources.clock, sources.ids, sources.random, m_pausing)
    , m_keys(keyFile(profile, m_place.id))
    , m_session(m_anonymous, m_keys, sources.clock)
    , m_client(m_connection, &m_session, sources.clock, sources.ids, sources.random, m_pausing)
    , m_apis(m_client)
    , m_socket(m_place.server, agentName())
    , m_live(m_socket, m_session, sources.clock, sources.random, client::LiveFeed::Times())
{}

ServerLink::~ServerLink()
{
    m_live.stop();
    m_transport.cancelAll();
}

} // namespace foyer::app
