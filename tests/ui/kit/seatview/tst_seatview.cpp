// SPDX-License-Identifier: GPL-3.0-or-later
// The map under real pointers and keys.
#include "tests/ui/kit/seatview/seatviewrig.h"
#include "ui/kit/look.h"
#include "ui/kit/seatview/cardpanel.h"
#include "ui/kit/seatview/minimap.h"
#include "ui/kit/seatview/poolpainter.h"
#include "ui/kit/seatview/seatlegend.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_look = std::make_unique<kit::Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }

    void init()
    {
        m_rig = std::make_unique<SeatViewRig>();
        QVERIFY(m_rig->ready());
    }

    void aClickActivatesTheSeat()
    {
        QSignalSpy activated(&view(), &SeatView::seatActivated);
        for (const char *place : {"Stalls/F/15", "Stalls/A/3", "Box 9//4", "Balcony/E/26"}) {
            QTest::mouseClick(&view(), Qt::LeftButton, Qt::ControlModifier, m_rig->pointOf(place));
            QCOMPARE(activated.size(), 1);
            QCOMPARE(activated[0][0].value<SeatIndex>(), m_rig->seat(place));
            QCOMPARE(activated.takeFirst()[1].value<Qt::KeyboardModifiers>(), Qt::ControlModifier);
        }
        QTest::mouseClick(&view(), Qt::LeftButton, {}, QPoint(492, 40)); // the stage
        QTest::mouseClick(&view(), Qt::RightButton, {}, m_rig->pointOf("Stalls/F/15"));
        QCOMPARE(activated.size(), 0);
    }

    void everySeatIsHitInItsMiddle()
    {
        for (SeatIndex seat = 0; seat < 620; ++seat)
            QCOMPARE(view().seatAt(view().seatRect(seat).center()), seat);
    }

    void readOnlyActivatesNothing()
    {
        view().setReadOnly(true);
        QSignalSpy activated(&view(), &SeatView::seatActivated);
        QSignalSpy chosen(&view(), &SeatView::selectionRequested);
        QTest::mouseClick(&view(), Qt::LeftButton, {}, m_rig->pointOf("Stalls/F/15"));
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Space);
        drag(m_rig->pointOf("Stalls/F/15"), m_rig->pointOf("Stalls/H/18"), Qt::ShiftModifier);
        QCOMPARE(activated.size() + chosen.size(), 0);
        QCOMPARE(view().currentSeat(), m_rig->seat("Stalls/F/15"));
    }

    void draggingMovesTheMap()
    {
        QSignalSpy activated(&view(), &SeatView::seatActivated);
        const QPoint before = m_rig->pointOf("Stalls/F/15");
        drag(before, before + QPoint(-120, 60), {});
        QCOMPARE(m_rig->pointOf("Stalls/F/15"), before + QPoint(-120, 60));
        QCOMPARE(activated.size(), 0);
        QVERIFY(!view().isFitted());
        QTest::keyClick(&view(), Qt::Key_0);
        QCOMPARE(m_rig->pointOf("Stalls/F/15"), before);
        QVERIFY(view().isFitted());
    }

    void shiftAndDraggingChooses()
    {
        QSignalSpy chosen(&view(), &SeatView::selectionRequested);
        drag(m_rig->pointOf("Stalls/F/15") - QPoint(6, 6), m_rig->pointOf("Stalls/F/18") + QPoint(6, 6),
             Qt::ShiftModifier);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<std::vector<SeatIndex>>(),
                 (std::vector<SeatIndex>{m_rig->seat("Stalls/F/15"), m_rig->seat("Stalls/F/16"),
                                         m_rig->seat("Stalls/F/17"), m_rig->seat("Stalls/F/18")}));
    }

    void keysWalkFromSeatToSeat()
    {
        QSignalSpy activated(&view(), &SeatView::seatActivated);
        view().setFocus(Qt::TabFocusReason);
        view().setCurrentSeat(m_rig->seat("Stalls/F/11"));
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Right})
            QTest::keyClick(&view(), key);
        QCOMPARE(view().currentSeat(), m_rig->seat("Stalls/F/15"));
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated[0][0].value<SeatIndex>(), m_rig->seat("Stalls/F/15"));
        QTest::keyClick(&view(), Qt::Key_Down);
        QCOMPARE(m_rig->model.plan()->rowOf(view().currentSeat()).name, QStringLiteral("G"));
        QTest::keyClick(&view(), Qt::Key_Up);
        QCOMPARE(view().currentSeat(), m_rig->seat("Stalls/F/15"));
        QTest::keyClick(&view(), Qt::Key_Space);
        QCOMPARE(activated.size(), 2);
        QTest::keyClick(&view(), Qt::Key_End);
        QCOMPARE(view().currentSeat(), m_rig->seat("Stalls/F/26"));
    }

    /// The seat of keyboard focus is never off the map nor below what lies on it.
    void keysNeverLeaveWhatIsSeen()
    {
        view().setDrawnSeatSize(36);
        view().setFocus(Qt::TabFocusReason);
        view().setCurrentSeat(m_rig->seat("Stalls/A/1"));
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_Up}) {
            for (int i = 0; i < 8; ++i) {
                QTest::keyClick(&view(), key);
                const QPoint at = m_rig->pointOf(view().currentSeat());
                QVERIFY(view().rect().contains(at));
                QCOMPARE(view().childAt(at), nullptr);
            }
        }
    }

    void theRingShowsKeyboardFocusOnly()
    {
        const auto picture = [this] { return view().grab().toImage(); };
        view().setCurrentSeat(m_rig->seat("Stalls/H/12"));
        QTest::mouseClick(&view(), Qt::LeftButton, {}, m_rig->pointOf("Stalls/H/12"));
        QTest::mouseMove(&view(), QPoint(492, 40));
        QTRY_VERIFY(view().isSettled());
        const QImage pointed = picture();
        view().clearFocus();
        view().setFocus(Qt::TabFocusReason);
        QVERIFY(picture() != pointed);
    }

    void theWheelZoomsAroundThePointer()
    {
        const QPoint at = m_rig->pointOf("Stalls/M/20");
        const double before = view().drawnSeatSize();
        QWheelEvent event(at, view().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, {}, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view(), &event);
        QVERIFY(qFuzzyCompare(view().drawnSeatSize(), before * 1.25 * 1.25));
        QVERIFY((m_rig->pointOf("Stalls/M/20") - at).manhattanLength() <= 1);
        QTest::keyClick(&view(), Qt::Key_Minus);
        QVERIFY(view().drawnSeatSize() < before * 1.1);
    }

    void zoomTakesItsTimeAndNoneWithReducedMotion()
    {
        view().setZoomMotion(std::chrono::milliseconds(140));
        const double before = view().drawnSeatSize();
        view().zoomIn();
        QVERIFY(!view().isSettled());
        QTRY_VERIFY(view().isSettled());
        QVERIFY(qFuzzyCompare(view().drawnSeatSize(), before * 1.5));
        SeatView other(m_rig->model);
        other.resize(900, 700);
        other.show();
        m_look->theme().setReducedMotion(true);
        const double fitted = other.drawnSeatSize();
        other.zoomIn();
        QVERIFY(qFuzzyCompare(other.drawnSeatSize(), fitted * 1.5));
        m_look->theme().setReducedMotion(false);
    }

    void buttonsZoom()
    {
        const double before = view().drawnSeatSize();
        click("zoomIn");
        QVERIFY(view().drawnSeatSize() > before);
        click("zoomOut");
        click("zoomFit");
        QVERIFY(qFuzzyCompare(view().drawnSeatSize(), before));
    }

    void levelsCanBeShownAlone()
    {
        QSignalSpy changed(&view(), &SeatView::levelChanged);
        const double before = view().drawnSeatSize();
        click("level2");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(view().level(), std::optional(2));
        QVERIFY(view().drawnSeatSize() > before);
        QVERIFY(view().seatRect(m_rig->seat("Stalls/F/15")).isEmpty());
        for (SeatIndex seat = 0; seat < 620; ++seat) {
            if (m_rig->model.plan()->levelOf(seat) == 2)
                QCOMPARE(view().seatAt(view().seatRect(seat).center()), seat);
        }
        view().showSeat(m_rig->seat("Stalls/F/15"));
        QCOMPARE(view().level(), std::nullopt);
        const auto *all = view().findChild<QAbstractButton *>(QStringLiteral("levelAll"));
        QVERIFY(all->isChecked());
        QCOMPARE(all->accessibleName(), QStringLiteral("All levels, 215 free"));
    }

    void theCardSaysWhatTheSeatIs()
    {
        auto *card = view().findChild<CardPanel *>(QStringLiteral("seatCard"));
        QSignalSpy hovered(&view(), &SeatView::seatHovered);
        QTest::mouseMove(&view(), m_rig->pointOf("Stalls/F/15"));
        QTRY_VERIFY(card->isVisible());
        QCOMPARE(card->card().title, QStringLiteral("Row F seat 15"));
        QCOMPARE(card->card().price, QStringLiteral("€68.00"));
        QCOMPARE(hovered.last()[0].value<SeatIndex>(), m_rig->seat("Stalls/F/15"));
        QVERIFY(view().rect().contains(card->geometry().center()));
        m_rig->model.apply(std::vector<SeatChange>{{m_rig->seat("Stalls/F/15"), {SeatState::Sold}}});
        QCOMPARE(card->card().detail, QStringLiteral("Stalls, Premium, sold"));
        view().setCardProvider([](SeatIndex seat) { return SeatCard{QString::number(seat), {}, {}, {}}; });
        QTest::mouseMove(&view(), m_rig->pointOf("Stalls/F/16"));
        QCOMPARE(card->card().title, QString::number(m_rig->seat("Stalls/F/16")));
        QTest::mouseMove(&view(), QPoint(492, 40));
        QVERIFY(!card->isVisible());
        QCOMPARE(hovered.last()[0].value<SeatIndex>(), noSeat);
    }

    void theMinimapMovesTheMap()
    {
        view().setDrawnSeatSize(40);
        auto *minimap = view().findChild<Minimap *>(QStringLiteral("minimap"));
        QTest::mouseClick(minimap, Qt::LeftButton, {}, QPoint(minimap->width() / 2, 14)); // the stage
        QVERIFY(view().seatAt(QRectF(view().rect()).center()) == noSeat);
        QVERIFY(m_rig->pointOf("Stalls/A/12").y() > view().height() / 2);
        QVERIFY(m_rig->pointOf("Stalls/A/12").y() < view().height());
    }

    void theLegendCountsWhatIsThere()
    {
        const SeatLegend legend(m_rig->model);
        QStringList said;
        for (const SeatLegend::Entry &entry : legend.entries())
            said.append(entry.count ? QStringLiteral("%1 %2").arg(entry.name).arg(*entry.count) : entry.name);
        QCOMPARE(
            said.join(u'|'),
            QStringLiteral("Yours|Held by others 7|Sold 383|House hold 9|Blocked 2|Wheelchair|Companion"));
        m_rig->model.apply(std::vector<SeatChange>{{m_rig->seat("Stalls/F/15"), {SeatState::Sold}}});
        QCOMPARE(legend.entries()[2].count, std::optional(384));
        QVERIFY(legend.accessibleDescription().contains(QStringLiteral("Sold: 384")));
    }

    void assistiveProgramsHearEverySeat()
    {
        view().setFocus(Qt::TabFocusReason);
        view().setCurrentSeat(m_rig->seat("Stalls/F/15"));
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&view());
        QVERIFY(map);
        QCOMPARE(map->text(QAccessible::Name), QStringLiteral("Seat map"));
        QAccessibleInterface *seat = map->focusChild();
        QVERIFY(seat);
        QCOMPARE(seat->text(QAccessible::Name), QStringLiteral("Row F seat 15, Premium, free"));
        QVERIFY(seat->state().focused);
        QCOMPARE(map->child(map->indexOfChild(seat)), seat);
        const QPoint middle = seat->rect().center();
        QCOMPARE(map->childAt(middle.x(), middle.y()), seat);
        QSignalSpy activated(&view(), &SeatView::seatActivated);
        seat->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 1);
        m_rig->model.setYours({m_rig->seat("Stalls/F/15")});
        QCOMPARE(seat->text(QAccessible::Name), QStringLiteral("Row F seat 15, Premium, yours"));
        QVERIFY(seat->state().checked);
        QVERIFY(map->childCount() >= 620);
    }

    void everythingOnItHasAName()
    {
        for (const QAbstractButton *button : view().findChildren<QAbstractButton *>())
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
    }

    void standingAreasCanBeTaken()
    {
        m_rig->model.setMap(withPit());
        QCOMPARE(m_rig->model.pool(0).free, 60);
        QSignalSpy activated(&view(), &SeatView::poolActivated);
        QVERIFY(m_rig->ready());
        const QPoint at(m_rig->pointOf("Stalls/A/12").x(), 60);
        QTest::mouseClick(&view(), Qt::LeftButton, {}, at);
        QCOMPARE(activated.size(), 1);
        const QImage before = view().grab().toImage();
        m_rig->model.setPools({{0, 0}});
        QVERIFY(view().grab().toImage() != before);
    }

    /// Page down leads to a standing area after its section's seats, arrows lead back to the seats.
    void standingAreasAreReachedByKeys()
    {
        m_rig->model.setMap(withPit());
        QVERIFY(m_rig->ready());
        view().setFocus(Qt::ShortcutFocusReason);
        view().setCurrentSeat(m_rig->seat("Stalls/F/15"));
        const QImage before = view().grab().toImage();
        QTest::keyClick(&view(), Qt::Key_PageDown);
        QCOMPARE(view().currentPool(), 0);
        QCOMPARE(view().currentSeat(), noSeat);
        QVERIFY(view().grab().toImage() != before); // the ring
        QAccessibleInterface *map = QAccessible::queryAccessibleInterface(&view());
        QAccessibleInterface *pit = map->focusChild();
        QVERIFY(pit);
        QCOMPARE(pit->text(QAccessible::Name), QStringLiteral("Pit, third, 60 free"));
        QVERIFY(pit->state().focused);
        QCOMPARE(map->child(map->indexOfChild(pit)), pit);
        QSignalSpy activated(&view(), &SeatView::poolActivated);
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        pit->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.size(), 2);
        QTest::keyClick(&view(), Qt::Key_Down);
        QCOMPARE(view().currentPool(), -1);
        QCOMPARE(m_rig->model.plan()->rowOf(view().currentSeat()).name, QStringLiteral("A"));
    }

    /// Neither full nor empty: a number that nobody gave is none.
    void unknownStandingPlacesAreSaidToBe()
    {
        m_rig->model.setMap(withPit());
        m_rig->model.setPools({{0, 0, false}});
        QCOMPARE(view().accessiblePoolName(0), QStringLiteral("Pit, third, number not known"));
        QCOMPARE(poolWords(m_rig->model.pool(0), view().locale()), QStringLiteral("–"));
        m_rig->model.setColouring(Colouring::SeatHeat);
        QVERIFY(m_rig->ready());
        const QPoint corner = view().poolRect(0).topLeft().toPoint() + QPoint(6, 6);
        const kit::Tokens &tokens = kit::tokensOf(&view());
        QCOMPARE(view().grab().toImage().pixel(corner), tokens.hover.rgb());
        m_rig->model.setPools({{0, 0, true}});
        QCOMPARE(view().grab().toImage().pixel(corner), tokens.heat[6].rgb());
    }

    void newsOfSeatsIsSeenAtOnce()
    {
        const QPoint at = m_rig->pointOf("Stalls/F/15");
        const QRgb before = view().grab().toImage().pixel(at - QPoint(7, 0));
        m_rig->model.apply(std::vector<SeatChange>{{m_rig->seat("Stalls/F/15"), {SeatState::Sold}}});
        QVERIFY(view().grab().toImage().pixel(at - QPoint(7, 0)) != before);
    }

    void aMapWithoutAPlanIsEmpty()
    {
        SeatModel model;
        SeatView empty(model);
        empty.resize(400, 300);
        empty.show();
        QTest::keyClick(&empty, Qt::Key_Right);
        QTest::mouseClick(&empty, Qt::LeftButton, {}, QPoint(100, 100));
        empty.zoomIn();
        QCOMPARE(empty.currentSeat(), noSeat);
        model.setMap(verdiMap());
        QTRY_VERIFY(empty.isSettled());
        QVERIFY(empty.isFitted());
    }

private:
    SeatView &view() { return m_rig->view; }

    static seating::SeatMap withPit()
    {
        seating::SeatMap map = verdiMap();
        seating::StandingArea pit;
        pit.id = pit.name = QStringLiteral("Pit");
        pit.capacity = 60;
        pit.category = QStringLiteral("third");
        pit.figure.position = {-3000, -6000};
        pit.figure.size = {6000, 3000};
        map.sections.front().standing.push_back(pit);
        return map;
    }

    void click(const char *name)
    {
        auto *button = view().findChild<QAbstractButton *>(QString::fromLatin1(name));
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
    {
        QTest::mousePress(&view(), Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 4; ++step) {
            const QPointF at = from + (to - from) * (step / 4.0);
            QMouseEvent event(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                              modifiers);
            QApplication::sendEvent(&view(), &event);
        }
        QTest::mouseRelease(&view(), Qt::LeftButton, modifiers, to);
    }

    std::unique_ptr<kit::Look> m_look;
    std::unique_ptr<SeatViewRig> m_rig;
};

QTEST_MAIN(SeatViewTest)
#include "tst_seatview.moc"
