// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/letters.h"
#include "core/checkin/ticketcode.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

using namespace foyer;
using namespace foyer::checkin;

/// The signed text in a ticket's QR code.
class TicketCodeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersRoundTripForEveryLength();
    void lettersAreTheSameKeysEverywhere();
    void everyOtherTextIsRefused_data();
    void everyOtherTextIsRefused();
    void ticketRoundTrip();
    void fitsVersionEightAtLevelM();
    void capsLockAndBlanksDoNotMatter();
    void anyChangedLetterIsFound();
    void foreignKeysAndVersionsAreTold();

private:
    test::DeterministicIds m_ids;
    KeyPair m_keys = keyPairFromSeed({1, 2, 3});
    TicketCode m_code{3, 4711, m_ids.next(), 2, Entitlement{1, 2, 0x8003, 1, 1}};
    PublicKeys m_known{{quint8{3}, m_keys.open}};
};

void TicketCodeTest::lettersRoundTripForEveryLength()
{
    test::SeededRandom random(5);
    for (qsizetype size = 0; size <= 100; ++size) {
        QByteArray bytes(size, '\0');
        random.fill(std::as_writable_bytes(std::span{bytes.data(), std::size_t(size)}));
        VERIFY_RESULT(fromLetters(toLetters(bytes)));
        QCOMPARE(*fromLetters(toLetters(bytes)), bytes);
    }
    QCOMPARE(*fromLetters(toLetters(QByteArray(16, '\xFF'))), QByteArray(16, '\xFF'));
    QCOMPARE(*fromLetters(toLetters(QByteArray(16, '\0'))), QByteArray(16, '\0'));
}

void TicketCodeTest::lettersAreTheSameKeysEverywhere()
{
    const QByteArray text = signTicket(m_code, m_keys.secret);
    for (const char moved : QByteArray("AMQWYZ0123456789"))
        QVERIFY(!text.contains(moved));
}

void TicketCodeTest::everyOtherTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("letters");
    QTest::newRow("one letter") << QByteArray("B");
    QTest::newRow("three letters") << QByteArray("BBB");
    QTest::newRow("digit") << QByteArray("B1");
    QTest::newRow("moved letter") << QByteArray("BA");
    QTest::newRow("above one byte") << QByteArray("XX");
    QTest::newRow("above eight bytes") << QByteArray(15, 'X');
    QTest::newRow("not ASCII") << QByteArray("B\xC3");
}

void TicketCodeTest::everyOtherTextIsRefused()
{
    QFETCH(QByteArray, letters);
    COMPARE_ERROR(fromLetters(letters), ErrorCode::InvalidArgument);
}

void TicketCodeTest::ticketRoundTrip()
{
    const Result<TicketCode> read = readTicket(signTicket(m_code, m_keys.secret), m_known);
    VERIFY_RESULT(read);
    QVERIFY(*read == m_code);
}

void TicketCodeTest::fitsVersionEightAtLevelM()
{
    QVERIFY(signTicket(m_code, m_keys.secret).size() <= 221); // alphanumeric capacity of 8-M
}

void TicketCodeTest::capsLockAndBlanksDoNotMatter()
{
    const QByteArray text = " " + signTicket(m_code, m_keys.secret).toLower() + "\r\n";
    VERIFY_RESULT(readTicket(text, m_known));
}

void TicketCodeTest::anyChangedLetterIsFound()
{
    const QByteArray text = signTicket(m_code, m_keys.secret);
    for (qsizetype place = 0; place < text.size(); ++place) {
        QByteArray changed = text;
        changed[place] = text[place] == 'B' ? 'C' : 'B';
        QVERIFY2(!readTicket(changed, m_known).has_value(), qPrintable(QString::number(place)));
    }
}

void TicketCodeTest::foreignKeysAndVersionsAreTold()
{
    const QByteArray text = signTicket(m_code, m_keys.secret);
    COMPARE_ERROR(readTicket(text, {}), ErrorCode::NotFound);
    COMPARE_ERROR(readTicket(text, {{quint8{3}, keyPairFromSeed({9}).open}}), ErrorCode::PermissionDenied);
    COMPARE_ERROR(readTicket("FT", m_known), ErrorCode::InvalidArgument);
    COMPARE_ERROR(readTicket("", m_known), ErrorCode::InvalidArgument);
    COMPARE_ERROR(readTicket(text.chopped(15), m_known), ErrorCode::InvalidArgument);
    COMPARE_ERROR(readTicket("FT" + toLetters(QByteArray(96, '\2')), m_known), ErrorCode::Unsupported);
}

QTEST_GUILESS_MAIN(TicketCodeTest)
#include "tst_ticketcode.moc"
