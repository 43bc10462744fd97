// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/csvgrid.h"
#include "core/seating/houselayout.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/theatregenerator.h"
#include "core/seating/validation.h"
#include "tests/core/seating/plans.h"
#include "tests/core/seating/pretixschema.h"
#include "tests/support/deterministicids.h"
#include "tests/support/testresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::test;

namespace {

using Engine = std::mt19937_64;

QJsonValue oddValue(Engine &random)
{
    static const std::vector<QJsonValue> odd{
        QJsonValue::Null,
        true,
        0,
        -1,
        1e300,
        -7e6,
        0.5,
        3e5,
        1e6,
        QString{},
        QString(300, u'x'),
        QStringLiteral("12.5"),
        QStringLiteral("a\u0000b"),
        QString(QChar(0xD800)),
        QStringLiteral("K"),
        QJsonArray{},
        QJsonArray{1, QJsonValue::Null},
        QJsonObject{},
        QJsonObject{{QStringLiteral("x"), 1}, {QStringLiteral("y"), QStringLiteral("2")}}};
    return odd[random() % odd.size()];
}

/// One change somewhere in the document: a value replaced, a member or element removed, an element doubled.
QJsonValue spoiled(const QJsonValue &value, Engine &random)
{
    if (value.isObject() && !value.toObject().isEmpty() && random() % 8 != 0) {
        QJsonObject object = value.toObject();
        const QString key = object.keys()[qsizetype(random() % std::uint64_t(object.size()))];
        if (random() % 10 == 0)
            object.remove(key);
        else
            object.insert(key, spoiled(object.value(key), random));
        return object;
    }
    if (value.isArray() && !value.toArray().isEmpty() && random() % 8 != 0) {
        QJsonArray list = value.toArray();
        const auto index = qsizetype(random() % std::uint64_t(list.size()));
        if (random() % 10 == 0)
            list.append(QJsonValue(list[index]));
        else
            list[index] = spoiled(list[index], random);
        return list;
    }
    return oddValue(random);
}

QByteArray spoiledText(const QJsonObject &document, Engine &random, std::uint64_t mostChanges)
{
    QJsonValue value = document;
    for (std::uint64_t changes = 1 + random() % mostChanges; changes > 0; --changes)
        value = spoiled(value, random);
    return value.isArray() ? QJsonDocument(value.toArray()).toJson()
                           : QJsonDocument(value.toObject()).toJson();
}

/// Every member that the schema and its dialects know.
const char *const richPlan = R"({"name": "Hall", "standing": {"name": "Pit", "capacity": 5},
  "categories": [{"name": "K", "color": "#123", "label": "Front"}, {"name": "L", "color": "#456"}],
  "size": {"width": 900, "height": 700},
  "zones": [{"name": "Z", "zone_id": "z", "uuid": "761bcb64-f0a3-4061-b40a-dbfaea6d3c91", "position": {"x": 10, "y": 20},
    "rows": [{"row_number": "1", "row_label": "Row 1", "seat_label": "1/%s", "row_number_position": "start", "segment_breaks": [2],
              "uuid": "2393da6a-de99-408c-9b5b-9eb5c42c6af7", "position": {"x": 5.5, "y": 6},
              "seats": [{"seat_guid": "a", "seat_number": "1", "position": {"x": 100, "y": 100}, "category": "K", "radius": 9,
                         "start_direction": "<>", "uuid": "ccb6d8c1-b81e-491b-b2ae-e8a4644c6616", "wheelchair": true},
                        {"seat_guid": "b", "seat_number": "2", "position": {"x": 130, "y": 100}, "category": "L", "odd": [1]}]},
             {"row_number": "2", "seats": [{"seat_guid": "c", "seat_number": "1", "position": {"x": 9, "y": 9}, "category": "K"}]}],
    "areas": [{"shape": "rectangle", "position": {"x": 50, "y": 40}, "rectangle": {"width": 30, "height": 20}, "rotation": 12.5,
               "color": "#eee", "border_color": "red", "text": {"text": "Bar", "position": {"x": 3, "y": 4}, "size": 24, "color": "#000"}},
              {"shape": "circle", "position": {"x": 90, "y": 90}, "circle": {"radius": 11}},
              {"shape": "ellipse", "position": {"x": 90, "y": 90}, "ellipse": {"radius": {"x": 11, "y": 7}}},
              {"shape": "polygon", "position": {"x": 9, "y": 9}, "polygon": {"points": [{"x": 0, "y": 0}, {"x": 9, "y": 0}]}},
              {"width": 30, "height": 20, "position": {"x": 1, "y": 2}, "text": "STAGE"}]}]})";

} // namespace

