// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/listen/socketaddress.h"

#include <QTest>

using namespace foyer::runtime;

class SocketAddressTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBack_data();
    void textComesBack();
    void refuses_data();
    void refuses();
};

void SocketAddressTest::textComesBack_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"127.0.0.1:8080", "0.0.0.0:0", "255.255.255.255:65535", "[::1]:8080", "[::]:80",
                             "*:443", "[2001:db8::1]:1", "[fe80::1%lo]:80"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SocketAddressTest::textComesBack()
{
    QFETCH(QString, text);
    const std::optional<SocketAddress> address = SocketAddress::fromText(text);
    QVERIFY(address);
    QCOMPARE(address->toText(), text);
}

void SocketAddressTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             ":",
                             ":80",
                             "127.0.0.1",
                             "127.0.0.1:",
                             "127.0.0.1:65536",
                             "127.0.0.1:-1",
                             "127.0.0.1:+1",
                             "127.0.0.1: 80",
                             " 127.0.0.1:80",
                             "127.1:80",
                             "010.0.0.1:80",
                             "0x7f.0.0.1:80",
                             "1.2.3.4.5:80",
                             "256.0.0.1:80",
                             "localhost:80",
                             "::1:80",
                             "[::1]",
                             "[::1]80",
                             "[127.0.0.1]:80",
                             "[]:80",
                             "[::1:80",
                             "**:80",
                             "http://127.0.0.1:80",
                             "127.0.0.1:http",
                             "127.0.0.1:99999999999"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void SocketAddressTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!SocketAddress::fromText(text));
}

QTEST_GUILESS_MAIN(SocketAddressTest)
#include "tst_socketaddress.moc"
