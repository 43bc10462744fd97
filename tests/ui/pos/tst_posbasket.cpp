// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/posmain.h"
#include "tests/ui/pos/tillrig.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/pos/changecard.h"
#include "ui/pos/poolbar.h"
#include "ui/pos/poswords.h"
#include "ui/pos/tillmodel.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>

using namespace foyer;
using namespace Qt::StringLiterals;
using client::Method;
using client::TransportFailure;

namespace {

constexpr int patience = 30'000; // what is asked again by itself, on a busy machine
const QByteArray holds = "~/performances/*/holds";

} // namespace

/// Holds of the basket when answers are late, lost or no.
class PosBasketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatHadNoAnswerIsAskedAgain();
    void whatHadNoAnswerGoesBeforeTheNext();
    void aLostAnswerOfAnOutageIsAskedAgain();
    void onlyTheEndOfAHoldLetsGo_data();
    void onlyTheEndOfAHoldLetsGo();
    void tryingAgainReplacesWhatLives();
    void tryingAgainUnheardKeepsItsId();
    void theServerSaysHowLong();
    void timeRunsFromTheFirstAsking();
    void whatIsGoneIsTakenOut();
    void clearedWhileItIsTaken();
    void theNextBlockCountsOnlyIfGiven();
    void nobodyTouchesWhatIsPaid();
    void cashFollowsTheBasket();
    void cashSaysThatTheTimeRanOut();
    void clearingForgetsTheCustomer();
    void theCustomerKeepsNameAndAddress();
    void theGuestsNameIsKept();
    void placesAreUnknownUntilTold();
    void everyPieceOfChangeIsNamed();
    void aChangedHallIsFollowed();
    void aHallThatStaysIsNotReadAgain();

private:
    static QString idOf(const client::Request &request);
};

QString PosBasketTest::idOf(const client::Request &request)
{
    return QJsonDocument::fromJson(request.body).object().value(u"id"_s).toString();
}

namespace {

QStringList idsOf(const pos::Show &show, const std::vector<seating::SeatIndex> &seats)
{
    QStringList ids;
    for (const seating::SeatIndex seat : seats)
        ids.append(show.house()->seatId(seat));
    ids.sort();
    return ids;
}

} // namespace

// The same seats in another order, under other names: nothing becomes free or taken by it, and as many there
// are as before.
void PosBasketTest::aChangedHallIsFollowed()
{
    test::TillRig rig;
    rig.open();
    rig.fillBasket();
    pos::TillModel &till = rig.page->till();
    const pos::ShowPtr before = till.house().show();
    const QStringList ours = idsOf(*before, till.basket().parts().front().seats());
    const qint32 next = rig.house.seat(u"Stalls"_s, u"G"_s, 10);
    rig.house.drawnAnew = rig.house.map();
    std::ranges::reverse(rig.house.drawnAnew->sections);
    for (seating::Section &section : rig.house.drawnAnew->sections)
        section.name += u" (new)"_s;
    till.house().refresh();
    QTRY_VERIFY(till.house().show() && till.house().show() != before
                && till.house().state() == pos::HouseWatch::State::Ready);
    const pos::ShowPtr &now = till.house().show();
    QTRY_VERIFY(rig.isCalm());
    QVERIFY(till.basket().parts().front().show == now);
    QCOMPARE(idsOf(*now, till.basket().parts().front().seats()), ours);
    QCOMPARE(idsOf(*now, till.house().seats().yours()), ours);
    QVERIFY(now->seatName(now->seatOf(next)).startsWith(u"Stalls (new)"_s));
    QVERIFY(rig.toasts.lastText().startsWith(u"The hall has changed"_s));
    QVERIFY(now->seatOf(next) != before->seatOf(next));
    rig.clickSeat(qint32(now->seatOf(next)));
    QTRY_COMPARE(rig.basket().size(), 3);
    QVERIFY(idsOf(*now, till.basket().parts().front().seats())
                .contains(before->house()->seatId(before->seatOf(next))));
    QCOMPARE(rig.house.liveHolds(), 1);
}

