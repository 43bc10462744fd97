// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/hostresolver.h"

#include <algorithm>

namespace foyer::pg {

namespace {

bool isName(const QByteArray &host)
{
    const bool isSocketDirectory = host.startsWith('/') || host.startsWith('@');
    return !host.isEmpty() && !isSocketDirectory && QHostAddress(QString::fromUtf8(host)).isNull();
}

QByteArray portAt(const QList<QByteArray> &ports, qsizetype index)
{
    return ports.size() == 1 ? ports.first() : ports.value(index);
}

void append(QByteArray &list, const QByteArray &item, bool isFirst)
{
    if (!isFirst)
        list.append(',');
    list.append(item);
}

} // namespace

HostResolver::HostResolver(ConnInfo conninfo, QObject *parent)
    : QObject(parent)
    , m_conninfo(std::move(conninfo))
    , m_hosts(hostsOf(m_conninfo))
{}

HostResolver::~HostResolver()
{
    for (const Host &host : m_hosts) {
        if (host.lookup >= 0)
            QHostInfo::abortHostLookup(host.lookup);
    }
}

std::vector<HostResolver::Host> HostResolver::hostsOf(const ConnInfo &conninfo) const
{
    std::vector<Host> hosts;
    if (conninfo.value("host").isEmpty() || !conninfo.value("hostaddr").isEmpty())
        return hosts;
    const QList<QByteArray> names = conninfo.value("host").split(',');
    const QList<QByteArray> ports = conninfo.value("port").split(',');
    for (qsizetype i = 0; i < names.size(); ++i)
        hosts.push_back(Host{names[i], portAt(ports, i)});
    const bool anyName =
        std::any_of(hosts.begin(), hosts.end(), [](const Host &host) { return isName(host.name); });
    return anyName ? hosts : std::vector<Host>{};
}

void HostResolver::start()
{
    for (std::size_t i = 0; i < m_hosts.size(); ++i)
        lookUp(i);
    if (m_pending == 0)
        Q_EMIT finished();
}

void HostResolver::lookUp(std::size_t index)
{
    Host &host = m_hosts[index];
    if (!isName(host.name)) {
        const bool isNumber = !QHostAddress(QString::fromUtf8(host.name)).isNull();
        host.addresses = {isNumber ? host.name : QByteArray{}};
        return;
    }
    ++m_pending;
    host.lookup = QHostInfo::lookupHost(QString::fromUtf8(host.name), this,
                                        [this, index](const QHostInfo &info) { onLookedUp(index, info); });
}

void HostResolver::onLookedUp(std::size_t index, const QHostInfo &info)
{
    Host &host = m_hosts[index];
    host.lookup = -1;
    for (const QHostAddress &address : info.addresses())
        host.addresses.append(address.toString().toLatin1());
    if (host.addresses.isEmpty())
        m_problem = QStringLiteral("The host name \"%1\" cannot be resolved: %2.")
                        .arg(QString::fromUtf8(host.name), info.errorString());
    if (--m_pending == 0)
        Q_EMIT finished();
}

Result<ConnInfo> HostResolver::result() const
{
    QByteArray names;
    QByteArray addresses;
    QByteArray ports;
    bool isFirst = true;
    for (const Host &host : m_hosts) {
        for (const QByteArray &address : host.addresses) {
            append(names, host.name, isFirst);
            append(addresses, address, isFirst);
            append(ports, host.port, isFirst);
            isFirst = false;
        }
    }
    if (m_hosts.empty())
        return m_conninfo;
    if (isFirst)
        return failure(ErrorCode::Unavailable, m_problem, QStringLiteral("host"));
    ConnInfo resolved = m_conninfo;
    resolved.set("host", names);
    resolved.set("hostaddr", addresses);
    resolved.set("port", ports);
    return resolved;
}

} // namespace foyer::pg
