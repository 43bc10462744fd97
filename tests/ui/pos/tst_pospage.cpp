// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/posmain.h"
#include "tests/ui/pos/tillrig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/tabwalk.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/pos/basketrow.h"
#include "ui/pos/tillmodel.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QMenu>

using namespace foyer;
using namespace Qt::StringLiterals;
using client::Method;

/// The box office page by mouse and keys, on a scripted server.
class PosPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatToDoFirst();
    void opensTheHall();
    void retriesAHallThatFailed();
    void sellsByKeysAlone();
    void sellsBestAndClickedSeatsForCash();
    void nextBestReplacesTheBlock();
    void changesTheTicketType();
    void focusGoesToTheNextLine();
    void takesStandingPlaces();
    void offersMendsForALonelySeat();
    void keepsALonelySeatOnPurpose();
    void saysWhoWasFaster();
    void countsDownAndLetsGo();
    void clearsWithUndo();
    void survivesALostConnection();
    void withoutARightThereIsNoButton();
    void tabFindsANameEverywhere();
    void everyTextIsTranslated();
    void longTextsFit();
};

void PosPageTest::saysWhatToDoFirst()
{
    test::TillRig rig;
    rig.page->resize(1368, 852);
    rig.page->show();
    QVERIFY(QTest::qWaitForWindowExposed(rig.page.get()));
    QTRY_VERIFY(rig.isShown("hallStates"));
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    QVERIFY(!rig.find<QAbstractButton>("bestAvailable")->isEnabled());
    rig.picture("empty");
}

void PosPageTest::opensTheHall()
{
    test::TillRig rig(true);
    rig.open();
    const auto *category = rig.find<QAbstractButton>("category1");
    QVERIFY(category != nullptr);
    QVERIFY2(category->accessibleName().contains(u"€68.00"_s), qPrintable(category->accessibleName()));
    QVERIFY(rig.isShown("pool1"));
    QCOMPARE(rig.text("toPay"), u"€0.00"_s);
    rig.picture("open");
}

void PosPageTest::retriesAHallThatFailed()
{
    test::TillRig rig;
    rig.office.transport.refuse(Method::Get, "/api/v1/performances/*", 500, "internal");
    rig.page->resize(1368, 852);
    rig.page->show();
    rig.choosePerformance();
    QTRY_COMPARE(rig.page->till().house().state(), pos::HouseWatch::State::Failed);
    rig.picture("error");
    rig.office.transport.forget(Method::Get, "/api/v1/performances/*");
    rig.house.install();
    rig.click("retry");
    QTRY_COMPARE(rig.page->till().house().state(), pos::HouseWatch::State::Ready);
}

void PosPageTest::sellsByKeysAlone()
{
    test::TillRig rig(true);
    rig.open();
    rig.key(Qt::Key_4);
    rig.key(Qt::Key_F);
    QCOMPARE(rig.page->till().quantity(), 4);
    QCOMPARE(rig.page->till().category(), 1);
    rig.key(Qt::Key_P);
    rig.key(Qt::Key_F4);
    QTRY_COMPARE(rig.basket().size(), 4);
    QTRY_COMPARE(rig.text("toPay"), u"€272.00"_s);
    QTRY_VERIFY(rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.picture("sell");
    rig.key(Qt::Key_F10);
    QTRY_VERIFY(rig.isShown("cashPanel"));
    rig.type(u"300"_s);
    QCOMPARE(rig.find<QWidget>("changeDue")->accessibleName(), u"Change: €28.00"_s);
    rig.picture("cash");
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QTRY_COMPARE(rig.printed().size(), 1);
    QTRY_COMPARE(rig.house.printed, 4);
    QCOMPARE(rig.text("paid"), u"€272.00"_s);
    QCOMPARE(rig.find<QWidget>("changeGiven")->accessibleName(), u"Change: €28.00"_s);
    rig.picture("done");
    rig.key(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("basketPanel"));
    QVERIFY(rig.page->till().basket().isEmpty());
    const QJsonObject order = rig.office.transport.lastBody(Method::Post, "~/orders");
    QCOMPARE(order.value(u"tender"_s).toString(), u"cash"_s);
    QCOMPARE(order.value(u"given"_s).toInt(), 30000);
}

void PosPageTest::sellsBestAndClickedSeatsForCash()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const qint32 beside = rig.house.seat(u"Stalls"_s, u"G"_s, 10);
    rig.clickSeat(beside);
    QTRY_COMPARE(rig.basket().size(), 3);
    QTRY_VERIFY(rig.isCalm());
    const QJsonObject asked = rig.office.transport.lastBody(Method::Post, "~/performances/*/holds");
    QCOMPARE(asked.value(u"replaces"_s).toArray().size(), 1); // one hold, one order
    rig.key(Qt::Key_F11);
    QTRY_VERIFY(rig.isShown("donePanel"));
    QCOMPARE(rig.house.orders.size(), std::size_t{1});
    QCOMPARE(rig.house.orders[0].lines.size(), std::size_t{3});
    QVERIFY(!rig.isShown("changeGiven")); // nothing to give back
}

