// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QObject>

namespace foyer::redis {

/// A socket of any kind. Used for one connection and then thrown away.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// Begins to connect; opened() or failed() follows, perhaps from inside this call.
    virtual void open() = 0;

    /// Ends at once, without a signal.
    virtual void abort() = 0;

    /// Copies what has arrived; 0 when there is nothing.
    [[nodiscard]] virtual qint64 read(char *into, qint64 most) = 0;
    virtual void write(QByteArrayView bytes) = 0;
    virtual void flush() = 0;

    /// Bytes written and not taken by the kernel yet.
    [[nodiscard]] virtual qint64 unwrittenBytes() const = 0;

Q_SIGNALS:
    /// Connected; with TLS, the peer is who it should be.
    void opened();

    /// Could not connect, or the connection is gone. Unavailable, or PermissionDenied for a certificate that
    /// does not hold.
    void failed(const foyer::Error &error);

    void readable();
    void drained();

protected:
    using QObject::QObject;
};

} // namespace foyer::redis