void PosBasketTest::aHallThatStaysIsNotReadAgain()
{
    test::TillRig rig;
    rig.open();
    pos::TillModel &till = rig.page->till();
    const pos::ShowPtr before = till.house().show();
    const QByteArray path = "/api/v1/performances/*/map";
    const std::size_t asked = rig.office.transport.requests(Method::Get, path).size();
    till.house().refresh();
    QTRY_VERIFY(rig.office.transport.requests(Method::Get, path).size() > asked);
    QCOMPARE(rig.office.transport.requests(Method::Get, path).back().ifNoneMatch, QByteArray("\"1\""));
    QCoreApplication::processEvents();
    QVERIFY(till.house().show() == before);
    QVERIFY(till.house().state() == pos::HouseWatch::State::Ready);
}

void PosBasketTest::whatHadNoAnswerIsAskedAgain()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.house.losesAnswers = TransportFailure::Timeout;
    rig.key(Qt::Key_F4);
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.house.losesAnswers.reset();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isCalm(), patience);
    QCOMPARE(rig.basket().size(), 4);
    QVERIFY(rig.page->till().basket().isPayable());
    QVERIFY(!rig.isShown("notice")); // that no answer came is not so any more
    const std::vector<client::Request> asked = rig.office.transport.requests(Method::Post, holds);
    QVERIFY(asked.size() >= 3);
    for (std::size_t i = 2; i < asked.size(); ++i)
        QCOMPARE(idOf(asked[i]), idOf(asked[1]));
    QCOMPARE(rig.house.liveHolds(), 1);
}

void PosBasketTest::whatHadNoAnswerGoesBeforeTheNext()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.house.losesAnswers = TransportFailure::Timeout;
    rig.key(Qt::Key_F4);
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    rig.house.losesAnswers.reset();
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"G"_s, 10));
    QTRY_VERIFY_WITH_TIMEOUT(rig.basket().size() == 5 && rig.isCalm(), patience);
    const std::vector<client::Request> asked = rig.office.transport.requests(Method::Post, holds);
    const QJsonObject last = rig.office.transport.lastBody(Method::Post, holds);
    QCOMPARE(last.value(u"replaces"_s).toArray().at(0).toString(), idOf(asked[1]));
    QCOMPARE(rig.house.liveHolds(), 1);
}

void PosBasketTest::aLostAnswerOfAnOutageIsAskedAgain()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.house.losesAnswers = TransportFailure::Unreachable;
    rig.key(Qt::Key_F4);
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    rig.house.losesAnswers.reset();
    QTRY_VERIFY_WITH_TIMEOUT(rig.isCalm(), patience);
    QCOMPARE(rig.basket().size(), 4); // it was done the first time, and not once more
    QCOMPARE(rig.house.liveHolds(), 1);
}

void PosBasketTest::onlyTheEndOfAHoldLetsGo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("busy") << 503 << QByteArray("busy") << false;
    QTest::newRow("broken") << 500 << QByteArray("internal") << false;
    QTest::newRow("too many") << 429 << QByteArray("too_many_requests") << false;
    QTest::newRow("expired") << 409 << QByteArray("hold_expired") << true;
    QTest::newRow("released") << 409 << QByteArray("hold_released") << true;
    QTest::newRow("unknown") << 404 << QByteArray("not_found") << true;
}

void PosBasketTest::onlyTheEndOfAHoldLetsGo()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(bool, isOver);
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.office.transport.once().refuse(Method::Post, "~/holds/*/extend", status, code);
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.isShown("notice"));
    QTRY_VERIFY(rig.isCalm());
    QCOMPARE(rig.page->till().basket().hasLetGo(), isOver);
    QCOMPARE(rig.find<QAbstractButton>("exactCash")->isEnabled(), !isOver);
}

