// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayView>
#include <QObject>

class QIODevice;

namespace foyer::redis {

/// A socket of any kind, used for one connection and then thrown away.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// Begins to connect; opened() or failed() follows, perhaps from inside this call.
    virtual void open() = 0;

    /// Ends at once; no signal comes any more.
    void abort();

    /// Copies what has arrived and returns how much; 0 when there is nothing.
    [[nodiscard]] qint64 read(char *into, qint64 most);
    void write(QByteArrayView bytes);

    /// Gives what was written to the kernel now, instead of one event loop turn later.
    virtual void flush() = 0;

    /// Bytes written that the kernel has not taken yet.
    [[nodiscard]] virtual qint64 unwrittenBytes() const;

Q_SIGNALS:
    /// Connected; with TLS, the peer is who it should be.
    void opened();

    /// Could not connect, or the connection is gone: Unavailable, or PermissionDenied for a certificate that
    /// does not hold. Comes once.
    void failed(const foyer::Error &error);

    void readable();
    void drained();

protected:
    using QObject::QObject;

    [[nodiscard]] virtual QIODevice &device() = 0;
    [[nodiscard]] virtual const QIODevice &device() const = 0;
    virtual void abortSocket() = 0;

    /// What arrives and is not read waits here; more stays in the kernel, and so slows the peer down.
    static constexpr qint64 readBuffer = 64 * 1024;

    void forwardDevice();
    void fail(ErrorCode code, const QString &detail);

private:
    bool m_isOver = false;
};

} // namespace foyer::redis
