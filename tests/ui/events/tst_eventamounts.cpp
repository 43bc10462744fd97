// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "ui/events/currencychange.h"
#include "ui/events/halldesk.h"
#include "ui/events/pricegridmodel.h"

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;

/// Prices of the set-up as they are typed, pasted, and moved to another currency.
class EventAmountsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void amounts_data();
    void amounts();
    void anotherCurrencyKeepsTheFigures();
    void anotherCurrencyReachesTheServer();
    void pastesABlock();
    void whatCannotBeReadIsNotPasted();
    void phasesHavePricesOfTheirOwn();

private:
    void openReady();
    void save();

    std::unique_ptr<EventsRig> m_rig;
    std::unique_ptr<SetupKeeper> m_keeper;
    std::unique_ptr<SetupModel> m_model;
};

void EventAmountsTest::init()
{
    m_rig = std::make_unique<EventsRig>();
    m_keeper =
        std::make_unique<SetupKeeper>(*m_rig->store, QStringLiteral("server"), QStringLiteral("house"));
    m_model = std::make_unique<SetupModel>(m_rig->office.apis.catalog, *m_keeper, m_rig->office.clock);
}

void EventAmountsTest::cleanup()
{
    m_model.reset();
    m_keeper.reset();
    m_rig.reset();
}

void EventAmountsTest::openReady()
{
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Beethoven: the nine"));
    static_cast<void>(SetupModel::open(m_model.get(), event.id));
    QTRY_COMPARE(m_model->wanted().facts.title, QStringLiteral("Beethoven: the nine"));
    m_rig->office.transport.clearRequests();
}

void EventAmountsTest::save()
{
    static_cast<void>(SetupModel::save(m_model.get()));
    QTRY_VERIFY(m_model->state() != SaveState::Saving);
}