void PosBasketTest::tryingAgainReplacesWhatLives()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList before = rig.basket();
    rig.office.clock.advance(std::chrono::minutes{5});
    rig.house.losesAnswers = TransportFailure::Timeout;
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.isShown("notice"));
    rig.house.losesAnswers.reset();
    rig.office.clock.advance(
        std::chrono::minutes{6}); // by what is known here it ran out; on the server it lives
    QTRY_VERIFY(rig.page->till().basket().hasLetGo());
    QCOMPARE(rig.house.liveHolds(), 1);
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.page->till().basket().isPayable());
    QCOMPARE(rig.basket(), before);
    QCOMPARE(rig.house.liveHolds(), 1);
}

void PosBasketTest::tryingAgainUnheardKeepsItsId()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList before = rig.basket();
    rig.office.clock.advance(std::chrono::minutes{11});
    QTRY_VERIFY(rig.page->till().basket().hasLetGo());
    rig.house.losesAnswers = TransportFailure::Timeout;
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    rig.house.losesAnswers.reset();
    QTRY_VERIFY_WITH_TIMEOUT(rig.page->till().basket().isPayable(), patience);
    QCOMPARE(rig.basket(), before);
    const std::vector<client::Request> asked = rig.office.transport.requests(Method::Post, holds);
    for (std::size_t i = 2; i < asked.size(); ++i)
        QCOMPARE(idOf(asked[i]), idOf(asked[1]));
}

void PosBasketTest::theServerSaysHowLong()
{
    test::TillRig rig(true);
    rig.house.lasts = std::chrono::minutes{5}; // somebody has set it since the sheet was read
    rig.open();
    rig.fillBasket();
    QTRY_COMPARE(rig.text("holdLeft"), u"5:00"_s);
    rig.office.clock.advance(std::chrono::minutes{5});
    QTRY_VERIFY(rig.page->till().basket().hasLetGo());
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
}

void PosBasketTest::timeRunsFromTheFirstAsking()
{
    test::TillRig rig(true);
    rig.open();
    rig.house.losesAnswers = TransportFailure::Timeout;
    rig.key(Qt::Key_F4);
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    rig.office.clock.advance(std::chrono::minutes{4});
    rig.house.losesAnswers.reset();
    QTRY_COMPARE_WITH_TIMEOUT(rig.basket().size(), 2, patience);
    QTRY_COMPARE(rig.text("holdLeft"), u"6:00"_s);
}

void PosBasketTest::whatIsGoneIsTakenOut()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const pos::BasketPart part = rig.page->till().basket().parts().at(0);
    rig.office.clock.advance(std::chrono::minutes{11});
    QTRY_VERIFY(rig.page->till().basket().hasLetGo());
    QCOMPARE(rig.house.liveHolds(), 0);
    rig.house.set({qint32(part.lines.at(0).seat)}, 'd');
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.isShown("notice"));
    QVERIFY2(rig.text("noticeText").contains(u"1 line"_s), qPrintable(rig.text("noticeText")));
    QTRY_COMPARE(rig.text("holdLeft"), u"10:00"_s); // the other one is held
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.office.clock.advance(std::chrono::minutes{5});
    QTRY_COMPARE(rig.text("holdLeft"), u"5:00"_s);
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(rig.text("holdLeft"), u"10:00"_s);
    QCOMPARE(rig.basket().size(), 2);
    rig.picture("gone");
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rig.basket().size(), 1);
    QVERIFY(!rig.isShown("notice"));
    QTRY_VERIFY(rig.find<QAbstractButton>("exactCash")->isEnabled());
}

void PosBasketTest::clearedWhileItIsTaken()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.office.transport.withhold(Method::Post, holds);
    rig.key(Qt::Key_F4);
    QTRY_COMPARE(rig.office.transport.withheld(holds), 1);
    rig.key(Qt::Key_Delete, Qt::ControlModifier);
    rig.office.transport.release(holds);
    QTRY_VERIFY(rig.isCalm());
    QVERIFY(rig.page->till().basket().isEmpty());
    QTRY_COMPARE(rig.house.liveHolds(), 0);
}

