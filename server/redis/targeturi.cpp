// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/targeturi.h"

#include <algorithm>
#include <QStringList>
#include <QUrl>

namespace foyer::redis {

namespace {

constexpr qsizetype longestSocketPath = 107; // sun_path holds 108 bytes, the last one a NUL

tl::unexpected<Error> wrong(const char *part, const QString &sentence)
{
    return failure(ErrorCode::InvalidArgument, sentence, QString::fromLatin1(part));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// What stands before and behind the first `mark`; the second is empty without one.
std::pair<QString, QString> cut(const QString &text, QChar mark)
{
    const qsizetype place = text.indexOf(mark);
    if (place < 0)
        return {text, QString{}};
    return {text.left(place), text.mid(place + 1)};
}

} // namespace

Result<Target> TargetUri::parse()
{
    using Part = Step (TargetUri::*)();
    for (const Part part : {&TargetUri::split, &TargetUri::readUser, &TargetUri::readHosts,
                            &TargetUri::readPath, &TargetUri::readOptions}) {
        if (const Step step = (this->*part)(); !step)
            return failure(step.error());
    }
    if (const Step step = checkWhole(); !step)
        return failure(step.error());
    return m_target;
}

TargetUri::Step TargetUri::split()
{
    if (m_uri.startsWith(QLatin1Char('/')))
        m_uri.prepend(QStringLiteral("unix://"));
    const qsizetype colon = m_uri.indexOf(QStringLiteral("://"));
    if (colon < 0)
        return wrong("scheme",
                     QStringLiteral("A Redis address begins with redis://, rediss:// or unix://, or is the "
                                    "absolute path of a socket."));
    if (const Step scheme = readScheme(m_uri.left(colon).toLower()); !scheme)
        return scheme;
    const auto [place, query] = cut(m_uri.mid(colon + 3), QLatin1Char('?'));
    const qsizetype slash = place.indexOf(QLatin1Char('/'));
    m_authority = slash < 0 ? place : place.left(slash);
    m_path = slash < 0 ? QString{} : place.mid(slash);
    m_query = query;
    return {};
}

TargetUri::Step TargetUri::readScheme(const QString &scheme)
{
    if (scheme == QStringLiteral("redis"))
        return {};
    if (scheme == QStringLiteral("rediss")) {
        m_target.tls.emplace();
        return {};
    }
    if (scheme == QStringLiteral("unix") || scheme == QStringLiteral("redis+unix")) {
        m_isLocal = true;
        return {};
    }
    return wrong("scheme",
                 QStringLiteral("The scheme \"%1\" is not one of redis, rediss (TLS) and unix.").arg(scheme));
}

// The last @ ends it, so that an unencoded one in a password does no harm.
TargetUri::Step TargetUri::readUser()
{
    const qsizetype at = m_authority.lastIndexOf(QLatin1Char('@'));
    if (at < 0)
        return {};
    const QString info = m_authority.left(at);
    m_authority = m_authority.mid(at + 1);
    const auto [user, password] = cut(info, QLatin1Char(':'));
    if (password.isEmpty())
        return wrong("user",
                     QStringLiteral("There is a user but no password: write user:password@ or :password@."));
    m_target.user = decoded(user).toUtf8();
    m_target.password = Secret(decoded(password).toUtf8());
    return {};
}

TargetUri::Step TargetUri::readHosts()
{
    if (m_isLocal) {
        if (m_authority.isEmpty())
            return {};
        return wrong("host", QStringLiteral(
                                 "A socket's address has three slashes, unix:///path, and no host; this one "
                                 "names the host \"%1\".")
                                 .arg(m_authority));
    }
    if (m_authority.isEmpty())
        return wrong("host", QStringLiteral("The address names no host."));
    for (const QString &text : m_authority.split(QLatin1Char(','))) {
        if (const Step added = addHost(text); !added)
            return added;
    }
    m_target.isCluster = m_target.endpoints.size() > 1;
    return {};
}

TargetUri::Step TargetUri::addHost(const QString &text)
{
    const qsizetype bracket = text.lastIndexOf(QLatin1Char(']'));
    const qsizetype colon = text.indexOf(QLatin1Char(':'), std::max<qsizetype>(bracket, 0));
    QString host = colon < 0 ? text : text.left(colon);
    if (host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']')))
        host = host.mid(1, host.size() - 2);
    if (bracket < 0 && text.count(QLatin1Char(':')) > 1)
        return wrong("host",
                     QStringLiteral("Write the IPv6 address in \"%1\" in brackets: [::1]:6379.").arg(text));
    if (host.isEmpty())
        return wrong("host", QStringLiteral("There is an empty host in \"%1\".").arg(m_authority));
    bool isNumber = true;
    const uint port = colon < 0 ? Endpoint::defaultPort : text.mid(colon + 1).toUInt(&isNumber);
    if (!isNumber || port == 0 || port > 65'535)
        return wrong("port", QStringLiteral("The port of \"%1\" is not a number from 1 to 65535.").arg(text));
    m_target.endpoints.append(Endpoint::tcp(host, quint16(port)));
    return {};
}

TargetUri::Step TargetUri::readPath()
{
    if (m_isLocal)
        return readSocketPath();
    const QString database = m_path.mid(1);
    return database.isEmpty() ? Step{} : readDatabase(database);
}

TargetUri::Step TargetUri::readSocketPath()
{
    const QString path = decoded(m_path);
    if (path.isEmpty() || path.endsWith(QLatin1Char('/')))
        return wrong("path", QStringLiteral("The address names no socket: write unix:///path/of/the.sock."));
    const qsizetype length = path.toUtf8().size();
    if (length > longestSocketPath)
        return wrong("path",
                     QStringLiteral("The socket's path has %1 bytes; a unix socket's may have at most %2.")
                         .arg(length)
                         .arg(longestSocketPath));
    m_target.endpoints.append(Endpoint::local(path));
    return {};
}

TargetUri::Step TargetUri::readDatabase(const QString &text)
{
    bool isNumber = false;
    const uint database = text.toUInt(&isNumber);
    if (!isNumber || database > 1'000'000)
        return wrong("database", QStringLiteral("The database \"%1\" is not a number from 0 on.").arg(text));
    m_target.database = int(database);
    return {};
}

TargetUri::Step TargetUri::readOptions()
{
    for (const QString &option : m_query.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const auto [name, value] = cut(option, QLatin1Char('='));
        if (const Step step = readOption(name, decoded(value)); !step)
            return step;
    }
    return {};
}

TargetUri::Step TargetUri::readOption(const QString &name, const QString &value)
{
    if (name == QStringLiteral("name"))
        return readName(value);
    if (name == QStringLiteral("database"))
        return readDatabase(value);
    if (name == QStringLiteral("cluster"))
        return readCluster(value);
    return readTlsOption(name, value);
}

TargetUri::Step TargetUri::readName(const QString &name)
{
    const bool isPlain =
        std::ranges::all_of(name, [](QChar c) { return c > QLatin1Char(' ') && c <= QLatin1Char('~'); });
    if (!isPlain)
        return wrong(
            "name",
            QStringLiteral("The client's name may only have printable ASCII characters and no spaces."));
    m_target.clientName = name.toUtf8();
    return {};
}

TargetUri::Step TargetUri::readCluster(const QString &value)
{
    if (value != QStringLiteral("yes") && value != QStringLiteral("no"))
        return wrong("cluster", QStringLiteral("The option cluster is yes or no, not \"%1\".").arg(value));
    const bool isCluster = value == QStringLiteral("yes");
    if (!isCluster && m_target.endpoints.size() > 1)
        return wrong(
            "cluster",
            QStringLiteral("Several hosts are the nodes of a cluster; this address says cluster=no."));
    if (isCluster && m_isLocal)
        return wrong("cluster", QStringLiteral("A cluster is reached over TCP, not over a unix socket."));
    m_target.isCluster = isCluster;
    return {};
}

TargetUri::Step TargetUri::readTlsOption(const QString &name, const QString &value)
{
    TlsFiles files = m_target.tls.value_or(TlsFiles{});
    QString *place = nullptr;
    if (name == QStringLiteral("ca"))
        place = &files.caFile;
    else if (name == QStringLiteral("cert"))
        place = &files.certificateFile;
    else if (name == QStringLiteral("key"))
        place = &files.keyFile;
    else if (name == QStringLiteral("server_name"))
        place = &files.serverName;
    if (place == nullptr)
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("There is no option \"%1\"; there are name, database, cluster, ca, cert, key and "
                           "server_name.")
                .arg(name),
            name);
    if (!m_target.tls)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("The option %1 is for TLS: write rediss://.").arg(name), name);
    *place = value;
    m_target.tls = files;
    return {};
}

TargetUri::Step TargetUri::checkWhole() const
{
    if (m_target.isCluster && m_target.database != 0)
        return wrong("database", QStringLiteral("A cluster has only database 0."));
    return {};
}

} // namespace foyer::redis
