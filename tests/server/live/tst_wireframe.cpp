// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/wireframe.h"

#include <QTest>

using foyer::live::WireFrame;

/// A frame as RFC 6455 wants it, whatever its size.
class WireFrameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headFitsThePayload_data();
    void headFitsThePayload();
    void textIsUtf8();
};

void WireFrameTest::headFitsThePayload_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("nothing") << 0 << QByteArray::fromHex("8100");
    QTest::newRow("one") << 1 << QByteArray::fromHex("8101");
    QTest::newRow("longest short") << 125 << QByteArray::fromHex("817d");
    QTest::newRow("shortest of 16 bits") << 126 << QByteArray::fromHex("817e007e");
    QTest::newRow("longest of 16 bits") << 65'535 << QByteArray::fromHex("817effff");
    QTest::newRow("shortest of 64 bits") << 65'536 << QByteArray::fromHex("817f0000000000010000");
}

void WireFrameTest::headFitsThePayload()
{
    QFETCH(int, size);
    QFETCH(QByteArray, head);
    const WireFrame frame(QString(size, u'x'));
    QCOMPARE(frame.bytes.left(head.size()), head);
    QCOMPARE(frame.bytes.mid(head.size()), QByteArray(size, 'x'));
    QCOMPARE(frame.text.size(), size);
}

void WireFrameTest::textIsUtf8()
{
    QCOMPARE(WireFrame(QStringLiteral("ö")).bytes, QByteArray::fromHex("8102c3b6"));
}

QTEST_GUILESS_MAIN(WireFrameTest)
#include "tst_wireframe.moc"
