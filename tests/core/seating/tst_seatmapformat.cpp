// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace foyer;
using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

/// A document with every member there is, none at its default.
SeatMap fullMap()
{
    const auto unknown = [](int value) { return QJsonObject{{text("from_the_future"), value}}; };
    SeatMap map;
    map.name = text("Halle für alle");
    map.canvas = {20'000, 15'000};
    map.millimetresPerPixel = 25;
    map.background = Background{text("sha256-abc"), {-10, 20}, {300, 400}, 60, unknown(1)};
    map.background->picture = pictureOf(QByteArray("\x89PNG\r\n\x1A\n\0\1\2", 11)).value();
    map.categories = {{text("K"), text("Stalls"), text("#123456"), unknown(2)}};
    map.levels = {{text("l1"), text("Ground"), unknown(3)}};
    Section section;
    section.id = text("s1");
    section.name = text("Left");
    section.level = text("l1");
    section.rank = 0;
    const Seat seat{text("seat-1"), text("12"), {-5, 7}, 260, text("K"), true, true, true, 3, -4, unknown(4)};
    section.rows = {
        {text("r1"), text("AA"), text("Row AA"), text("AA%s"), NameSide::Both, 9, {seat}, unknown(5)}};
    Figure polygon{FigureKind::Polygon, {5, 6}, -45'500, {}, {{0, 0}, {10, 0}, {5, -8}}};
    section.tables = {{{text("t1"), text("T1"), {}, {}, NameSide::None, {}, {}, unknown(6)}, polygon}};
    section.standing = {
        {text("p1"), text("Pit"), text("K"), 250, {FigureKind::Ellipse, {1, 2}, 0, {3, 4}, {}}, unknown(7)}};
    Shape stage{text("h1"),  ShapeRole::Stage, {FigureKind::Circle, {9, 9}, 0, {8, 8}, {}},
                text("red"), text("none"),     {},
                unknown(8)};
    stage.text = ShapeText{text("Stage\nfront"), {1, -1}, 900, text("black"), unknown(9)};
    section.shapes = {stage,
                      {text("h2"), ShapeRole::Plain, {FigureKind::Text, {1, 1}, 0, {}, {}}, {}, {}, {}, {}}};
    section.unknown = unknown(10);
    map.sections = {section};
    map.unknown = unknown(11);
    return map;
}

/// The full document with one value replaced; `path` is keys and indices separated by dots.
QByteArray tampered(const char *path, const QJsonValue &value)
{
    std::function<QJsonValue(QJsonValue, QStringList)> put = [&](QJsonValue at,
                                                                 QStringList rest) -> QJsonValue {
        if (rest.isEmpty())
            return value;
        const QString key = rest.takeFirst();
        if (at.isArray()) {
            QJsonArray list = at.toArray();
            list[key.toInt()] = put(list[key.toInt()], rest);
            return list;
        }
        QJsonObject object = at.toObject();
        const QJsonValue replaced = put(object.value(key), rest);
        if (replaced.isUndefined())
            object.remove(key);
        else
            object.insert(key, replaced);
        return object;
    };
    const QJsonObject document = encodeSeatMap(fullMap()).value();
    return QJsonDocument(put(document, text(path).split(u'.')).toObject()).toJson();
}

const QJsonValue gone = QJsonValue::Undefined;

} // namespace

class SeatMapFormatTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberSurvives();
    void sameDocumentSameBytes();
    void unknownMembersSurvive();
    void defaultsAreLeftOut();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void newerVersionsAreRefused();
    void olderVersionsAreUpgradedStepByStep();
    void failedUpgradesStop();
    void writerRefusesWhatItCouldNotReadBack_data();
    void writerRefusesWhatItCouldNotReadBack();
    void generatedHallsSurvive();
    void largestPictureSurvives();
    void picturesAreKnownByTheirBytes();
};

void SeatMapFormatTest::everyMemberSurvives()
{
    const auto file = writeSeatMap(fullMap());
    VERIFY_RESULT(file);
    const auto map = readSeatMap(*file);
    VERIFY_RESULT(map);
    QVERIFY(*map == fullMap());
    QVERIFY(readSeatMap(writeSeatMap({}).value()).value() == SeatMap{});
}

void SeatMapFormatTest::sameDocumentSameBytes()
{
    const QByteArray file = writeSeatMap(fullMap()).value();
    QCOMPARE(writeSeatMap(readSeatMap(file).value()).value(), file);
    QCOMPARE(writeSeatMap(readSeatMap(QJsonDocument::fromJson(file).toJson(QJsonDocument::Indented)).value())
                 .value(),
             file);
}