void PosPageTest::nextBestReplacesTheBlock()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList first = rig.basket();
    QVERIFY(rig.page->till().hasNextBest());
    rig.key(Qt::Key_F5);
    QTRY_VERIFY(rig.basket() != first);
    QTRY_VERIFY(rig.isCalm());
    QCOMPARE(rig.basket().size(), 2);
    QCOMPARE(rig.page->till().blockPlace().first, 2);
}

void PosPageTest::changesTheTicketType()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    auto *row = rig.page->findChildren<pos::BasketRow *>().at(0);
    row->setFocus();
    rig.key(Qt::Key_Return);
    auto *menu = rig.find<QMenu>("typeMenu");
    QVERIFY(menu != nullptr);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_2);
    QTRY_VERIFY2(rig.basket().at(0).contains(u"Child under 14"_s), qPrintable(rig.basket().join(u'\n')));
    QTRY_COMPARE(rig.text("toPay"), u"€102.00"_s);
}

void PosPageTest::focusGoesToTheNextLine()
{
    test::TillRig rig(true);
    rig.open();
    rig.key(Qt::Key_3);
    rig.key(Qt::Key_F4);
    QTRY_COMPARE(rig.basket().size(), 3);
    QTRY_VERIFY(rig.isCalm());
    const QStringList before = rig.basket();
    rig.page->findChildren<pos::BasketRow *>().at(1)->setFocus();
    rig.key(Qt::Key_Delete);
    QTRY_COMPARE(rig.basket().size(), 2);
    QTRY_VERIFY(rig.isCalm());
    const auto *focused = qobject_cast<pos::BasketRow *>(rig.page->focusWidget());
    QVERIFY(focused != nullptr);
    QCOMPARE(focused->accessibleName(), before.at(2));
    rig.key(Qt::Key_Delete);
    QTRY_COMPARE(rig.basket().size(), 1);
    QTRY_VERIFY(rig.isCalm());
    rig.key(Qt::Key_Delete);
    QTRY_VERIFY(rig.page->till().basket().isEmpty());
    QCOMPARE(rig.page->focusWidget(), rig.find<seatview::SeatView>("seatMap"));
}

void PosPageTest::takesStandingPlaces()
{
    test::TillRig rig(true);
    rig.open();
    rig.key(Qt::Key_3);
    rig.click("pool1");
    QTRY_COMPARE(rig.basket().size(), 1);
    QVERIFY2(rig.basket().at(0).contains(u"€54.00"_s), qPrintable(rig.basket().at(0)));
    rig.key(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(rig.basket().at(0).contains(u"€108.00"_s));
}

void PosPageTest::offersMendsForALonelySeat()
{
    test::TillRig rig;
    rig.house.set(rig.house.seats(u"Stalls"_s, u"L"_s, 1, 26), 'd');
    rig.house.set(rig.house.seats(u"Stalls"_s, u"L"_s, 10, 16), 'f');
    rig.open();
    auto *map = rig.find<seatview::SeatView>("seatMap");
    map->setDrawnSeatSize(34);
    map->showSeat(seatview::SeatIndex(rig.house.seat(u"Stalls"_s, u"L"_s, 12)));
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"L"_s, 11));
    QTRY_VERIFY(rig.isShown("orphanCard"));
    QVERIFY(rig.isShown("mend1"));
    QVERIFY2(rig.text("noticeText").contains(u"row L, seat 10"_s), qPrintable(rig.text("noticeText")));
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.picture("orphan");
    rig.key(Qt::Key_1);
    QTRY_COMPARE(rig.basket().size(), 1);
    QVERIFY(!rig.isShown("orphanCard"));
    QVERIFY2(rig.basket().at(0).contains(u"row L, seat 10"_s), qPrintable(rig.basket().at(0)));
}

