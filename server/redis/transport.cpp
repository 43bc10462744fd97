// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/transport.h"

#include <QIODevice>

namespace foyer::redis {

void Transport::abort()
{
    m_isOver = true;
    blockSignals(true);
    abortSocket();
}

qint64 Transport::read(char *into, qint64 most)
{
    return std::max<qint64>(device().read(into, most), 0);
}

void Transport::write(QByteArrayView bytes)
{
    device().write(bytes.data(), bytes.size());
}

qint64 Transport::unwrittenBytes() const
{
    return device().bytesToWrite();
}

void Transport::forwardDevice()
{
    connect(&device(), &QIODevice::readyRead, this, &Transport::readable);
    connect(&device(), &QIODevice::bytesWritten, this, &Transport::drained);
}

void Transport::fail(ErrorCode code, const QString &detail)
{
    if (m_isOver)
        return;
    m_isOver = true;
    Q_EMIT failed(Error{code, detail});
}

} // namespace foyer::redis
