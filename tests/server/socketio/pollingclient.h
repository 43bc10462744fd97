// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/rawclient.h"

#include <memory>

namespace foyer::test {

/// A client of `/socket.io/` that polls: each request on a connection of its own, to whichever port a test
/// says. Blocks.
class PollingClient
{
public:
    /// Opens a session.
    explicit PollingClient(quint16 port);

    [[nodiscard]] const QByteArray &sid() const { return m_sid; }

    void setSid(const QByteArray &sid) { m_sid = sid; }

    /// Other requests go there from now on.
    void setPort(quint16 port) { m_port = port; }

    [[nodiscard]] WireResponse push(const QByteArray &body) const;
    [[nodiscard]] WireResponse poll() const;

    /// A poll that is sent, and received later.
    [[nodiscard]] std::unique_ptr<RawClient> beginPoll() const;

    /// Says who it is; what it was told.
    QByteArray connectAs(const QByteArray &token) const;

private:
    [[nodiscard]] QByteArray target() const { return "/socket.io/?EIO=4&transport=polling&sid=" + m_sid; }

    quint16 m_port;
    QByteArray m_sid;
};

/// One request of its own.
[[nodiscard]] WireResponse ask(quint16 port, const QByteArray &method, const QByteArray &target,
                               const QByteArray &body = {}, const QByteArray &headers = {});

} // namespace foyer::test