void SeatMapFormatTest::unknownMembersSurvive()
{
    const QByteArray file = writeSeatMap(fullMap()).value();
    for (int value = 1; value <= 11; ++value)
        QVERIFY(file.contains("\"from_the_future\":" + QByteArray::number(value)));
}

void SeatMapFormatTest::defaultsAreLeftOut()
{
    SeatMap map;
    map.sections.emplace_back().id = text("s");
    map.sections.front().rows.emplace_back().id = text("r");
    map.sections.front().rows.front().seats.push_back({.id = text("a")});
    const QByteArray file = writeSeatMap(map).value();
    QVERIFY(file.contains(R"({"id":"a","x":0,"y":0})"));
}

void SeatMapFormatTest::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("place");
    const auto add = [](const char *path, const QJsonValue &value, const char *place) {
        QTest::newRow(place) << tampered(path, value) << text(place);
    };
    add("format", text("other"), "format");
    add("format", gone, "format");
    add("version", text("1"), "version");
    add("canvas", gone, "canvas");
    add("canvas.width", -1, "canvas.width");
    add("canvas.depth", 1, "canvas.depth");
    add("mm_per_pixel", 0, "mm_per_pixel");
    add("sections", QJsonObject{}, "sections");
    add("sections.0.id", gone, "sections[0].id");
    add("sections.0.rows.0.seats.0.x", 1.5, "sections[0].rows[0].seats[0].x");
    add("sections.0.rows.0.seats.0.y", 10'000'001, "sections[0].rows[0].seats[0].y");
    add("sections.0.rows.0.seats.0.id", text(""), "sections[0].rows[0].seats[0].id");
    add("sections.0.rows.0.seats.0.accessible", 1, "sections[0].rows[0].seats[0].accessible");
    add("sections.0.rows.0.seats.0.rank", 0, "sections[0].rows[0].seats[0].rank");
    add("sections.0.rows.0.name_side", text("left"), "sections[0].rows[0].name_side");
    add("sections.0.rows.0.name", text("A\nB"), "sections[0].rows[0].name");
    add("sections.0.tables.0.figure", gone, "sections[0].tables[0].figure");
    add("sections.0.tables.0.figure.points.1", QJsonArray{1}, "sections[0].tables[0].figure.points[1]");
    add("sections.0.standing.0.capacity", -1, "sections[0].standing[0].capacity");
    add("sections.0.shapes.0.figure.kind", text("spiral"), "sections[0].shapes[0].figure.kind");
    add("sections.0.shapes.0.text.text", 5, "sections[0].shapes[0].text.text");
    add("background.opacity", 101, "background.opacity");
    add("background.picture.type", text("image/gif"), "background.picture.type");
    add("background.picture.type", text("image/jpeg"), "background.picture.data");
    add("background.picture.data", gone, "background.picture.data");
    add("background.picture.size", 1, "background.picture.size");
    add("categories.0.key", gone, "categories[0].key");
    QTest::newRow("no base64") << tampered("background.picture.data", text("iVBORw0KGgo=!"))
                               << text("background.picture.data");
    QTest::newRow("no picture") << tampered("background.picture.data", text("AAAA"))
                                << text("background.picture.data");
    QTest::newRow("no JSON") << QByteArray{"{"} << text("$");
    QTest::newRow("a list") << QByteArray{"[]"} << text("format");
}

void SeatMapFormatTest::faultsNameTheirPlace()
{
    QFETCH(QByteArray, file);
    const auto map = readSeatMap(file);
    COMPARE_ERROR(map, ErrorCode::InvalidArgument);
    QTEST(map.error().subject, "place");
}

void SeatMapFormatTest::newerVersionsAreRefused()
{
    const auto map = readSeatMap(tampered("version", seatMapVersion + 1));
    COMPARE_ERROR(map, ErrorCode::Unsupported);
    QCOMPARE(map.error().subject, text("version"));
}

void SeatMapFormatTest::olderVersionsAreUpgradedStepByStep()
{
    const auto mark = [](const char *key) {
        return [key](QJsonObject document) -> Result<QJsonObject> {
            document.insert(text(key), document.size());
            return document;
        };
    };
    const std::vector<SeatMapUpgrade> steps{{1, mark("one")}, {2, mark("two")}, {3, mark("three")}};
    const QJsonObject old{{text("format"), text("foyer-seat-map")}, {text("version"), 1}};
    const auto upgraded = upgradeSeatMap(old, steps, 3);
    VERIFY_RESULT(upgraded);
    QCOMPARE(upgraded->value(text("version")).toInt(), 3);
    QCOMPARE(upgraded->value(text("one")).toInt(), 2);
    QCOMPARE(upgraded->value(text("two")).toInt(), 3);
    QVERIFY(!upgraded->contains(text("three")));
    const auto current = upgradeSeatMap(*upgraded, steps, 3);
    QVERIFY(current.value() == *upgraded);
}

