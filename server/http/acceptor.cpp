// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/acceptor.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>

namespace foyer::http {

namespace {

constexpr int acceptsPerTurn = 64;

// The client gave up between its handshake and our accept(), or the network said something about it: that
// connection is lost, the next one need not be.
bool concernsOneClient(int error) noexcept
{
    switch (error) {
    case ECONNABORTED:
    case EINTR:
    case ENETDOWN:
    case ENETUNREACH:
    case EHOSTDOWN:
    case EHOSTUNREACH:
    case ENONET:
    case ENOPROTOOPT:
    case EOPNOTSUPP:
    case EPROTO:
    case EPERM: return true;
    default: return false;
    }
}

} // namespace

Acceptor::Acceptor(ListeningSocket socket, std::function<void(int)> accepted, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
    , m_accepted(std::move(accepted))
    , m_notifier(m_socket.descriptor(), QSocketNotifier::Read)
{
    // One that was handed over may block, and accept() after a client that has gone again would.
    ::fcntl(m_socket.descriptor(), F_SETFL, ::fcntl(m_socket.descriptor(), F_GETFL) | O_NONBLOCK);
    connect(&m_notifier, &QSocketNotifier::activated, this, &Acceptor::acceptSome);
}

Acceptor::~Acceptor()
{
    m_notifier.setEnabled(false); // before the descriptor is closed
}

void Acceptor::pause()
{
    m_notifier.setEnabled(false);
}

void Acceptor::resume()
{
    m_notifier.setEnabled(isOpen());
}

void Acceptor::refuseNewClients()
{
    // Where the kernel refuses the filter, clients that connect in the last moment may see a reset.
    (void)m_socket.refuseNewClients();
}

void Acceptor::acceptSome()
{
    for (int i = 0; i < acceptsPerTurn && m_notifier.isEnabled(); ++i) {
        if (acceptOne() != Next::More)
            return;
    }
}

Acceptor::Next Acceptor::acceptOne()
{
    const int descriptor = ::accept4(m_socket.descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (descriptor >= 0) {
        m_accepted(descriptor);
        return Next::More;
    }
    const int error = errno;
    if (error == EAGAIN || error == EWOULDBLOCK)
        return Next::NothingThere;
    if (concernsOneClient(error))
        return Next::More;
    pause();
    Q_EMIT failed(error);
    return Next::Failed;
}

void Acceptor::acceptRestAndClose()
{
    if (!isOpen())
        return;
    while (acceptOne() == Next::More) {
    }
    m_notifier.setEnabled(false);
    m_socket.close();
}

} // namespace foyer::http
