// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "tests/support/deterministicids.h"
#include "tests/ui/seatmap/studiomain.h"
#include "ui/seatmap/paper/planfile.h"
#include "ui/seatmap/paper/planpaper.h"
#include "ui/seatmap/paper/planreader.h"

#include <cmath>
#include <QDir>
#include <QImage>
#include <QImageReader>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QThread>
#include <QXmlStreamReader>

using namespace foyer;
using namespace foyer::seatmap;

namespace {

seating::SeatMap theatre()
{
    test::DeterministicIds ids;
    seating::TheatreSpec spec;
    spec.name = QStringLiteral("Teatro Verdi, main house");
    spec.tiers = {{QStringLiteral("Stalls"), 16, 24, 1}, {QStringLiteral("Balcony"), 5, 26, 1}};
    seating::SeatMap map = *seating::generateTheatre(spec, ids);
    seating::StandingArea pit;
    pit.id = QStringLiteral("pit");
    pit.name = QStringLiteral("Gallery");
    pit.category = map.categories.back().key;
    pit.capacity = 80;
    pit.figure.position = {1000, map.canvas.height - 1500};
    pit.figure.size = {6000, 1200};
    map.sections.back().standing.push_back(pit);
    return map;
}

PlanFileWish wishOf(PlanFormat format)
{
    PlanFileWish wish;
    wish.format = format;
    wish.remark = QStringLiteral("Version 8, 22 Nov 2026");
    return wish;
}

PlanFile written(const PlanFileWish &wish, const seating::SeatMap &map = theatre())
{
    Result<PlanFile> file = writePlan(map, wish);
    if (!file)
        qFatal("%s", qPrintable(file.error().toLogText()));
    return *file;
}

/// The page's box in millimetres, as the bytes of the PDF say it.
QSizeF mediaBox(const QByteArray &pdf)
{
    static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
    const QRegularExpressionMatch found = box.match(QString::fromLatin1(pdf));
    return QSizeF(found.captured(1).toDouble(), found.captured(2).toDouble()) * 25.4 / 72;
}

bool isNear(double a, double b, double by)
{
    return std::abs(a - b) <= by;
}

void keep(const QString &name, const QByteArray &bytes)
{
    const QString folder = qEnvironmentVariable("FOYER_PICTURES");
    QFile file(QDir(folder).filePath(name));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

/// Plans as files: what comes out is what was asked for, and comes in again.
class StudioFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pdfHasThePaperThatWasAskedFor_data();
    void pdfHasThePaperThatWasAskedFor();
    void svgParsesAndShowsEverySeat();
    void svgTextsStandRightElsewhere();
    void pngHasTheWidthThatWasAskedFor_data();
    void pngHasTheWidthThatWasAskedFor();
    void picturesAreMadeOnAnyThread();
    void whatIsTooLargeIsRefusedByItsField();
    void stopped();
    void paperFitsTheHall();
    void ownFormatComesBackTheSame();
    void pretixComesBackWithAReport();
    void csvComesBackWithItsSeats();
    void whatIsNoPlanIsRefused_data();
    void whatIsNoPlanIsRefused();
    void sharedIdsAreMendedAndSaid();
    void plansOfTheHouseAreRead();
    void aPlanWithoutNameIsCalledAsItsFile();
};

void StudioFilesTest::pdfHasThePaperThatWasAskedFor_data()
{
    QTest::addColumn<QSizeF>("paper");
    QTest::newRow("A4, lying") << QSizeF(297, 210);
    QTest::newRow("A0, standing") << QSizeF(841, 1189);
    QTest::newRow("letter") << QSizeF(279.4, 215.9);
    QTest::newRow("a strip of one's own") << QSizeF(120, 500);
}

void StudioFilesTest::pdfHasThePaperThatWasAskedFor()
{
    QFETCH(const QSizeF, paper);
    PlanFileWish wish = wishOf(PlanFormat::Pdf);
    wish.paper = paper;
    const PlanFile file = written(wish);
    QVERIFY(file.bytes.startsWith("%PDF-1."));
    QVERIFY(file.bytes.trimmed().endsWith("%%EOF"));
    QVERIFY2(isNear(mediaBox(file.bytes).width(), paper.width(), 0.5), "width");
    QVERIFY2(isNear(mediaBox(file.bytes).height(), paper.height(), 0.5), "height");
    QCOMPARE(file.bytes.count("/Type /Page\n"), qsizetype(1));
    QVERIFY2(!file.bytes.contains("/Subtype /Image"), "drawn by lines, not by pixels");
    keep(QStringLiteral("plan-%1.pdf").arg(int(paper.width())), file.bytes);
}

void StudioFilesTest::svgParsesAndShowsEverySeat()
{
    const seating::SeatMap map = theatre();
    const PlanFile file = written(wishOf(PlanFormat::Svg), map);
    keep(QStringLiteral("plan.svg"), file.bytes);
    QXmlStreamReader xml(file.bytes);
    std::size_t shapes = 0;
    QString viewBox;
    QString width;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1StringView{"svg"}) {
            viewBox = xml.attributes().value(QLatin1StringView{"viewBox"}).toString();
            width = xml.attributes().value(QLatin1StringView{"width"}).toString();
        }
        if (xml.name() == QLatin1StringView{"path"} || xml.name() == QLatin1StringView{"rect"})
            ++shapes;
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(viewBox, QStringLiteral("0 0 2970 2100"));
    QVERIFY(width.endsWith(QLatin1StringView{"mm"}));
    QVERIFY(isNear(width.chopped(2).toDouble(), 297, 1));
    QVERIFY(shapes > seating::seatCount(map));
    QVERIFY(file.bytes.contains("Teatro Verdi, main house"));
    QVERIFY(!file.bytes.contains("Inter Text"));
    QVERIFY(QSvgRenderer(file.bytes).isValid());
}