void SeatMapFormatTest::failedUpgradesStop()
{
    const QJsonObject old{{text("format"), text("foyer-seat-map")}, {text("version"), 1}};
    const std::vector<SeatMapUpgrade> gap{
        {2, [](QJsonObject document) -> Result<QJsonObject> { return document; }}};
    COMPARE_ERROR(upgradeSeatMap(old, gap, 3), ErrorCode::Unsupported);
    const std::vector<SeatMapUpgrade> failing{{1, [](const QJsonObject &) -> Result<QJsonObject> {
                                                   return failure(ErrorCode::Corrupt, text("no"));
                                               }}};
    COMPARE_ERROR(upgradeSeatMap(old, failing, 2), ErrorCode::Corrupt);
}

void SeatMapFormatTest::writerRefusesWhatItCouldNotReadBack_data()
{
    QTest::addColumn<std::function<void(SeatMap &)>>("spoil");
    QTest::addColumn<QString>("place");
    using Spoil = std::function<void(SeatMap &)>;
    const auto add = [](const char *place, const Spoil &spoil) {
        QTest::newRow(place) << spoil << text(place);
    };
    add("sections[0].rows[0].seats[0].x",
        [](SeatMap &map) { map.sections[0].rows[0].seats[0].position.x = 20'000'000; });
    add("sections[0].rows[0].seats[0].id", [](SeatMap &map) { map.sections[0].rows[0].seats[0].id.clear(); });
    add("sections[0].rows[0].seats[0].number",
        [](SeatMap &map) { map.sections[0].rows[0].seats[0].number = text("\a"); });
    add("background.picture.data", [](SeatMap &map) { map.background->picture->bytes.resize(3); });
    add("categories[0].key", [](SeatMap &map) { map.categories[0].key = QString(300, u'x'); });
    add("$", [](SeatMap &map) { map.sections[0].unknown.insert(text("id"), text("shadow")); });
    add("sections[0].rows[0].rank", [](SeatMap &map) {
        map.sections[0].rows[0].unknown.insert(text("rank"), text("x"));
        map.sections[0].rows[0].rank.reset();
    });
}

void SeatMapFormatTest::writerRefusesWhatItCouldNotReadBack()
{
    QFETCH(std::function<void(SeatMap &)>, spoil);
    SeatMap map = fullMap();
    spoil(map);
    const auto file = writeSeatMap(map);
    COMPARE_ERROR(file, ErrorCode::InvalidArgument);
    QTEST(file.error().subject, "place");
}

void SeatMapFormatTest::generatedHallsSurvive()
{
    test::DeterministicIds ids;
    const SeatMap map = generateTheatre({.tiers = {{text("Stalls")}, {text("Balcony"), 5}}}, ids).value();
    QVERIFY(readSeatMap(writeSeatMap(map).value()).value() == map);
}

void SeatMapFormatTest::largestPictureSurvives()
{
    QByteArray bytes("\xFF\xD8\xFF");
    bytes.resize(largestPicture, 'x');
    SeatMap map = fullMap();
    map.background->picture = pictureOf(bytes).value();
    const auto file = writeSeatMap(map);
    VERIFY_RESULT(file);
    QVERIFY(readSeatMap(*file).value() == map);
    bytes.append('x');
    COMPARE_ERROR(pictureOf(bytes), ErrorCode::InvalidArgument);
    map.background->picture->bytes = bytes;
    COMPARE_ERROR(writeSeatMap(map), ErrorCode::InvalidArgument);
}

void SeatMapFormatTest::picturesAreKnownByTheirBytes()
{
    const auto typeOf = [](const QByteArray &bytes) { return pictureTypeOf(bytes); };
    QCOMPARE(typeOf("\x89PNG\r\n\x1A\n"), PictureType::Png);
    QCOMPARE(typeOf("\xFF\xD8\xFF\xE0"), PictureType::Jpeg);
    QCOMPARE(typeOf(QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16)), PictureType::Webp);
    QCOMPARE(typeOf("\xEF\xBB\xBF<?xml version='1.0'?>\n<svg/>"), PictureType::Svg);
    QCOMPARE(typeOf("  <svg/>"), PictureType::Svg);
    for (const char *other : {"", "GIF89a", "RIFF", "RIFF1234WAVE", "<html>", "svg", "\xFF\xD8"})
        QVERIFY(!typeOf(other));
    COMPARE_ERROR(pictureOf({}), ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(SeatMapFormatTest)
#include "tst_seatmapformat.moc"
