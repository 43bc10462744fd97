// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/listeningsocket.h"

#include <functional>
#include <memory>
#include <QSocketNotifier>

namespace foyer::http {

/// Accepts from one listening socket, a bounded number per turn of the event loop, so that a rush of clients
/// does not starve those that are in. An error is reported once and accepting pauses: the caller resumes it.
class Acceptor final : public QObject
{
    Q_OBJECT

public:
    /// `accepted` gets a connected, non-blocking descriptor that is its own; it may call pause().
    Acceptor(ListeningSocket socket, std::function<void(int descriptor)> accepted, QObject *parent);
    ~Acceptor() override;

    void pause();
    void resume();

    /// See ListeningSocket::refuseNewClients().
    void refuseNewClients();

    /// Accepts what has completed its handshake, without pause or bound, and closes the socket.
    void acceptRestAndClose();

    [[nodiscard]] quint16 port() const noexcept { return m_socket.port(); }

    [[nodiscard]] bool isOpen() const noexcept { return m_socket.isOpen(); }

Q_SIGNALS:
    /// Accepting is paused. `error` is an errno: mostly EMFILE or ENFILE, out of descriptors.
    void failed(int error);

private:
    enum class Next : quint8
    {
        More,
        NothingThere,
        Failed
    };

    void acceptSome();
    [[nodiscard]] Next acceptOne();

    ListeningSocket m_socket;
    std::function<void(int)> m_accepted;
    QSocketNotifier m_notifier;
};

} // namespace foyer::http
