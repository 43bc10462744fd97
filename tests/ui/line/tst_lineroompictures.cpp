// SPDX-License-Identifier: GPL-3.0-or-later
// What the control room looks like. With FOYER_PICTURES=DIR every picture is kept there.
#include "tests/ui/line/linemain.h"
#include "tests/ui/line/lineroomrig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/speaking.h"
#include "tests/ui/support/visibletext.h"
#include "ui/line/roomchart.h"
#include "ui/line/roomtile.h"

#include <QPlainTextEdit>

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using client::Method;
using line::LineState;

class LineRoomPicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void open();
    void smallAndLarge();
    void states_data();
    void states();
    void offline();
    void overtaken();
    void without();
    void recovering();
    void viewer();
    void longNames();
    void longWords();
    void german_data();
    void german();
    void loadingAndFailing();
};

namespace {

void looksRight(const LineRoomRig &rig, const char *name)
{
    rig.picture(name);
    QStringList clipped; // a card's least height follows its words, and the board that
    const bool isWhole = QTest::qWaitFor([&] {
        clipped = testing::findClipped(*rig.page);
        return clipped.isEmpty();
    });
    QVERIFY2(isWhole, qPrintable(QLatin1StringView(name) + u": "_s + clipped.join(u'\n')));
}

} // namespace

void LineRoomPicturesTest::open()
{
    LineRoomRig rig;
    rig.open();
    rig.type("rateNumber", u"500"_s);
    rig.find<QPlainTextEdit>("tellText")
        ->setPlainText(u"Upper ring tickets at €39.00 are still plentiful. Places in the line keep their "
                       u"order; no need to "
                       "reload."_s);
    looksRight(rig, "line-1440");
    rig.find<line::RoomChart>("roomChart")->setHovered(9);
    rig.picture("line-hover");
}

void LineRoomPicturesTest::smallAndLarge()
{
    LineRoomRig rig;
    rig.open({1208, 752});
    rig.type("rateNumber", u"500"_s);
    rig.picture("line-1280"); // names of categories may be cut here: their tips say them
    rig.page->resize(2488, 1392);
    looksRight(rig, "line-2560");
}

void LineRoomPicturesTest::states_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("line-paused") << int(LineState::Paused);
    QTest::newRow("line-gathering") << int(LineState::Gathering);
    QTest::newRow("line-draining") << int(LineState::Draining);
    QTest::newRow("line-closed") << int(LineState::Closed);
}

void LineRoomPicturesTest::states()
{
    QFETCH(const int, state);
    LineRoomRig rig;
    if (LineState(state) == LineState::Gathering)
        rig.server.gathering();
    else
        rig.server.standing(LineState(state));
    rig.open();
    looksRight(rig, QTest::currentDataTag());
}

void LineRoomPicturesTest::offline()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.cut();
    rig.page->desk().refresh();
    QTRY_VERIFY(rig.find<line::RoomTile>("roomFigure0")->isOld());
    looksRight(rig, "line-offline");
}

void LineRoomPicturesTest::overtaken()
{
    LineRoomRig rig;
    rig.open();
    rig.office.transport.once().refuse(Method::Post, "~/performances/*/line/steer", 412, "stale_revision");
    rig.server.standing(LineState::Paused);
    rig.click("line.pause");
    QTRY_VERIFY(rig.isShown("roomBanner"));
    QTRY_VERIFY(rig.isShown("line.resume"));
    looksRight(rig, "line-overtaken");
}

void LineRoomPicturesTest::without()
{
    LineRoomRig rig;
    rig.server.without();
    rig.open();
    looksRight(rig, "line-without");
}

void LineRoomPicturesTest::recovering()
{
    LineRoomRig rig;
    rig.server.control.recoveringUntil = rig.server.now() + std::chrono::seconds{45};
    rig.server.standing(LineState::Open);
    rig.open();
    QVERIFY(rig.isShown("roomRecovery"));
    looksRight(rig, "line-recovering");
}

void LineRoomPicturesTest::viewer()
{
    LineRoomRig rig(accounts::Role::Viewer);
    rig.open();
    looksRight(rig, "line-viewer");
}

void LineRoomPicturesTest::longNames()
{
    LineRoomRig rig;
    rig.chosen.eventName =
        u"Der Ring des Nibelungen: Götterdämmerung, konzertante Aufführung in der Fassung von 1876"_s;
    rig.chosen.venueName =
        u"Freilichtbühne im Stadtpark am Kongress- und Veranstaltungszentrum Wanne-Eickel"_s;
    rig.server.sales.byCategory[0].name =
        u"Stehplätze im Innenraum vor der Hauptbühne, beide Wellenbrecher"_s;
    rig.server.control.message =
        QString(u"Ein langer Satz für alle, die warten und weiter warten. "_s).repeated(8);
    rig.server.figures.line.waiting = 10'402'118;
    rig.server.figures.minutes.back().waiting = 10'402'118;
    rig.server.sales.sales.takings = FakeLine::euros(123'456'789'00);
    rig.server.standing(LineState::Open);
    rig.open({1208, 752});
    rig.picture("line-long");
}

// A third longer than English, as German is.
void LineRoomPicturesTest::longWords()
{
    testing::PseudoLanguage pseudo;
    QVERIFY(QCoreApplication::installTranslator(&pseudo));
    {
        LineRoomRig rig;
        rig.open();
        rig.type("rateNumber", u"500"_s);
        rig.picture("line-words");
    }
    QCoreApplication::removeTranslator(&pseudo);
}

void LineRoomPicturesTest::german_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QSize>("size");
    for (const auto &[name, state] :
         {std::pair{"gathering", LineState::Gathering}, std::pair{"open", LineState::Open},
          std::pair{"paused", LineState::Paused}, std::pair{"draining", LineState::Draining},
          std::pair{"closed", LineState::Closed}}) {
        QTest::newRow(name) << int(state) << QSize(1368, 852);
        QTest::newRow(qPrintable(QLatin1StringView(name) + u"-small"_s)) << int(state) << QSize(1208, 752);
    }
}

void LineRoomPicturesTest::german()
{
    QFETCH(const int, state);
    QFETCH(const QSize, size);
    const testing::SpeakingGerman german;
    LineRoomRig rig;
    rig.server.standing(LineState(state));
    rig.server.sales.byCategory[0].name = u"Stehplätze"_s; // a name is cut, a word is not
    rig.open(size);
    looksRight(rig, qPrintable(u"line-german-"_s + QString::fromLatin1(QTest::currentDataTag())));
}

void LineRoomPicturesTest::loadingAndFailing()
{
    LineRoomRig rig;
    rig.office.transport.withhold(Method::Get, "~/performances/*/line");
    rig.show();
    looksRight(rig, "line-loading");
    rig.office.transport.refuse(Method::Get, "~/performances/*/line", 403, "not_allowed");
    rig.office.transport.release("~/performances/*/line");
    QTRY_COMPARE(rig.page->desk().state(), line::LineDesk::State::Failed);
    looksRight(rig, "line-forbidden");
}

FOYER_LINE_TEST_MAIN(LineRoomPicturesTest)
#include "tst_lineroompictures.moc"