void PosPageTest::keepsALonelySeatOnPurpose()
{
    test::TillRig rig;
    rig.open();
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"C"_s, 2));
    QTRY_VERIFY(rig.isShown("orphanCard"));
    rig.key(Qt::Key_Escape);
    QTRY_VERIFY(!rig.isShown("orphanCard"));
    QVERIFY(rig.page->till().basket().isEmpty());
    rig.clickSeat(rig.house.seat(u"Stalls"_s, u"C"_s, 2));
    QTRY_VERIFY(rig.isShown("orphanCard"));
    rig.key(Qt::Key_0);
    QTRY_COMPARE(rig.basket().size(), 1);
    const QJsonObject asked = rig.office.transport.lastBody(Method::Post, "~/performances/*/holds");
    QVERIFY(asked.value(u"override_orphans"_s).toBool());
}

void PosPageTest::saysWhoWasFaster()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const qint32 wanted = rig.house.seat(u"Stalls"_s, u"G"_s, 10);
    rig.house.set({wanted}, 'o'); // another clerk, and no news of it yet
    rig.clickSeat(wanted);
    QTRY_VERIFY(rig.isShown("notice"));
    QVERIFY2(rig.text("noticeText").contains(u"row G, seat 10"_s), qPrintable(rig.text("noticeText")));
    QVERIFY(rig.isShown("noticeAction"));
    QCOMPARE(rig.basket().size(), 2);
    rig.picture("conflict");
    rig.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rig.basket().size(), 3);
    QVERIFY(!rig.isShown("notice"));
}

void PosPageTest::countsDownAndLetsGo()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    QTRY_COMPARE(rig.text("holdLeft"), u"10:00"_s);
    rig.office.clock.advance(std::chrono::minutes{8} + std::chrono::seconds{18});
    QTRY_COMPARE(rig.text("holdLeft"), u"1:42"_s);
    rig.picture("expiring");
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_COMPARE(rig.text("holdLeft"), u"10:00"_s);
    const QStringList before = rig.basket();
    rig.office.clock.advance(std::chrono::minutes{11});
    QTRY_VERIFY(rig.page->till().basket().hasLetGo());
    QCOMPARE(rig.basket().size(), before.size());
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.picture("expired");
    QCOMPARE(rig.house.liveHolds(), 0);
    rig.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(!rig.page->till().basket().hasLetGo());
    QCOMPARE(rig.basket(), before);
}

void PosPageTest::clearsWithUndo()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList before = rig.basket();
    rig.key(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(rig.page->till().basket().isEmpty());
    QTRY_COMPARE(rig.office.transport.count(Method::Delete, "~/holds/*"), 1);
    QVERIFY(!rig.toasts.toasts().empty());
    rig.toasts.toasts().back().run();
    QTRY_COMPARE(rig.basket(), before);
}

void PosPageTest::survivesALostConnection()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList before = rig.basket();
    rig.house.losesAnswers = client::TransportFailure::Unreachable; // it is done, and nobody hears of it
    rig.office.transport.withhold(Method::Get, "/health");
    rig.key(Qt::Key_F4);
    QTRY_VERIFY(rig.isShown("connectionBanner"));
    QTRY_VERIFY(rig.page->till().basket().isUnsure());
    QCOMPARE(rig.basket(), before);
    QVERIFY(!rig.find<QAbstractButton>("exactCash")->isEnabled());
    rig.picture("offline");
    rig.house.losesAnswers.reset();
    rig.office.transport.release("/health");
    rig.key(Qt::Key_T, Qt::ControlModifier);
    QTRY_VERIFY(!rig.isShown("connectionBanner"));
    QTRY_VERIFY(rig.isCalm());
    QTRY_COMPARE(rig.basket().size(), 4); // what was asked for while it was away, once
    const std::vector<client::Request> asked =
        rig.office.transport.requests(Method::Post, "~/performances/*/holds");
    QVERIFY(asked.size() > 2);
    for (std::size_t i = 2; i < asked.size(); ++i)
        QCOMPARE(asked[i].body, asked[1].body); // id and all
    QCOMPARE(rig.house.liveHolds(), 1);
    QTRY_VERIFY(rig.find<QAbstractButton>("exactCash")->isEnabled());
}

