// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relayloop.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace foyer::test {

namespace {

constexpr qsizetype highWater = 64 * 1024; ///< read no further while this much waits to be passed on

int connectTo(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::copy_n(path.constData(), std::min(std::size_t(path.size()), sizeof address.sun_path - 1),
                address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

int connectTo(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return socket;
    ::close(socket);
    return -1;
}

std::size_t indexOf(CutProxy::Way way)
{
    return way == CutProxy::Way::ToServer ? 0 : 1;
}

} // namespace

RelayLoop::RelayLoop(QByteArray target)
    : m_target(std::move(target))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this] { run(); })
{}

RelayLoop::~RelayLoop()
{
    {
        const std::scoped_lock lock(m_lock);
        m_stopping = true;
    }
    wake();
    m_thread.join();
    cutAll();
    if (m_listener >= 0)
        ::close(m_listener);
    ::close(m_wakeUp);
}

void RelayLoop::listen(int descriptor)
{
    const std::scoped_lock lock(m_lock);
    m_listener = descriptor;
    change();
}

void RelayLoop::setPort(quint16 port)
{
    const std::scoped_lock lock(m_lock);
    m_port = port;
}

int RelayLoop::connectToTarget() const
{
    if (m_port != 0)
        return connectTo(m_port);
    return m_target.isEmpty() ? -1 : connectTo(m_target);
}

void RelayLoop::setValve(CutProxy::Way way, bool stalled, qint64 budget, bool cutsWhenEmpty)
{
    const std::scoped_lock lock(m_lock);
    Valve &valve = m_valves[indexOf(way)];
    valve.stalled = stalled;
    valve.budget = budget;
    valve.cutsWhenEmpty = cutsWhenEmpty;
    change();
}

void RelayLoop::setRefusing(bool refusing)
{
    const std::scoped_lock lock(m_lock);
    m_refusing = refusing;
}

void RelayLoop::cutAll()
{
    const std::scoped_lock lock(m_lock);
    for (Relay &relay : m_relays)
        relay.dead = true;
    bury();
    change();
}

RelayLoop::Valve RelayLoop::valve(CutProxy::Way way) const
{
    const std::scoped_lock lock(m_lock);
    return m_valves[indexOf(way)];
}

int RelayLoop::connections() const
{
    const std::scoped_lock lock(m_lock);
    return int(m_relays.size());
}

void RelayLoop::change()
{
    ++m_changes;
    wake();
}

int RelayLoop::accepted() const
{
    const std::scoped_lock lock(m_lock);
    return m_accepted;
}

void RelayLoop::wake() const
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(m_wakeUp, &one, sizeof one);
}

void RelayLoop::drainWakeUps() const
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t read = ::read(m_wakeUp, &count, sizeof count);
}

void RelayLoop::run()
{
    std::unique_lock lock(m_lock);
    while (!m_stopping) {
        std::vector<pollfd> descriptors = interests();
        const quint64 seen = m_changes;
        lock.unlock();
        ::poll(descriptors.data(), descriptors.size(), -1);
        lock.lock();
        drainWakeUps();
        if (seen == m_changes) // else what was polled may be closed by now: look again
            turn(descriptors);
    }
}

bool RelayLoop::maySend(const Relay &relay, std::size_t way) const
{
    return !relay.pending[way].isEmpty() && !m_valves[way].stalled && m_valves[way].budget != 0;
}

/// [0] the wake-up, [1] the listener, then two for each relay.
std::vector<pollfd> RelayLoop::interests() const
{
    std::vector<pollfd> descriptors{{m_wakeUp, POLLIN, 0}, {m_listener, POLLIN, 0}};
    for (const Relay &relay : m_relays) {
        for (std::size_t side = 0; side < 2; ++side) {
            const bool mayRead = relay.pending[side].size() < highWater;
            const int events = (mayRead ? POLLIN : 0) | (maySend(relay, 1 - side) ? POLLOUT : 0);
            descriptors.push_back({events != 0 ? relay.sockets[side] : -1, short(events), 0});
        }
    }
    return descriptors;
}

void RelayLoop::turn(const std::vector<pollfd> &ready)
{
    const std::size_t count = m_relays.size();
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t side = 0; side < 2; ++side) {
            const int events = ready[2 + 2 * i + side].revents;
            if ((events & (POLLIN | POLLHUP | POLLERR)) != 0)
                receive(m_relays[i], side);
        }
        pass(m_relays[i], 0);
        pass(m_relays[i], 1);
    }
    if (ready[1].revents != 0)
        accept();
    bury();
}

void RelayLoop::accept()
{
    const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0)
        return;
    ++m_accepted;
    const int server = m_refusing ? -1 : connectToTarget();
    if (server < 0)
        ::close(client);
    else
        m_relays.push_back(Relay{{client, server}});
}

/// What comes from side 0 goes to the server, from side 1 to the client: the side is the way.
void RelayLoop::receive(Relay &relay, std::size_t way)
{
    std::array<char, 16 * 1024> bytes;
    const ssize_t count = ::recv(relay.sockets[way], bytes.data(), bytes.size(), MSG_DONTWAIT);
    if (count > 0)
        relay.pending[way].append(bytes.data(), count);
    else if (count == 0 || (errno != EAGAIN && errno != EINTR))
        relay.dead = true;
}

void RelayLoop::pass(Relay &relay, std::size_t way)
{
    Valve &valve = m_valves[way];
    if (!maySend(relay, way))
        return;
    const qsizetype wanted = valve.budget < 0 ? relay.pending[way].size()
                                              : std::min(relay.pending[way].size(), qsizetype(valve.budget));
    const ssize_t sent = ::send(relay.sockets[1 - way], relay.pending[way].constData(), std::size_t(wanted),
                                MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent < 0) {
        relay.dead = relay.dead || (errno != EAGAIN && errno != EINTR);
        return;
    }
    relay.pending[way].remove(0, sent);
    valve.passed += sent;
    if (valve.budget > 0)
        valve.budget -= sent;
    if (valve.budget == 0 && valve.cutsWhenEmpty) {
        valve.budget = -1;
        for (Relay &each : m_relays)
            each.dead = true;
    }
}

void RelayLoop::bury()
{
    for (const Relay &relay : m_relays) {
        if (relay.dead) {
            ::close(relay.sockets[0]);
            ::close(relay.sockets[1]);
        }
    }
    std::erase_if(m_relays, [](const Relay &relay) { return relay.dead; });
}

} // namespace foyer::test
