// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/ticketcode.h"
#include "server/tickets/qrpicture.h"
#include "tests/server/tickets/qrreader.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::tickets;

/// Codes as pictures: small enough for a printed ticket, and read back by a scanner's library.
class QrCodesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticketsFitVersionEight_data();
    void ticketsFitVersionEight();
    void picturesAreRead_data();
    void picturesAreRead();
    void drawingsAreRead();
    void damagedPicturesAreStillRead();
    void nothingMakesNoCode();

private:
    static QByteArray ticketText(quint8 byte)
    {
        checkin::TicketCode code;
        code.keyId = byte;
        code.performance = byte == 0 ? 0 : std::numeric_limits<qint32>::max();
        code.ticket.bytes.fill(byte);
        code.generation = byte == 0 ? 0 : std::numeric_limits<quint16>::max();
        code.entitlement = {byte, byte, quint16(byte * 257), byte, byte};
        return checkin::signTicket(code, checkin::keyPairFromSeed({byte, 1, 2, 3}).secret);
    }
};

void QrCodesTest::ticketsFitVersionEight_data()
{
    QTest::addColumn<int>("byte");
    for (const int byte : {0x00, 0x01, 0x55, 0x7F, 0x80, 0xAA, 0xFE, 0xFF})
        QTest::addRow("%d", byte) << byte;
}

void QrCodesTest::ticketsFitVersionEight()
{
    QFETCH(int, byte);
    const QByteArray text = ticketText(quint8(byte));
    QVERIFY(text.size() <= 190);
    const Result<QrMatrix> matrix = makeQr(text);
    VERIFY_RESULT(matrix);
    QVERIFY2(matrix->version <= 8, QByteArray::number(matrix->version).constData());
    QCOMPARE(matrix->size, 17 + 4 * matrix->version);
    // The dense mode is what makes it fit: the same text in lower case needs more.
    QVERIFY(makeQr(text.toLower()).value().version > matrix->version);
}

void QrCodesTest::picturesAreRead_data()
{
    QTest::addColumn<int>("scale");
    for (const int scale : {2, 3, 8, 20})
        QTest::addRow("%d pixels per module", scale) << scale;
}

void QrCodesTest::picturesAreRead()
{
    QFETCH(int, scale);
    const QByteArray text = ticketText(0xA7);
    const QrMatrix matrix = makeQr(text).value();
    const auto picture = test::readPng(toPng(matrix, scale).value());
    QVERIFY(picture.has_value());
    QCOMPARE(picture->width, (matrix.size + 2 * quietZone) * scale);
    QCOMPARE(test::scanQr(*picture), text);
}

void QrCodesTest::drawingsAreRead()
{
    const QByteArray text = ticketText(0x11);
    const QrMatrix matrix = makeQr(text).value();
    const auto painted = test::paintSvg(toSvg(matrix), 4);
    QVERIFY(painted.has_value());
    QCOMPARE(test::scanQr(*painted), text);
    QCOMPARE(painted->pixels, test::readPng(toPng(matrix, 4).value())->pixels);
}

// Level M mends about 15 %: a stain over a corner of the data must not matter, one over half of it must.
void QrCodesTest::damagedPicturesAreStillRead()
{
    const QByteArray text = ticketText(0x33);
    test::GreyPicture picture = *test::readPng(toPng(makeQr(text).value(), 8).value());
    const auto stain = [&picture](int from, int to) {
        for (int y = from; y < to; ++y)
            std::fill_n(picture.pixels.begin() + qsizetype(y) * picture.width + from, to - from, '\0');
    };
    stain(300, 360);
    QCOMPARE(test::scanQr(picture), text);
    stain(120, 330);
    QCOMPARE(test::scanQr(picture), QByteArray());
}

void QrCodesTest::nothingMakesNoCode()
{
    COMPARE_ERROR(makeQr({}), ErrorCode::Internal);
}

QTEST_GUILESS_MAIN(QrCodesTest)

#include "tst_qrcodes.moc"
