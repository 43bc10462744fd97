// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace foyer::client {

/// A text connection to the server's live feed; tests script one. After closed() it can be opened again.
class LiveSocket : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void open() = 0;
    virtual void send(const QByteArray &text) = 0;

    /// Ends the connection without further signals.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &text);

    /// It ended, or could not be made. `code` is the WebSocket's close code; 0: none.
    void closed(int code);
};

} // namespace foyer::client