void PosBasketTest::theNextBlockCountsOnlyIfGiven()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList first = rig.basket();
    const int blocks = rig.page->till().blockPlace().second;
    QVERIFY(blocks > 2);
    rig.office.transport.once().refuse(Method::Post, holds, 409, "seat_taken", {},
                                       {{u"seats"_s, QJsonArray{0}}});
    rig.key(Qt::Key_F5);
    QTRY_VERIFY(rig.isShown("notice"));
    QTRY_VERIFY(rig.isCalm());
    QCOMPARE(rig.basket(), first);
    QCOMPARE(rig.page->till().blockPlace(), (std::pair{1, blocks - 1}));
    rig.key(Qt::Key_F5);
    QTRY_VERIFY(rig.basket() != first && rig.isCalm());
    QCOMPARE(rig.basket().size(), 2); // the first block went out, not a block that was never in
    QCOMPARE(rig.page->till().blockPlace().first, 2);
}

void PosBasketTest::nobodyTouchesWhatIsPaid()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const booking::HoldId hold = rig.page->till().basket().parts().at(0).hold;
    rig.office.transport.withhold(Method::Post, "~/orders");
    rig.key(Qt::Key_F11);
    QTRY_COMPARE(rig.office.transport.withheld("~/orders"), 1);
    const int asked = rig.office.transport.count(Method::Post, holds);
    QVERIFY(rig.find<seatview::SeatView>("seatMap")->isReadOnly());
    QVERIFY(!rig.page->findChild<pos::PoolBar *>()->isEnabled());
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"G"_s, 10));
    rig.key(Qt::Key_Delete, Qt::ControlModifier);
    rig.page->till().takePlaces(booking::PoolId(rig.house.sheet.pools[0].id), 2);
    QCOMPARE(rig.office.transport.count(Method::Post, holds), asked);
    QCOMPARE(rig.page->till().basket().parts().at(0).hold, hold);
    rig.office.transport.release("~/orders");
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.size(), std::size_t{1});
    QVERIFY(!rig.find<seatview::SeatView>("seatMap")->isReadOnly());
}

void PosBasketTest::cashFollowsTheBasket()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.key(Qt::Key_F10);
    QTRY_VERIFY(rig.isShown("cashPanel"));
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"G"_s, 10));
    QTRY_VERIFY(rig.isCalm() && rig.page->till().basket().items() == 3);
    QCOMPARE(rig.find<QWidget>("changeDue")->accessibleName(), u"Change: €0.00"_s);
    rig.find<QLineEdit>("received")->setFocus();
    rig.find<QLineEdit>("received")->selectAll();
    rig.type(u"300"_s);
    QCOMPARE(rig.find<QWidget>("changeDue")->accessibleName(), u"Change: €96.00"_s);
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.at(0).lines.size(), std::size_t{3});
}

void PosBasketTest::cashSaysThatTheTimeRanOut()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.key(Qt::Key_F10);
    QTRY_VERIFY(rig.isShown("cashPanel"));
    QVERIFY(rig.find<QAbstractButton>("takeCash")->isEnabled());
    rig.office.clock.advance(std::chrono::minutes{11});
    QTRY_VERIFY(!rig.find<QAbstractButton>("takeCash")->isEnabled());
    QVERIFY2(rig.text("cashInfo").contains(u"time ran out"_s), qPrintable(rig.text("cashInfo")));
    rig.picture("cash-late");
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(rig.find<QAbstractButton>("takeCash")->isEnabled());
}

