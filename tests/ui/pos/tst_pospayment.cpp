// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/posmain.h"
#include "tests/ui/pos/tillrig.h"
#include "ui/pos/tillmodel.h"

#include <QAbstractButton>

using namespace foyer;
using namespace Qt::StringLiterals;

/// The end of a sale at the box office and what comes after it: declines, lost answers, paper, refunds.
class PosPaymentTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardDeclinedKeepsTheSeats();
    void givesUpADeclinedSale();
    void givesAway();
    void anAnswerThatNeverCameIsAskedAgain();
    void aFailedPrintIsDoneAgain();
    void findsAndRefunds();
};

void PosPaymentTest::cardDeclinedKeepsTheSeats()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.house.nextDecline = u"insufficient_funds"_s;
    rig.key(Qt::Key_F9);
    QTRY_VERIFY(rig.isShown("cashInstead"));
    QVERIFY2(rig.text("paymentText").contains(u"not enough money"_s), qPrintable(rig.text("paymentText")));
    rig.picture("declined");
    rig.key(Qt::Key_F10);
    QTRY_VERIFY(rig.isShown("cashPanel"));
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.size(), std::size_t{1});
    QCOMPARE(rig.house.orders[0].attempts.size(), std::size_t{2});
}

void PosPaymentTest::givesUpADeclinedSale()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList before = rig.basket();
    rig.house.nextDecline = u"card_declined"_s;
    rig.key(Qt::Key_F9);
    QTRY_VERIFY(rig.isShown("giveUp"));
    rig.key(Qt::Key_Escape);
    QTRY_VERIFY(rig.isShown("basketPanel"));
    QTRY_COMPARE(rig.basket(), before);
    QTRY_VERIFY(rig.page->till().basket().isPayable());
}

void PosPaymentTest::givesAway()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.key(Qt::Key_F7);
    QTRY_VERIFY(rig.isShown("givePanel"));
    rig.type(u"Clara Haskil"_s);
    rig.picture("complimentary");
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders[0].buyerName.value_or(QString()), u"Clara Haskil"_s);
    QCOMPARE(rig.house.orders[0].attempts[0].tender, booking::Tender::Complimentary);
}

void PosPaymentTest::anAnswerThatNeverCameIsAskedAgain()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.office.transport.cut();
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("paymentPanel"));
    QVERIFY2(rig.text("paymentText").contains(u"not known"_s), qPrintable(rig.text("paymentText")));
    rig.picture("unheard");
    rig.office.transport.reach();
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.size(), std::size_t{1});
}

void PosPaymentTest::aFailedPrintIsDoneAgain()
{
    test::TillRig rig(true);
    rig.open();
    QVERIFY(rig.store->setSetting(u""_s, u"print/printer"_s, "No such printer").has_value());
    rig.fillBasket();
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("printBanner"));
    rig.picture("printfailed");
    QVERIFY(rig.store->removeSetting(u""_s, u"print/printer"_s).has_value());
    QTRY_VERIFY(rig.find<QAbstractButton>("printAgain")->isEnabled());
    rig.key(Qt::Key_F12);
    QTRY_COMPARE(rig.printed().size(), 1);
    QTRY_COMPARE(rig.house.printed, 2);
}

void PosPaymentTest::findsAndRefunds()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.prompter.nextText(u"Lenz"_s);
    rig.key(Qt::Key_F2);
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QTRY_COMPARE(rig.printed().size(), 1);
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("basketPanel"));
    rig.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(rig.isShown("finderPanel"));
    rig.type(u"lenz"_s);
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("orderRow"));
    rig.picture("finder");
    rig.click("orderRow");
    QTRY_VERIFY(rig.isShown("refundLine0"));
    rig.click("refundLine0");
    QTRY_COMPARE(rig.text("payBack"), u"€34.00"_s);
    rig.picture("order");
    rig.prompter.nextText(u"ill"_s);
    rig.click("refund");
    QTRY_VERIFY(!rig.house.orders[0].lines[0].isLive);
    QVERIFY(rig.house.orders[0].lines[1].isLive);
    QCOMPARE(rig.prompter.askedTexts().back().accept, u"Pay back €34.00"_s);
    QTRY_VERIFY(rig.toasts.lastText().contains(u"€34.00"_s));
    rig.key(Qt::Key_F12);
    QTRY_COMPARE(rig.printed().size(), 2);
    rig.key(Qt::Key_Escape);
    QTRY_VERIFY(rig.isShown("finderPanel"));
}

FOYER_WIDGET_TEST_MAIN(PosPaymentTest)
#include "tst_pospayment.moc"
