// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/connector.h"

#include "server/pg/hostresolver.h"
#include "server/pg/resulterror.h"

#include <libpq-fe.h>

namespace foyer::pg {

namespace {

/// libpq's keyword and value arrays; they point into the ConnInfo.
struct KeywordArrays
{
    explicit KeywordArrays(const ConnInfo &conninfo)
    {
        for (const auto &[keyword, value] : conninfo.options()) {
            keywords.push_back(keyword.constData());
            values.push_back(value.constData());
        }
        keywords.push_back(nullptr);
        values.push_back(nullptr);
    }

    std::vector<const char *> keywords;
    std::vector<const char *> values;
};

} // namespace

Connector::Connector(ConnInfo conninfo, QObject *parent) : QObject(parent), m_conninfo(std::move(conninfo))
{
    m_conninfo.set("client_encoding", "UTF8");
    m_conninfo.setDefault("gssencmode", "disable"); // asking a Kerberos server would block
    m_conninfo.setDefault("keepalives_idle", "30");
    m_conninfo.setDefault("keepalives_interval", "10");
    m_conninfo.setDefault("keepalives_count", "3");
}

Connector::~Connector() = default;

void Connector::start()
{
    m_resolver = std::make_unique<HostResolver>(m_conninfo);
    connect(m_resolver.get(), &HostResolver::finished, this, &Connector::onResolved);
    m_resolver->start();
}

void Connector::onResolved()
{
    const Result<ConnInfo> found = m_resolver->result();
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    Q_EMIT resolved();
    begin(*found);
}

void Connector::begin(const ConnInfo &conninfo)
{
    const KeywordArrays arrays(conninfo);
    m_connection.reset(PQconnectStartParams(arrays.keywords.data(), arrays.values.data(), 0));
    if (PQstatus(m_connection.get()) == CONNECTION_BAD) {
        fail();
        return;
    }
    PQsetErrorVerbosity(m_connection.get(), PQERRORS_VERBOSE); // the only way to learn the SQLSTATE here
    watch(false);
}

void Connector::poll()
{
    m_watch.reset(); // libpq may move on to another address, and so to another socket
    switch (PQconnectPoll(m_connection.get())) {
    case PGRES_POLLING_READING: watch(true); return;
    case PGRES_POLLING_WRITING: watch(false); return;
    case PGRES_POLLING_OK: finish(); return;
    case PGRES_POLLING_FAILED:
    case PGRES_POLLING_ACTIVE: fail(); return;
    }
    fail();
}

void Connector::watch(bool reading)
{
    m_watch = std::make_unique<SocketWatch>(
        PQsocket(m_connection.get()), [this] { poll(); }, [this] { poll(); });
    m_watch->watchReading(reading);
    m_watch->watchWriting(!reading);
}

void Connector::finish()
{
    m_watch.reset();
    if (PQsetnonblocking(m_connection.get(), 1) != 0) {
        fail();
        return;
    }
    Q_EMIT connected();
}

void Connector::fail()
{
    m_watch.reset();
    const Error error = connectError(m_connection.get(), m_conninfo);
    m_connection.reset();
    Q_EMIT failed(error);
}

ConnectionHandle Connector::takeConnection()
{
    return std::move(m_connection);
}

} // namespace foyer::pg
