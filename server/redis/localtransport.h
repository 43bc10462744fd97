// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/transport.h"

#include <QLocalSocket>

namespace foyer::redis {

/// A unix socket.
class LocalTransport final : public Transport
{
    Q_OBJECT

public:
    explicit LocalTransport(QString path);

    void open() override;

    void flush() override { m_socket.flush(); }

protected:
    [[nodiscard]] QIODevice &device() override { return m_socket; }

    [[nodiscard]] const QIODevice &device() const override { return m_socket; }

    void abortSocket() override { m_socket.abort(); }

private:
    QString m_path;
    QLocalSocket m_socket;
};

} // namespace foyer::redis
