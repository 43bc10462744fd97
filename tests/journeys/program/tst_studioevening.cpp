// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/clientoffice.h"
#include "tests/journeys/program/atwork.h"
#include "tests/journeys/show.h"
#include "ui/kit/segments.h"
#include "ui/seatmap/studiopage.h"

#include <QAbstractButton>
#include <QApplication>
#include <qcoro/qcorotask.h>
#include <QLineEdit>
#include <QListView>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <qtestmouse.h>

using namespace foyer;
using namespace foyer::test;
using QCoro::waitFor;

/// A hall that is drawn in the client, published to a real server, put on sale and sold from; then changed,
/// with whoever has a ticket given another seat.
class StudioEveningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHallIsDrawnSoldFromAndChanged();

private:
    void drawTheHall();
    void numberAndPublish();
    void sellTheBestSeat();
    void takeTheSeatAway();
    void giveAnother();
    void choose(const char *segments, int index);

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    std::unique_ptr<ClientOffice> m_office;
    QTemporaryDir m_folder;
    std::unique_ptr<AtWork> m_work;
    seatmap::StudioPage *m_studio = nullptr;
    wire::Venue m_venue;
    Show m_show;
    Uuid m_map;
    QString m_soldSeat;
};

namespace {

constexpr int patience = 30'000;

} // namespace

void StudioEveningTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_office = std::make_unique<ClientOffice>(m_stage->port());
    m_office->enter(*m_owner);
    wire::NewVenue venue;
    venue.id = m_office->ids.next();
    venue.name = QStringLiteral("Teatro Verdi");
    venue.timeZone = QStringLiteral("Europe/Rome");
    m_venue = mustBe(waitFor(m_office->apis.seating.createVenue(venue)));
}

void StudioEveningTest::choose(const char *segments, int index)
{
    QTRY_VERIFY(m_work->shown(segments));
    const auto buttons = m_work->shown<kit::Segments>(segments)->findChildren<QAbstractButton *>();
    QTest::mouseClick(buttons[index], Qt::LeftButton);
}

void StudioEveningTest::drawTheHall()
{
    m_work->press(Qt::CTRL | Qt::Key_F1);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("seatMaps"), patience);
    m_work->click("seatMaps");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("firstHall"), patience); // there is none yet
    m_work->click("firstHall");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("newHallName"), patience);
    m_work->type(QStringLiteral("Main house"));
    choose("newHallStart", 1);
    m_work->click("newHallBegin");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->isEnabled("venueMake"), patience);
    m_work->click("venueMake");
    m_studio = m_work->shown<seatmap::StudioPage>("studio");
    QVERIFY(m_studio);
    QTRY_VERIFY_WITH_TIMEOUT(seating::seatCount(m_studio->desk().map()) > 400, patience);
    QTRY_VERIFY(m_studio->desk().isChecked());
}

void StudioEveningTest::numberAndPublish()
{
    m_studio->desk().setTool(seatmap::StudioTool::Number);
    QTRY_VERIFY(m_work->shown("numberPanel"));
    choose("rowScheme", 1);
    QTRY_VERIFY(m_studio->desk().preview().has_value());
    m_work->click("numberPanelAct");
    QCOMPARE(m_studio->desk().map().sections[0].rows[0].name, QStringLiteral("1"));
    QTRY_VERIFY(m_studio->session().canPublish());
    m_work->press(Qt::CTRL | Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(m_studio->session().place().version, 2, patience);
    m_map = m_studio->session().place().map;
    const wire::SeatMapView view = mustBe(waitFor(m_office->apis.seating.map(m_map)));
    QCOMPARE(view.map.version, 2);
    QCOMPARE(view.report.errors, 0);
    QCOMPARE(std::size_t(view.map.seats), seating::seatCount(m_studio->desk().map()));
}

void StudioEveningTest::sellTheBestSeat()
{
    m_work->press(Qt::CTRL | Qt::Key_F2);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("keyStrip"), patience);
    if (!m_work->isEnabled("bestAvailable")) {
        m_work->press(Qt::NoModifier | Qt::Key_F3);
        QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("switcherPopup"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_work->shown<QListView>("switcherList")->currentIndex().isValid(),
                                 patience);
        m_work->press(Qt::NoModifier | Qt::Key_Return);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_work->isEnabled("bestAvailable"), patience);
    m_work->press(Qt::NoModifier | Qt::Key_F4);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->isEnabled("exactCash"), patience);
    m_work->prompter().nextFile(m_folder.filePath(QStringLiteral("tickets.pdf")));
    m_work->press(Qt::NoModifier | Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("donePanel"), patience);
    const wire::SeatMapUses uses = mustBe(waitFor(m_office->apis.seating.uses(m_map)));
    const auto sold =
        std::ranges::find_if(uses.items, [](const wire::SeatMapUse &use) { return use.sold > 0; });
    QVERIFY(sold != uses.items.end());
    const client::Content letters = mustBe(waitFor(m_office->apis.booking.seats(sold->performance)));
    qsizetype ordinal = 0;
    seating::forEachSeat(m_studio->desk().map(), [&](const auto &, const auto &, const seating::Seat &seat) {
        if (ordinal < letters.bytes.size() && letters.bytes[ordinal] == 'd')
            m_soldSeat = seat.id;
        ++ordinal;
    });
    QVERIFY(!m_soldSeat.isEmpty());
}

