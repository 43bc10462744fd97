// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>
#include <QString>

namespace foyer::test {

class RelayLoop;

/// A relay between a client and a server's unix socket, or its port of 127.0.0.1, that fails on demand: cut
/// off, fall silent, or break after so many bytes. Listens on a unix socket or on a TCP port of 127.0.0.1, in
/// a thread of its own, so it goes on while the test's event loop is busy. All functions may be called from
/// the test's thread; what they ask for holds when they return.
class CutProxy
{
public:
    enum class Way
    {
        ToServer,
        ToClient,
    };

    /// Relays to the server that listens at `targetSocket`, a path.
    explicit CutProxy(const QString &targetSocket);

    /// Relays to a port, which setTarget() names; until then to nobody.
    CutProxy();
    ~CutProxy();
    Q_DISABLE_COPY_MOVE(CutProxy)

    /// Where clients connect: one of the two, once.
    void listenOnUnix(const QString &path);
    [[nodiscard]] quint16 listenOnTcp();

    /// For connections from now on.
    void setTarget(quint16 port);

    /// Closes every connection, now. New ones are taken again.
    void cut();

    /// While refusing, a client that connects is cut off at once.
    void setRefusing(bool refusing);

    /// Passes nothing on that way any more until resume(); what arrives is kept.
    void stall(Way way);
    void resume();

    /// Passes exactly this many more bytes that way, over all connections; then cuts, or falls silent.
    void cutAfter(Way way, qint64 bytes);
    void stallAfter(Way way, qint64 bytes);

    /// Connections now; connections, and bytes passed on, since the beginning.
    [[nodiscard]] int connections() const;
    [[nodiscard]] int accepted() const;
    [[nodiscard]] qint64 passed(Way way) const;

private:
    std::unique_ptr<RelayLoop> m_loop;
};

} // namespace foyer::test