/// With letters of another width too: what stands about a middle says so, and every family has one in its
/// place.
void StudioFilesTest::svgTextsStandRightElsewhere()
{
    const PlanFile file = written(wishOf(PlanFormat::Svg));
    QXmlStreamReader xml(file.bytes);
    int middles = 0;
    int beginnings = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        const QXmlStreamAttributes given = xml.attributes();
        const QString family = given.value(QLatin1StringView{"font-family"}).toString();
        QVERIFY2(family.isEmpty() || family.endsWith(QStringLiteral(", sans-serif")), qPrintable(family));
        if (!xml.isStartElement() || xml.name() != QLatin1StringView{"text"})
            continue;
        const bool isMiddle = given.value(QLatin1StringView{"text-anchor"}) == QLatin1StringView{"middle"};
        const double x = given.value(QLatin1StringView{"x"}).toDouble();
        const QString text = xml.readElementText();
        ++(isMiddle ? middles : beginnings);
        QCOMPARE(x, 0.0);
        bool isNumber = false;
        text.toInt(&isNumber);
        QVERIFY2(isMiddle || !isNumber, qPrintable(text));
        QVERIFY2(!isMiddle || text != QStringLiteral("Version 8, 22 Nov 2026"), qPrintable(text));
    }
    QVERIFY(!xml.hasError());
    QVERIFY(middles > 400);                                         // numbers of seats, names of rows
    QVERIFY(beginnings > 3 && beginnings < 20);                     // title, remark, scale, legend
    QVERIFY(file.bytes.contains(">Version 8, 22 Nov 2026</text>")); // words, not outlines
}

void StudioFilesTest::pngHasTheWidthThatWasAskedFor_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("small") << 640;
    QTest::newRow("usual") << 2400;
    QTest::newRow("large") << 6000;
}

void StudioFilesTest::pngHasTheWidthThatWasAskedFor()
{
    QFETCH(const int, width);
    PlanFileWish wish = wishOf(PlanFormat::Png);
    wish.width = width;
    const PlanFile file = written(wish);
    keep(QStringLiteral("plan-%1.png").arg(width), file.bytes);
    QVERIFY(file.bytes.startsWith("\x89PNG"));
    QImageReader::setAllocationLimit(1024); // megabytes
    const QImage image = QImage::fromData(file.bytes, "PNG");
    QCOMPARE(image.width(), width);
    QVERIFY(image.height() > width / 3 && image.height() < width * 2);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
    int coloured = 0;
    for (int x = 0; x < image.width(); ++x)
        coloured += image.pixelColor(x, image.height() / 2) == QColor(Qt::white) ? 0 : 1;
    QVERIFY2(coloured > width / 10, "there are seats across the middle");
}

