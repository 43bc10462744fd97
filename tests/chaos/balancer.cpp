// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/balancer.h"

#include <arpa/inet.h>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <netinet/in.h>
#include <QFile>
#include <QStandardPaths>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace foyer::test {

namespace {

constexpr int limitMs = 30'000;

constexpr const char *haproxyConfiguration = R"(global
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 90s
  timeout server 90s
  option redispatch
  retries 3
frontend door
  bind fd@%1
  default_backend servers
backend servers
  balance roundrobin
  option httpchk
  http-check send meth GET uri /health/ready ver HTTP/1.1 hdr Host localhost
  retry-on conn-failure empty-response
  default-server check inter 200ms fall 1 rise 1
)";

QString programPath()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("haproxy"));
    const QString here = QStandardPaths::findExecutable(
        QStringLiteral("haproxy"), {QStringLiteral("/usr/sbin"), QStringLiteral("/sbin")});
    if (found.isEmpty() && here.isEmpty())
        qFatal("no haproxy (packaging/setup test installs it)");
    return found.isEmpty() ? here : found;
}

} // namespace

// haproxy cannot say which port it took: it is given a socket that listens already.
Balancer::Balancer(const std::vector<quint16> &servers)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(listener, reinterpret_cast<const sockaddr *>(&address), length) != 0
        || ::listen(listener, 1024) != 0
        || ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("the balancer cannot listen: %s", strerror(errno));
    m_port = ntohs(address.sin_port);
    m_process.setChildProcessModifier([listener] {
        ::fcntl(listener, F_SETFD, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    });
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.start(programPath(), {QStringLiteral("-db"), QStringLiteral("-q"), QStringLiteral("-f"),
                                    writeConfiguration(listener, servers)});
    if (!m_process.waitForStarted(limitMs))
        qFatal("haproxy does not start: %s", qPrintable(m_process.errorString()));
    ::close(listener);
}

Balancer::~Balancer()
{
    m_process.terminate();
    if (!m_process.waitForFinished(limitMs))
        m_process.kill();
}

QString Balancer::writeConfiguration(int listener, const std::vector<quint16> &servers) const
{
    QFile file(m_directory.filePath(QStringLiteral("haproxy.cfg")));
    QString text = QString::fromLatin1(haproxyConfiguration).arg(listener);
    for (std::size_t i = 0; i < servers.size(); ++i)
        text += QStringLiteral("  server server%1 127.0.0.1:%2\n").arg(i).arg(servers[i]);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toLatin1()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace foyer::test