void StudioEveningTest::takeTheSeatAway()
{
    m_work->press(Qt::CTRL | Qt::Key_F1);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("seatMaps"), patience);
    m_work->click("seatMaps");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("studioCanvas"), patience);
    m_studio->desk().select(studio::Selection::of({m_soldSeat}));
    m_work->shown("studioCanvas")->setFocus();
    m_work->press(Qt::NoModifier | Qt::Key_Delete);
    QVERIFY(!studio::findSeat(m_studio->desk().map(), m_soldSeat));
    QTRY_VERIFY(m_studio->desk().isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(m_studio->session().canPublish(), patience);
    m_work->press(Qt::CTRL | Qt::Key_S);
    QTRY_COMPARE_WITH_TIMEOUT(m_studio->session().place().version, 3, patience);
}

void StudioEveningTest::giveAnother()
{
    m_work->shown<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("usesRow0Act2"), patience);
    const wire::SeatMapUses before = mustBe(waitFor(m_office->apis.seating.uses(m_map)));
    int row = 0;
    while (row < int(before.items.size()) && before.items[std::size_t(row)].sold == 0)
        ++row;
    const QByteArray act = QByteArray("usesRow") + QByteArray::number(row) + "Act2";
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown(act.constData()), patience);
    m_work->click(act.constData());
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("giveNearest"), patience);
    QVERIFY(!m_work->isEnabled("replacementPanelAct")); // nothing sold is lost
    m_work->click("giveNearest");
    QTRY_VERIFY_WITH_TIMEOUT(m_work->isEnabled("replacementPanelAct"), patience);
    m_work->click("replacementPanelAct");
    QTRY_VERIFY_WITH_TIMEOUT(!m_work->shown("replacementPanel"), patience);
    const catalog::PerformanceId date = before.items[std::size_t(row)].performance;
    const wire::SeatMapUses after = mustBe(waitFor(m_office->apis.seating.uses(m_map)));
    const auto use = std::ranges::find(after.items, date, &wire::SeatMapUse::performance);
    QVERIFY(use != after.items.end());
    QCOMPARE(use->version, 3);
    QCOMPARE(use->sold, before.items[std::size_t(row)].sold);
    const client::Content letters = mustBe(waitFor(m_office->apis.booking.seats(date)));
    QCOMPARE(letters.bytes.count('d'), qsizetype(use->sold));
    QCOMPARE(seating::seatCount(m_studio->desk().map()) + 1,
             std::size_t(letters.bytes.size())); // it counts on
}

void StudioEveningTest::aHallIsDrawnSoldFromAndChanged()
{
    m_work = std::make_unique<AtWork>(*m_stage, *m_owner, m_folder.filePath(QStringLiteral("profile")));
    QTRY_VERIFY_WITH_TIMEOUT(m_work->shown("rail"), patience);
    drawTheHall();
    if (QTest::currentTestFailed())
        return;
    numberAndPublish();
    if (QTest::currentTestFailed())
        return;
    m_show = putOnSaleFrom(*m_stage, *m_owner, *m_owner, m_venue.id.toText(), m_map.toText());
    sellTheBestSeat();
    if (QTest::currentTestFailed())
        return;
    takeTheSeatAway();
    if (QTest::currentTestFailed())
        return;
    giveAnother();
    m_work.reset();
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    StudioEveningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_studioevening.moc"
