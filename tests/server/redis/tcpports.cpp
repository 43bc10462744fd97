// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/redis/tcpports.h"

#include <QHostAddress>
#include <QTcpServer>

namespace foyer::test {

quint16 freeTcpPort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        qFatal("no free port: %s", qPrintable(probe.errorString()));
    return probe.serverPort();
}

} // namespace foyer::test