void PosBasketTest::clearingForgetsTheCustomer()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.prompter.nextText(u"Clara Haskil"_s);
    rig.key(Qt::Key_F2);
    rig.key(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(rig.page->till().basket().isEmpty());
    rig.prompter.nextText(std::nullopt);
    rig.key(Qt::Key_F2);
    QTRY_COMPARE(rig.prompter.askedTexts().size(), std::size_t{2});
    QCOMPARE(rig.prompter.askedTexts().back().initial, QString());
    rig.toasts.toasts().back().run();
    QTRY_COMPARE(rig.basket().size(), 2);
    QTRY_VERIFY(rig.isCalm());
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.at(0).buyerName.value_or(QString()), u"Clara Haskil"_s);
}

void PosBasketTest::theCustomerKeepsNameAndAddress()
{
    const wire::CustomerLeft both = pos::customerOf(u" Clara Haskil,  clara@example.org "_s);
    QCOMPARE(both.name.value_or(QString()), u"Clara Haskil"_s);
    QCOMPARE(both.email.value_or(QString()), u"clara@example.org"_s);
    QVERIFY(!pos::customerOf(u"clara@example.org"_s).name);
    QVERIFY(!pos::customerOf(u"Clara Haskil"_s).email);
    QVERIFY(!pos::customerOf(u"  "_s).name);
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.prompter.nextText(u"Clara Haskil <clara@example.org>"_s);
    rig.key(Qt::Key_F2);
    rig.prompter.nextText(u"Clara Haskil, clara@example.org"_s);
    rig.key(Qt::Key_F2);
    QTRY_COMPARE(rig.prompter.askedTexts().size(), std::size_t{2});
    QCOMPARE(rig.prompter.askedTexts().back().initial, u"Clara Haskil, clara@example.org"_s);
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.at(0).buyerName.value_or(QString()), u"Clara Haskil"_s);
    QCOMPARE(rig.house.orders.at(0).buyerEmail.value_or(QString()), u"clara@example.org"_s);
}

void PosBasketTest::theGuestsNameIsKept()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    rig.key(Qt::Key_F7);
    QTRY_VERIFY(rig.isShown("givePanel"));
    rig.type(u"Clara Haskil"_s);
    rig.key(Qt::Key_Escape);
    QTRY_VERIFY(rig.isShown("basketPanel"));
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.at(0).buyerName.value_or(QString()), u"Clara Haskil"_s);
}

void PosBasketTest::placesAreUnknownUntilTold()
{
    test::TillRig rig(true);
    rig.office.transport.refuse(Method::Get, "/api/v1/performances/*/availability", 503, "busy");
    rig.open();
    const booking::PoolId pool(rig.house.sheet.pools[0].id);
    QTRY_VERIFY(rig.office.transport.count(Method::Get, "/api/v1/performances/*/availability") > 0);
    QVERIFY(!rig.page->till().house().freeIn(pool).has_value());
    const auto *button = rig.find<QAbstractButton>("pool1");
    QVERIFY2(button->accessibleName().contains(u"–"_s), qPrintable(button->accessibleName()));
    rig.office.transport.forget(Method::Get, "/api/v1/performances/*/availability");
    rig.house.install();
    QTRY_VERIFY_WITH_TIMEOUT(rig.page->till().house().freeIn(pool) == 60, patience);
}

void PosBasketTest::everyPieceOfChangeIsNamed()
{
    pos::ChangeCard card;
    card.resize(352, card.sizeHint().height());
    card.show();
    card.setChange(Money(38888, *Currency::fromCode(u"EUR")));
    const QString words = card.piecesText();
    QStringList named = words.split(u", "_s);
    QVERIFY2(named.size() > 6, qPrintable(words));
    if (named.size() < 14)
        QVERIFY2(words.contains(u"and %1 more"_s.arg(14 - (named.size() - 1))), qPrintable(words));
    QVERIFY(card.height() > 130);
    card.setChange(Money(2000, *Currency::fromCode(u"EUR")));
    QCOMPARE(card.piecesText(), u"1 × €20"_s);
    QCOMPARE(card.height(), 130);
}

FOYER_WIDGET_TEST_MAIN(PosBasketTest)
#include "tst_posbasket.moc"