/// Whatever comes in is refused with its field named, or is a document that can be saved, sold and written.
class BadInputTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansAreRefusedOrSound();
    void plansTooWideAreRefused();
    void filesAreRefusedOrTheSame();
    void cutFilesAreRefused();
    void gridsAreRefusedOrSound();
};

void BadInputTest::plansAreRefusedOrSound()
{
    const QJsonObject plan = QJsonDocument::fromJson(richPlan).object();
    int imported = 0;
    for (std::uint64_t seed = 1; seed <= 800; ++seed) {
        Engine random(seed);
        const QByteArray text = spoiledText(plan, random, 6);
        const auto result = importPretix(text, seed % 50 == 0 ? 1000 : 20);
        if (!result) {
            QVERIFY2(!result.error().subject.isEmpty() && !result.error().detail.isEmpty(), text.constData());
            continue;
        }
        ++imported;
        const auto file = writeSeatMap(result->map);
        QVERIFY2(file.has_value(),
                 (text + (file ? QByteArray{} : file.error().toLogText().toUtf8())).constData());
        QVERIFY2(HouseLayout::build(result->map).has_value(), text.constData());
        std::ignore = validate(result->map);
        const QStringList faults =
            schemaFaults(QJsonDocument::fromJson(exportPretix(result->map).text).object());
        QVERIFY2(faults.isEmpty(), (text + faults.join(u'\n').toUtf8()).constData());
        QVERIFY(importPretix(exportPretix(result->map, PretixDialect::Extended).text,
                             result->map.millimetresPerPixel)
                    .has_value());
    }
    QVERIFY(imported > 200 && imported < 780);
}

/// Each place alone is near enough, all together are not.
void BadInputTest::plansTooWideAreRefused()
{
    QByteArray plan = richPlan;
    plan.replace(R"({"x": 0, "y": 0}, {"x": 9, "y": 0})", R"({"x": -240000, "y": 0}, {"x": 9, "y": 0})");
    plan.replace(R"("position": {"x": 9, "y": 9}, "polygon")",
                 R"("position": {"x": -240000, "y": 9}, "polygon")");
    VERIFY_RESULT(importPretix(plan));
    plan.replace(R"("position": {"x": 90, "y": 90})", R"("position": {"x": 240000, "y": 90})");
    COMPARE_ERROR(importPretix(plan), ErrorCode::InvalidArgument);
}

void BadInputTest::filesAreRefusedOrTheSame()
{
    DeterministicIds ids;
    const TheatreSpec spec{.tiers = {{QStringLiteral("S"), 2, 6}}, .aisles = 1};
    QJsonObject document = encodeSeatMap(generateTheatre(spec, ids).value()).value();
    int read = 0;
    for (std::uint64_t seed = 1; seed <= 800; ++seed) {
        Engine random(seed);
        const QByteArray text = spoiledText(document, random, 2);
        const auto map = readSeatMap(text);
        if (!map) {
            QVERIFY2(!map.error().subject.isEmpty(), text.constData());
            continue;
        }
        ++read;
        const auto again = writeSeatMap(*map);
        QVERIFY2(again.has_value(), text.constData());
        QVERIFY(readSeatMap(*again).value() == *map);
        std::ignore = validate(*map);
    }
    QVERIFY2(read > 40 && read < 780, QByteArray::number(read).constData());
}

void BadInputTest::cutFilesAreRefused()
{
    const QByteArray plan = planFile("ticketland-dance-hall.pretix.json");
    Engine random(1);
    for (int round = 0; round < 100; ++round) {
        const auto length = qsizetype(random() % std::uint64_t(plan.size()));
        COMPARE_ERROR(importPretix(plan.first(length)), ErrorCode::InvalidArgument);
        COMPARE_ERROR(readSeatMap(plan.first(length)), ErrorCode::InvalidArgument);
    }
}

void BadInputTest::gridsAreRefusedOrSound()
{
    const QByteArray characters = "A1:+-,;\"\n\r b";
    int read = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Engine random(seed);
        QByteArray text;
        for (std::uint64_t length = random() % 14; length > 0; --length)
            text += characters[qsizetype(random() % std::uint64_t(characters.size()))];
        const auto map = importCsvGrid(text);
        if (!map)
            continue;
        ++read;
        const auto csv = exportCsvGrid(*map);
        QVERIFY2(csv.has_value(), text.constData());
        const auto again = importCsvGrid(*csv);
        QVERIFY2(again.has_value() && seatCount(*again) == seatCount(*map), text.constData());
        QVERIFY2(!hasErrors(validate(*map)), text.constData());
    }
    QVERIFY(read > 40);
}

QTEST_GUILESS_MAIN(BadInputTest)
#include "tst_badinput.moc"
