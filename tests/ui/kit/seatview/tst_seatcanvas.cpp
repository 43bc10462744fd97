// SPDX-License-Identifier: GPL-3.0-or-later
// How much is painted: tiles once, a changed seat and nothing beside it, the level of detail by drawn size.
#include "core/seating/bowlgenerator.h"
#include "tests/support/deterministicids.h"
#include "tests/ui/kit/seatview/seatviewrig.h"
#include "ui/kit/look.h"
#include "ui/kit/seatview/rowstrip.h"
#include "ui/kit/seatview/seatcanvas.h"

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatCanvasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_look = std::make_unique<kit::Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }

    void detailFollowsTheDrawnSize()
    {
        QCOMPARE(detailOf(3), Detail::Blocks);
        QCOMPARE(detailOf(4), Detail::Fill);
        QCOMPARE(detailOf(11), Detail::Fill);
        QCOMPARE(detailOf(12), Detail::Marks);
        QCOMPARE(detailOf(19), Detail::Marks);
        QCOMPARE(detailOf(20), Detail::Numbers);
    }

    void tilesArePaintedOnce()
    {
        SeatViewRig rig;
        QVERIFY(rig.ready());
        const qint64 tiles = rig.view.canvas().work().tiles;
        for (int i = 0; i < 5; ++i)
            rig.view.repaint();
        QCOMPARE(rig.view.canvas().work().tiles, tiles);
        QCOMPARE(rig.view.canvas().work().patches, 0);
    }

    void aChangeIsPaintedInItsOwnPlace()
    {
        SeatViewRig rig;
        QVERIFY(rig.ready());
        const qint64 tiles = rig.view.canvas().work().tiles;
        rig.model.apply(std::vector<SeatChange>{{rig.seat("Stalls/F/15"), {SeatState::Sold}}});
        rig.view.repaint();
        QCOMPARE(rig.view.canvas().work().tiles, tiles);
        QVERIFY(rig.view.canvas().work().patches >= 1 && rig.view.canvas().work().patches <= 4);
        QVERIFY(rig.view.canvas().work().patchedPixels <= 48 * 48);
    }

    /// Whatever order news came in, the map is what it would be had it been painted just now.
    void patchesAddUpToTheWhole()
    {
        SeatViewRig rig;
        QVERIFY(rig.ready());
        std::mt19937 random(5);
        for (int batch = 0; batch < 30; ++batch) {
            std::vector<SeatChange> changes;
            for (int i = 0; i < 15; ++i)
                changes.push_back({SeatIndex(random() % 620), {SeatState(random() % seatStateCount)}});
            rig.model.apply(changes);
            rig.view.repaint();
        }
        rig.model.setYours({rig.seat("Stalls/G/10"), rig.seat("Stalls/G/11")});
        rig.view.setOverlays(SeatView::NoOverlay);
        rig.view.clearFocus(); // a window's first widget gets it as by Tab, and shows its ring
        const QImage patched = rig.view.grab().toImage();
        SeatView fresh(rig.model);
        fresh.setOverlays(SeatView::NoOverlay);
        fresh.resize(rig.view.size());
        fresh.show();
        QTRY_VERIFY(fresh.isSettled());
        fresh.clearFocus();
        QCOMPARE(patched, fresh.grab().toImage());
    }

    /// Panning shows the same as looking there from the start.
    void panningAddsUpToTheWhole()
    {
        SeatViewRig rig;
        rig.view.setOverlays(SeatView::NoOverlay);
        rig.view.setDrawnSeatSize(30);
        QVERIFY(rig.ready());
        const SeatIndex goal = rig.seat("Balcony/E/5");
        rig.view.showSeat(goal);
        QVERIFY(rig.ready());
        const QImage panned = rig.view.grab().toImage();
        QTest::keyClick(&rig.view, Qt::Key_Plus);
        QTest::keyClick(&rig.view, Qt::Key_Minus);
        QVERIFY(rig.ready());
        QCOMPARE(rig.view.grab().toImage(), panned);
    }

    void farAwayThereAreBlocksOnly()
    {
        DeterministicIds ids;
        SeatModel model;
        model.setMap(seating::generateBowl({.tiers = 2, .blocks = 24, .rows = 30}, ids).value());
        SeatView view(model);
        view.resize(700, 500);
        view.show();
        QTRY_VERIFY(view.isSettled());
        QCOMPARE(view.canvas().scene().detail(), Detail::Blocks);
        QCOMPARE(view.seatAt(view.rect().center()), noSeat);
        const QPointF middle = view.seatRect(model.plan()->sections()[3].first + 40).center();
        const QRgb before = view.grab().toImage().pixel(middle.toPoint());
        sellSection(model, 3);
        QTRY_VERIFY(view.isSettled());
        const QImage sold = view.grab().toImage();
        QVERIFY(sold.pixel(middle.toPoint()) != before);
        QCOMPARE(sold.pixel(middle.toPoint()), m_look->theme().tokens().heat[6].rgb());
        const SeatIndex own = model.plan()->sections()[7].first;
        const QPoint ownAt = view.seatRect(own).center().toPoint();
        const QRgb without = sold.pixel(ownAt);
        model.setYours({own});
        QCOMPARE(view.grab().toImage().pixel(ownAt), m_look->theme().tokens().mine.rgb());
        model.setYours({});
        QCOMPARE(view.grab().toImage().pixel(ownAt), without);
        // A click into a block comes closer.
        QTest::mouseClick(&view, Qt::LeftButton, {}, middle.toPoint());
        QTRY_VERIFY(view.isSettled());
        QCOMPARE(view.canvas().scene().detail(), Detail::Numbers);
    }

    void themesReplaceEverything()
    {
        SeatViewRig rig;
        m_look->theme().setAppearance(kit::Appearance::Light);
        QVERIFY(rig.ready());
        const QImage light = rig.view.grab().toImage();
        m_look->theme().setAppearance(kit::Appearance::Dark);
        QTRY_VERIFY(rig.view.grab().toImage() != light);
        QTRY_VERIFY(rig.view.isSettled());
        QCOMPARE(rig.view.grab().toImage().pixel(5, 5), m_look->theme().tokens().map.rgb());
        m_look->theme().setAppearance(kit::Appearance::Light);
        QTRY_COMPARE(rig.view.grab().toImage(), light);
    }

    void rowsThatBeginOutsideAreNamedAtTheEdge()
    {
        SeatModel model;
        openVerdi(model);
        const QSizeF view(984, 748);
        const Camera all = Camera::fitting(model.plan()->bounds(), view, 12);
        QVERIFY(RowStrip::entries(*model.plan(), all, view, {}).empty());
        const Camera close{model.plan()->seats()[verdiSeat(model, QStringLiteral("Stalls/L/14"))].centre,
                           0.07};
        QString names;
        double last = -100;
        for (const RowStrip::Entry &entry : RowStrip::entries(*model.plan(), close, view, {})) {
            names += model.plan()->rows()[entry.row].name;
            QVERIFY(entry.y - last >= 12);
            last = entry.y;
        }
        QVERIFY2(names.contains(QStringLiteral("JKLMNOP")), qPrintable(names));
    }

private:
    static void sellSection(SeatModel &model, std::size_t section)
    {
        std::vector<SeatChange> changes;
        for (SeatIndex seat = model.plan()->sections()[section].first;
             seat < model.plan()->sections()[section].end; ++seat)
            changes.push_back({seat, {SeatState::Sold}});
        model.apply(changes);
    }

    std::unique_ptr<kit::Look> m_look;
};

QTEST_MAIN(SeatCanvasTest)
#include "tst_seatcanvas.moc"