void PosPageTest::withoutARightThereIsNoButton()
{
    test::TillRig rig(true);
    const pos::PosServices services{
        rig.office.apis.booking, rig.office.apis.tickets, rig.office.feed, rig.office.connection,
        rig.office.ids,          rig.office.clock,        rig.toasts,      rig.prompter};
    rig.page = std::make_unique<pos::PosPage>(services, pos::TillRights{});
    rig.house.sheet.sellsSimulated = false;
    rig.open();
    rig.fillBasket();
    QVERIFY(!rig.isShown("giveAway"));
    QVERIFY(!rig.isShown("card"));
    QVERIFY(rig.isShown("cash"));
    rig.key(Qt::Key_F7);
    QVERIFY(!rig.isShown("givePanel"));
}

void PosPageTest::tabFindsANameEverywhere()
{
    test::TillRig rig(true);
    rig.open();
    rig.fillBasket();
    const QStringList complaints = testing::tabComplaints(*rig.page);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QStringList names;
    for (const testing::TabStop &stop : testing::walkTab(*rig.page))
        names << stop.widget->objectName();
    for (const QString &wanted : {u"seatMap"_s, u"basketRow"_s, u"cash"_s, u"exactCash"_s, u"quantity"_s})
        QVERIFY2(names.contains(wanted), qPrintable(wanted + u" in "_s + names.join(u' ')));
}

void PosPageTest::everyTextIsTranslated()
{
    testing::PseudoLanguage language;
    QCoreApplication::installTranslator(&language);
    {
        test::TillRig rig(true);
        rig.open();
        rig.fillBasket();
        const QStringList data{u"Mahler 4"_s, u"Teatro Verdi"_s, u"Premium"_s, u"First"_s,  u"Second"_s,
                               u"Third"_s,    u"Gallery"_s,      u"Adult"_s,   u"Stalls"_s, u"Balcony"_s,
                               u"Standing"_s, u"gallery"_s,      u"Mon"_s,     u"Jun"_s,    u"8RR-T4"_s};
        const auto check = [&](const char *where) {
            const QStringList found = testing::findUntranslated(*rig.page, data);
            QVERIFY2(found.isEmpty(), qPrintable(QString::fromLatin1(where) + u": "_s + found.join(u'\n')));
        };
        check("basket");
        rig.picture("pseudo");
        rig.key(Qt::Key_F10);
        QTRY_VERIFY(rig.isShown("cashPanel"));
        check("cash");
        rig.picture("pseudo-cash");
        rig.key(Qt::Key_Return);
        QTRY_VERIFY(rig.isShown("donePanel"));
        check("done");
        rig.key(Qt::Key_Return);
        rig.key(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(rig.isShown("orderRow"));
        check("finder");
        rig.click("orderRow");
        QTRY_VERIFY(rig.isShown("refundLine0"));
        check("order");
        rig.picture("pseudo-order");
    }
    QCoreApplication::removeTranslator(&language);
}

void PosPageTest::longTextsFit()
{
    test::TillRig rig(true);
    rig.house.setTitle(u"Der Ring des Nibelungen, Vorabend: Das Rheingold, konzertante Aufführung"_s);
    const QStringList names{u"Loge mit Bewirtung"_s, u"Vordere Parkettreihen"_s, u"Hintere Parkettreihen"_s,
                            u"Hörplätze ohne Sicht"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        rig.house.sheet.categories[std::size_t(i)].name = names.at(i);
    rig.house.sheet.ticketTypes[0].name = u"Ermäßigt mit Schwerbehindertenausweis"_s;
    for (wire::PublicPrice &price : rig.house.sheet.prices)
        price.total.minor *= 100;
    rig.open({1208, 752});
    rig.key(Qt::Key_4);
    rig.key(Qt::Key_F4);
    QTRY_COMPARE(rig.basket().size(), 4);
    QTRY_VERIFY(rig.isCalm());
    rig.picture("long-1280x800");
    rig.key(Qt::Key_F10);
    QTRY_VERIFY(rig.isShown("cashPanel"));
    rig.type(u"50000"_s);
    rig.picture("long-cash-1280x800");
    const QRect page = rig.page->rect();
    for (const QWidget *widget : rig.page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != rig.page.get())
            continue;
        const QRect where(widget->mapTo(rig.page.get(), QPoint()), widget->size());
        if (qobject_cast<const pos::BasketRow *>(widget) == nullptr)
            QVERIFY2(page.contains(where), qPrintable(QString::fromLatin1(widget->metaObject()->className())
                                                      + u' ' + widget->objectName()));
    }
}

FOYER_WIDGET_TEST_MAIN(PosPageTest)
#include "tst_pospage.moc"