void EventAmountsTest::amounts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("minor"); // -1: no amount
    QTest::addColumn<QString>("currency");
    const auto row = [](const char *typed, qint64 minor, const char *currency = "EUR") {
        QTest::addRow("%s in %s", typed, currency)
            << QString::fromUtf8(typed) << minor << QString::fromLatin1(currency);
    };
    row("72", 7200);
    row("72.5", 7250);
    row("72,50", 7250);
    row("1,250.50", 125050);
    row("1.250,50", 125050);
    row("1 250", 125000);
    row("€ 12", 1200);
    row("12 EUR", 1200);
    row("80 %", 5760);
    row("80%", 5760);
    row("0", 0);
    row("abc", -1);
    row("-5", -1);
    row("12a", -1);
    row("99999999999999", -1);
    row("1.250", -1);     // a thousand and more, or not quite?
    row("1,250", 125000); // here commas group
    row("12.345", -1);
    row("10.00", 10, "JPY");
    row("10.50", -1, "JPY");
    row("1,250", 1250, "JPY");
    row("10", 10'000, "KWD");
    row("10.5", 10'500, "KWD");
    row("10.125", 10'125, "KWD");
    row("1,250", 1'250'000, "KWD");
}

void EventAmountsTest::amounts()
{
    QFETCH(QString, typed);
    QFETCH(qint64, minor);
    QFETCH(QString, currency);
    openReady();
    m_model->edit([&](Setup &setup) { setup.facts.currency = currency; });
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    const PriceGridModel sheet(*m_model, desk);
    const std::optional<std::int64_t> amount = sheet.amountIn(typed, 0);
    QCOMPARE(amount.value_or(-1), minor);
}

void EventAmountsTest::anotherCurrencyKeepsTheFigures()
{
    openReady();
    Setup setup = m_model->wanted();
    setup.facts.feePerTicket = 150;
    const Setup euros = setup;
    const PricePlace place = setup.prices.front().at;
    const std::int64_t cents = setup.prices.front().minor;
    QVERIFY(cents > 0 && cents % 100 == 0);
    CurrencyChange change;
    change.apply(setup, QStringLiteral("GBP"));
    QCOMPARE(setup.prices, euros.prices);
    QVERIFY(!change.hasOtherPlaces());
    change.apply(setup, QStringLiteral("JPY"));
    QCOMPARE(priceAt(setup, place)->minor, cents / 100);
    QCOMPARE(setup.facts.feePerTicket, 2); // 1.50
    QVERIFY(change.hasOtherPlaces());
    QVERIFY(change.rounded() > 0);
    change.apply(setup, QStringLiteral("KWD"));
    QCOMPARE(priceAt(setup, place)->minor, cents * 10);
    QCOMPARE(setup.facts.feePerTicket, 1500); // whole again
    QCOMPARE(change.rounded(), 0);
    change.apply(setup, QStringLiteral("EUR"));
    QCOMPARE(setup, euros);
    change.apply(setup, QStringLiteral("JPY"));
    setPrice(setup, place, 33); // yen that somebody wrote
    change.apply(setup, QStringLiteral("EUR"));
    QCOMPARE(priceAt(setup, place)->minor, 3300);
    QCOMPARE(setup.facts.feePerTicket, 200);
}

void EventAmountsTest::anotherCurrencyReachesTheServer()
{
    openReady();
    m_rig->catalog.event().feePerTicket = 200;
    static_cast<void>(SetupModel::open(m_model.get(), m_model->wanted().id));
    QTRY_COMPARE(m_model->wanted().facts.feePerTicket, 200);
    const std::int64_t cents = m_model->wanted().prices.front().minor;
    CurrencyChange change;
    m_model->edit([&](Setup &setup) { change.apply(setup, QStringLiteral("JPY")); });
    save();
    QCOMPARE(m_model->state(), SaveState::Saved);
    const wire::Event &saved = m_rig->catalog.event();
    QCOMPARE(saved.currency, QStringLiteral("JPY"));
    QCOMPARE(saved.feePerTicket, 2);
    QCOMPARE(saved.prices.front().price.currency, QByteArray("JPY"));
    QCOMPARE(m_model->wanted().prices.front().minor, cents / 100);
}

void EventAmountsTest::pastesABlock()
{
    openReady();
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    PriceGridModel sheet(*m_model, desk);
    QCOMPARE(sheet.paste(sheet.index(1, 2), QStringLiteral("10\t20,50\r\n\t30\r\n")).written, 3);
    QCOMPARE(sheet.index(1, 2).data().toString(), QStringLiteral("10.00"));
    QCOMPARE(sheet.index(1, 3).data().toString(), QStringLiteral("20.50"));
    QCOMPARE(sheet.index(2, 2).data().toString(), QStringLiteral("33.60")); // empty: as it was
    QCOMPARE(sheet.index(2, 3).data().toString(), QStringLiteral("30.00"));
    QCOMPARE(sheet.copied({sheet.index(1, 2), sheet.index(1, 3), sheet.index(2, 3)}),
             QStringLiteral("10.00\t20.50\n\t30.00"));
    QCOMPARE(sheet.paste(sheet.index(0, 1), QStringLiteral("100\t80 %")).written, 2);
    QCOMPARE(sheet.index(0, 2).data().toString(), QStringLiteral("80.00")); // of the price beside it
}

// Half a block is worse than none.
void EventAmountsTest::whatCannotBeReadIsNotPasted()
{
    openReady();
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    PriceGridModel sheet(*m_model, desk);
    const Setup before = m_model->wanted();
    const PastedBlock block = sheet.paste(sheet.index(1, 2), QStringLiteral("10\tfree\n20\t30"));
    QCOMPARE(block.written, 0);
    QCOMPARE(block.unread, QStringList{QStringLiteral("“free” at First, Student")});
    const PastedBlock outside = sheet.paste(sheet.index(2, 5), QStringLiteral("1\t2\n3\t4"));
    QCOMPARE(outside.unread,
             (QStringList{QStringLiteral("“2” outside the sheet"), QStringLiteral("“3” outside the sheet"),
                          QStringLiteral("“4” outside the sheet")}));
    QCOMPARE(m_model->wanted(), before);
}

void EventAmountsTest::phasesHavePricesOfTheirOwn()
{
    openReady();
    HallDesk desk(m_rig->office.apis.seating, m_rig->office.client);
    PriceGridModel sheet(*m_model, desk);
    sheet.setPhase(m_model->wanted().phases.back().id);
    QVERIFY(sheet.index(0, 1).data(PriceGridModel::InheritedRole).toBool());
    QVERIFY(sheet.setData(sheet.index(0, 1), QStringLiteral("72.00"), Qt::EditRole)); // typed over by itself
    QVERIFY(m_model->isSaved());
    QVERIFY(sheet.setData(sheet.index(0, 1), QStringLiteral("60"), Qt::EditRole));
    QVERIFY(!sheet.index(0, 1).data(PriceGridModel::InheritedRole).toBool());
    sheet.setPhase(std::nullopt);
    QCOMPARE(sheet.index(0, 1).data().toString(), QStringLiteral("72.00"));
    save();
    QCOMPARE(m_rig->catalog.event().prices.size(), std::size_t(16));
}

FOYER_EVENTS_TEST_MAIN(EventAmountsTest)
#include "tst_eventamounts.moc"
