// SPDX-License-Identifier: GPL-3.0-or-later
// What the studio looks like. With FOYER_PICTURES=DIR every picture is kept there.
#include "core/studio/trim.h"
#include "tests/ui/kit/seatview/verdihouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/seatmap/studiorig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/visibletext.h"

using namespace foyer;
using namespace foyer::test;
using namespace Qt::StringLiterals;
using seating::Point;

class StudioPicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chosen();
    void sizes();
    void dragging();
    void drawing();
    void trouble();
    void wholeMap();
    void longWords();
};

namespace {

seating::SeatMap house()
{
    seating::SeatMap map = verdiMap();
    map.name = u"Main house"_s;
    map.canvas = {30'000, 20'000};
    const QStringList names{u"Premium"_s, u"First"_s, u"Second"_s, u"Third"_s};
    for (std::size_t i = 0; i < map.categories.size(); ++i)
        map.categories[i].label = names.value(qsizetype(i));
    if (!studio::trimCanvas(map, {}))
        qFatal("the house cannot be trimmed");
    return map;
}

/// A block at the right, rows J to M.
studio::Selection rightBlock(const seating::SeatMap &map)
{
    std::vector<QString> seats;
    for (const seating::Row &row : map.sections.front().rows) {
        for (const seating::Seat &seat : row.seats) {
            if (u"JKLM"_s.contains(row.name) && seat.number.toInt() > 20)
                seats.push_back(seat.id);
        }
    }
    return studio::Selection::of(std::move(seats));
}

void tellDraft(StudioRig &rig)
{
    seatmap::DraftState draft;
    draft.version = 7;
    draft.isDraft = true;
    draft.savedAt = rig.clock.now();
    rig.clock.advance(std::chrono::seconds(4));
    rig.desk.setDraft(draft);
}

void looksRight(StudioRig &rig, const char *name)
{
    rig.picture(name);
    QStringList clipped = testing::findClipped(*rig.frame);
    clipped.removeIf([](const QString &one) { return one.startsWith(u"QComboBox"_s); }); // 28 here, not 32
    QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1StringView(name) + u": "_s + clipped.join(u'\n')));
}

} // namespace

void StudioPicturesTest::chosen()
{
    StudioRig rig;
    rig.open(house());
    tellDraft(rig);
    rig.desk.select(rightBlock(rig.map()));
    looksRight(rig, "studio-1440");
}

void StudioPicturesTest::sizes()
{
    StudioRig rig;
    rig.open(house(), {1208, 752});
    tellDraft(rig);
    rig.desk.select(rightBlock(rig.map()));
    looksRight(rig, "studio-1280");
    rig.frame->resize(2488, 1392);
    looksRight(rig, "studio-2560");
}

void StudioPicturesTest::dragging()
{
    StudioRig rig;
    rig.open(house());
    rig.desk.select(rightBlock(rig.map()));
    const seating::SeatIndex seat = rig.canvas().model().plan()->find(rig.desk.selection().seats.front());
    const QPoint from = rig.canvas().seatRect(seat).center().toPoint();
    rig.press(from);
    for (int i = 1; i <= 4; ++i)
        rig.moveTo(from + QPoint(12 * i, -6 * i));
    rig.picture("studio-dragging");
    rig.key(Qt::Key_Escape);
}

void StudioPicturesTest::drawing()
{
    StudioRig rig;
    rig.open(StudioRig::empty());
    rig.key(Qt::Key_S);
    rig.drag(Point{14'000, 1000}, Point{26'000, 4000});
    rig.key(Qt::Key_C);
    rig.press(rig.at(Point{20'000, 7000}));
    rig.moveTo(rig.at(Point{24'000, 9000}));
    rig.moveTo(rig.at(Point{26'000, 13'000}));
    rig.picture("studio-drawing");
    rig.release(rig.at(Point{26'000, 13'000}));
    rig.desk.select({});
    QCoreApplication::processEvents();
    looksRight(rig, "studio-arc-tool");
}

void StudioPicturesTest::trouble()
{
    StudioRig rig;
    seating::SeatMap map = house();
    map.sections.front().rows[5].seats[4].position = map.sections.front().rows[5].seats[5].position;
    rig.open(map);
    rig.desk.check();
    QVERIFY(!rig.desk.problems().empty());
    rig.desk.show(rig.desk.problems().front());
    looksRight(rig, "studio-trouble");
}

void StudioPicturesTest::wholeMap()
{
    StudioRig rig;
    rig.open(house());
    tellDraft(rig);
    looksRight(rig, "studio-map");
}

void StudioPicturesTest::longWords()
{
    testing::PseudoLanguage pseudo;
    QVERIFY(QCoreApplication::installTranslator(&pseudo));
    {
        StudioRig rig;
        rig.open(house());
        tellDraft(rig);
        rig.desk.select(rightBlock(rig.map()));
        rig.picture("studio-words");
    }
    QCoreApplication::removeTranslator(&pseudo);
}

FOYER_STUDIO_TEST_MAIN(StudioPicturesTest)
#include "tst_studiopictures.moc"