void StudioFilesTest::picturesAreMadeOnAnyThread()
{
    QByteArray there;
    PlanFileWish wish = wishOf(PlanFormat::Png);
    wish.width = 900;
    const std::unique_ptr<QThread> thread(QThread::create([&] { there = written(wish).bytes; }));
    thread->start();
    QVERIFY(thread->wait(60'000));
    QCOMPARE(QImage::fromData(there), QImage::fromData(written(wish).bytes));
}

void StudioFilesTest::whatIsTooLargeIsRefusedByItsField()
{
    PlanFileWish wish = wishOf(PlanFormat::Png);
    wish.width = largestPicture + 1;
    QCOMPARE(writePlan(theatre(), wish).error().subject, QStringLiteral("width"));
    wish = wishOf(PlanFormat::Pdf);
    wish.paper = {10, 10};
    QCOMPARE(writePlan(theatre(), wish).error().subject, QStringLiteral("paper"));
}

void StudioFilesTest::stopped()
{
    std::stop_source stop;
    stop.request_stop();
    const auto file = writePlan(theatre(), wishOf(PlanFormat::Pdf), stop.get_token());
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Cancelled);
}

void StudioFilesTest::paperFitsTheHall()
{
    const PlanPaper paper(theatre(), {});
    const double height = paper.heightFor(300);
    // On a sheet of that height the hall is as wide as on one of twice the height: nothing is left over.
    QVERIFY(isNear(paper.scaleOn({300, height}), paper.scaleOn({300, 2 * height}),
                   paper.scaleOn({300, height}) * 0.02));
    QVERIFY(paper.scaleOn({300, height / 2}) > paper.scaleOn({300, height}));
}

void StudioFilesTest::ownFormatComesBackTheSame()
{
    const seating::SeatMap map = theatre();
    const auto read = readPlan(written(wishOf(PlanFormat::Own), map).bytes);
    QVERIFY(read);
    QCOMPARE(read->format, PlanFormat::Own);
    QVERIFY(read->map == map);
    QVERIFY(read->repairs.empty());
}

void StudioFilesTest::pretixComesBackWithAReport()
{
    const seating::SeatMap map = theatre();
    const PlanFile strict = written(wishOf(PlanFormat::Pretix), map);
    QVERIFY2(!strict.leftOut.empty(), "wheelchair places and levels have no place there");
    const auto read = readPlan(strict.bytes);
    QVERIFY(read);
    QCOMPARE(read->format, PlanFormat::Pretix);
    QCOMPARE(seating::seatCount(read->map), seating::seatCount(map));
    const auto again = readPlan(written(wishOf(PlanFormat::Pretix), read->map).bytes);
    QVERIFY(again);
    QVERIFY(again->map == read->map);
}

void StudioFilesTest::csvComesBackWithItsSeats()
{
    const seating::SeatMap map = theatre();
    const PlanFile file = written(wishOf(PlanFormat::Csv), map);
    const auto read = readPlan("\xef\xbb\xbf" + file.bytes);
    QVERIFY(read);
    QCOMPARE(read->format, PlanFormat::Csv);
    QCOMPARE(seating::seatCount(read->map), seating::seatCount(map));
}

void StudioFilesTest::whatIsNoPlanIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("other JSON") << QByteArray("{\"a\":1}");
    QTest::newRow("a list") << QByteArray("[1,2]");
    QTest::newRow("cut off") << QByteArray("{\"format\":\"foyer-seat-map\",\"version\":1,");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11);
}

void StudioFilesTest::whatIsNoPlanIsRefused()
{
    QFETCH(const QByteArray, bytes);
    const auto read = readPlan(bytes);
    QVERIFY(!read);
    QVERIFY(!read.error().detail.isEmpty());
}

void StudioFilesTest::sharedIdsAreMendedAndSaid()
{
    seating::SeatMap map = theatre();
    const QString id = map.sections[0].rows[0].seats[0].id;
    map.sections[0].rows[1].seats[0].id = id;
    const auto read = readPlan(written(wishOf(PlanFormat::Own), map).bytes);
    QVERIFY(read);
    QCOMPARE(read->repairs.size(), std::size_t(1));
    QCOMPARE(read->repairs[0].kind, seating::RepairKind::IdReplaced);
    QCOMPARE(read->repairs[0].before, id);
    QCOMPARE(read->map.sections[0].rows[1].seats[0].id, read->repairs[0].after);
}

void StudioFilesTest::plansOfTheHouseAreRead()
{
    const QDir folder(QStringLiteral(FOYER_PLANS));
    const QStringList names = folder.entryList({QStringLiteral("*.json")});
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const auto read = readPlanFile(folder.filePath(name));
        QVERIFY2(read, qPrintable(name));
        QVERIFY2(seating::seatCount(read->map) > 0, qPrintable(name));
    }
}

void StudioFilesTest::aPlanWithoutNameIsCalledAsItsFile()
{
    const QTemporaryDir folder;
    seating::SeatMap map = theatre();
    map.name.clear();
    QFile file(folder.filePath(QStringLiteral("Kammer.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(written(wishOf(PlanFormat::Own), map).bytes);
    file.close();
    const auto read = readPlanFile(file.fileName());
    QVERIFY(read);
    QCOMPARE(read->map.name, QStringLiteral("Kammer"));
    QCOMPARE(readPlanFile(folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::Io);
}

FOYER_STUDIO_TEST_MAIN(StudioFilesTest)

#include "tst_studiofiles.moc"
