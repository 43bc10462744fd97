// SPDX-License-Identifier: GPL-3.0-or-later
// What the map looks like. With FOYER_PICTURES=DIR every picture is kept there.
#include "core/seating/pretix.h"
#include "tests/support/testdata.h"
#include "tests/support/testresult.h"
#include "tests/ui/kit/seatview/seatviewrig.h"
#include "ui/kit/look.h"
#include "ui/kit/seatview/seatlegend.h"
#include "ui/kit/seatview/seatpainter.h"

#include <QDir>
#include <QPainter>

using namespace foyer;
using namespace foyer::seatview;
using namespace foyer::test;

class SeatPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_look = std::make_unique<kit::Look>(*qobject_cast<QApplication *>(QCoreApplication::instance()));
    }

    void verdi_data() { addThemes(); }

    void verdi()
    {
        useTheme();
        SeatViewRig rig;
        QVERIFY(rig.ready());
        const QImage picture = keep(rig.view, "verdi");
        QCOMPARE(inkOf(picture, rig.pointOf("Stalls/F/15")), fillOf(0));
        QCOMPARE(inkOf(picture, rig.pointOf("Balcony/A/1")), fillOf(2));
        SeatLegend legend(rig.model);
        legend.resize(840, 40);
        keep(legend, "legend");
    }

    void zooms_data() { addThemes(); }

    void zooms()
    {
        useTheme();
        SeatViewRig rig;
        QVERIFY(rig.ready());
        for (const double size : {3.0, 6.0, 10.0, 16.0, 36.0}) {
            rig.view.setDrawnSeatSize(size);
            if (size > 30)
                rig.view.showSeat(rig.seat("Stalls/M/20"));
            QVERIFY(rig.ready());
            keep(rig.view, QStringLiteral("zoom%1").arg(size));
        }
        rig.view.setFocus(Qt::TabFocusReason);
        rig.view.setCurrentSeat(rig.seat("Stalls/R/23"));
        QVERIFY(rig.ready());
        keep(rig.view, "focus");
    }

    void states_data() { addThemes(); }

    /// Every state at every level of detail, as a sheet.
    void states()
    {
        useTheme();
        QImage sheet(13 * 60, 4 * 56, QImage::Format_RGB32);
        const kit::Tokens &tokens = m_look->theme().tokens();
        sheet.fill(tokens.map);
        QPainter painter(&sheet);
        painter.setRenderHint(QPainter::Antialiasing);
        const std::vector<SeatFace> faces = allFaces();
        const std::array<double, 4> sizes{10, 16, 20, 36};
        for (std::size_t y = 0; y < sizes.size(); ++y) {
            for (std::size_t x = 0; x < faces.size(); ++x) {
                painter.save();
                painter.translate(30 + 60 * double(x), 28 + 56 * double(y));
                SeatPainter(painter, tokens, sizes[y], detailOf(sizes[y])).paint(faces[x]);
                painter.restore();
            }
        }
        painter.end();
        save(sheet, "states");
    }

    void heat_data() { addThemes(); }

    void heat()
    {
        useTheme();
        SeatViewRig rig({420, 330});
        std::vector<quint8> steps;
        for (SeatIndex seat = 0; seat < rig.model.plan()->seats().size(); ++seat)
            steps.push_back(quint8((seat * 7 / 13) % 7));
        rig.view.setOverlays(SeatView::NoOverlay);
        rig.model.setSeatHeat(steps);
        rig.model.setColouring(Colouring::SeatHeat);
        QVERIFY(rig.ready());
        keep(rig.view, "heat");
        SeatLegend legend(rig.model);
        legend.setHeatWords(QStringLiteral("never sold"), QStringLiteral("sold 6 of 6"));
        legend.resize(420, 40);
        keep(legend, "heatlegend");
    }

    void plans_data() { addThemes(); }

    /// Real plans, with everything in them.
    void plans()
    {
        useTheme();
        for (const char *name :
             {"pretix-main-hall.en", "seatmap-canvas-stadium", "ticketland-dance-hall.pretix"}) {
            const auto plan =
                seating::importPretix(testData(QStringLiteral("plans/%1.json").arg(QLatin1StringView{name})));
            VERIFY_RESULT(plan);
            SeatModel model;
            model.setMap(plan->map);
            std::vector<SeatLook> looks(model.plan()->seats().size());
            for (std::size_t i = 0; i < looks.size(); i += 1 + i % 3)
                looks[i].state = SeatState::Sold;
            model.setLooks(looks);
            SeatView view(model);
            view.resize(984, 748);
            view.show();
            QTRY_VERIFY(view.isSettled());
            keep(view, QString::fromLatin1(name));
        }
    }

private:
    static void addThemes()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void useTheme()
    {
        QFETCH(bool, dark);
        m_look->theme().setAppearance(dark ? kit::Appearance::Dark : kit::Appearance::Light);
    }

    [[nodiscard]] QRgb fillOf(std::size_t rank) const
    {
        return m_look->theme().tokens().categories[rank].fill.rgb();
    }

    /// Beside the number, in the seat's upper part.
    static QRgb inkOf(const QImage &picture, QPoint middle)
    {
        const double ratio = picture.devicePixelRatio();
        return picture.pixel(QPoint(int((middle.x() - 6) * ratio), int((middle.y() - 6) * ratio)));
    }

    static std::vector<SeatFace> allFaces()
    {
        std::vector<SeatFace> faces;
        for (int rank = 0; rank < 4; ++rank)
            faces.push_back({{}, rank, false, false, -1, QString::number(8 + rank), false});
        faces.push_back({{}, 1, true, false, -1, {}, false});
        faces.push_back({{}, 1, false, true, -1, {}, false});
        for (const SeatState state :
             {SeatState::Yours, SeatState::Held, SeatState::Sold, SeatState::HouseHold, SeatState::Blocked,
              SeatState::NotInStock, SeatState::LeftAlone})
            faces.push_back({{state}, 2, false, false, -1, QStringLiteral("9"), false});
        return faces;
    }

    QImage keep(QWidget &widget, const QString &name) const
    {
        const QImage picture = widget.grab().toImage();
        save(picture, name);
        return picture;
    }

    QImage keep(QWidget &widget, const char *name) const { return keep(widget, QString::fromLatin1(name)); }

    void save(const QImage &picture, const QString &name) const
    {
        const QString folder = qEnvironmentVariable("FOYER_PICTURES");
        if (folder.isEmpty())
            return;
        const QString file =
            QStringLiteral("seatview-%1-%2%3.png")
                .arg(name, m_look->theme().isDark() ? QStringLiteral("dark") : QStringLiteral("light"),
                     picture.devicePixelRatio() > 1 ? QStringLiteral("@2") : QString());
        QVERIFY(picture.save(QDir(folder).filePath(file)));
    }

    void save(const QImage &picture, const char *name) const { save(picture, QString::fromLatin1(name)); }

    std::unique_ptr<kit::Look> m_look;
};

QTEST_MAIN(SeatPictures)
#include "tst_seatpictures.moc"
