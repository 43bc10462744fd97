// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/houselayout.h"
#include "core/seating/pretix.h"
#include "core/seating/seatmapformat.h"
#include "core/seating/validation.h"
#include "tests/core/seating/plans.h"
#include "tests/core/seating/pretixschema.h"
#include "tests/support/testresult.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::test;

namespace {

std::ptrdiff_t count(const ImportReport &report, RepairKind kind)
{
    return std::count_if(report.repairs.begin(), report.repairs.end(),
                         [kind](const Repair &repair) { return repair.kind == kind; });
}

QStringList repairNames(const ImportReport &report)
{
    QStringList names;
    for (const Repair &repair : report.repairs)
        names.append(repair.path + QStringLiteral(": ") + repairName(repair.kind));
    return names;
}

QStringList faultsOf(const QByteArray &plan)
{
    return schemaFaults(QJsonDocument::fromJson(plan).object());
}

/// A plan with one zone of one row; the other text goes in where its name says.
struct PlanText
{
    QByteArray plan;     ///< members of the plan
    QByteArray category; ///< members of the category
    QByteArray zone;     ///< members of the zone
    QByteArray row;      ///< members of the row
    QByteArray seats =
        R"({"seat_guid": "a", "seat_number": "1", "position": {"x": 100, "y": 100}, "category": "K"})";
    QByteArray size = R"("size": {"width": 400, "height": 300},)";

    QByteArray text() const
    {
        return R"({"name": "Hall", )" + size + plan + R"("categories": [{"name": "K", )" + category
               + R"("color": "#123"}], "zones": [{"name": "Z", )" + zone
               + R"("position": {"x": 10, "y": 20}, "rows": [{)" + row
               + R"("row_number": "1", "position": {"x": 5, "y": 6}, "seats": [)" + seats + "]}]}]}";
    }
};

/// Whatever lies in tests/data/plans, so that no plan is forgotten.
void dataPlans()
{
    QTest::addColumn<QByteArray>("text");
    const QDir plans = QFileInfo(testDataPath(QStringLiteral("plans/README.md"))).dir();
    int added = 0;
    for (const QFileInfo &file : plans.entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        if (file.fileName().contains(QLatin1StringView{"foreign"})) // see foreignPlanIsRefused()
            continue;
        QTest::addRow("%s", qPrintable(file.completeBaseName()))
            << testData(QStringLiteral("plans/") + file.fileName());
        ++added;
    }
    if (added < 3)
        qFatal("plans are missing");
}

} // namespace

class PretixTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void validatorKnowsTheSchema();
    void realPlans_data();
    void realPlans();

    void strictRoundTrip_data() { dataPlans(); }

    void strictRoundTrip();

    void ownFormatKeepsImports_data() { dataPlans(); }

    void ownFormatKeepsImports();
    void foreignPlanIsRefused();
    void refusalsNameTheField_data();
    void refusalsNameTheField();
    void offsetsAndScale();
    void repairs_data();
    void repairs();
    void duplicateGuidsKeepTheFirst();
    void sharedUuidsAreDropped();
    void contentOutsideIsBroughtIn();
    void areasOfEveryShape();
    void firstGenerationAreas();
    void dialectFields();
    void standingPlacesBringTheirCategory();
    void unknownMembersSurvive();
    void strictExportSaysWhatItLeavesOut();
};

void PretixTest::validatorKnowsTheSchema()
{
    QCOMPARE(faultsOf(PlanText{}.text()), QStringList{});
    QCOMPARE(faultsOf(planFile("ticketland-dance-hall.pretix.json")), QStringList{});
    QCOMPARE(faultsOf(planFile("seatmap-canvas-stadium.json")).size(), 2);
    QVERIFY(!faultsOf(planFile("ticketland-dance-hall.foreign.json")).isEmpty());
    QCOMPARE(faultsOf(PlanText{.row = R"("odd": 1, )"}.text()).size(), 1);
    QCOMPARE(faultsOf(PlanText{.size = {}}.text()).size(), 1);
    QCOMPARE(faultsOf(PlanText{.row = R"("row_number_position": "left", )"}.text()).size(), 1);
}

void PretixTest::realPlans_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seats");
    QTest::addColumn<int>("sections");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("idsReplaced");
    QTest::addColumn<int>("sizesRounded");
    QTest::newRow("main hall") << planFile("pretix-main-hall.en.json") << 1057 << 2 << 35 << 84 << 0;
    QTest::newRow("stadium") << planFile("seatmap-canvas-stadium.json") << 738 << 2 << 90 << 420 << 2;
    QTest::newRow("dance hall") << planFile("ticketland-dance-hall.pretix.json") << 1115 << 6 << 39 << 0 << 0;
}

void PretixTest::realPlans()
{
    QFETCH(QByteArray, text);
    const auto plan = importPretix(text);
    VERIFY_RESULT(plan);
    QTEST(int(seatCount(plan->map)), "seats");
    QTEST(int(plan->map.sections.size()), "sections");
    int rows = 0;
    for (const Section &section : plan->map.sections)
        rows += int(section.rows.size());
    QTEST(rows, "rows");
    QTEST(int(count(plan->report, RepairKind::IdReplaced)), "idsReplaced");
    QTEST(int(count(plan->report, RepairKind::SizeRounded)), "sizesRounded");
    QSet<QString> ids;
    forEachSeat(plan->map, [&](const Section &, const Row &, const Seat &seat) { ids.insert(seat.id); });
    QTEST(int(ids.size()), "seats");
    VERIFY_RESULT(HouseLayout::build(plan->map));
    for (const Problem &problem : validate(plan->map))
        QVERIFY(problem.code != ProblemCode::OutsideCanvas && problem.code != ProblemCode::DuplicateId);
}

void PretixTest::strictRoundTrip()
{
    QFETCH(QByteArray, text);
    const auto first = importPretix(text);
    VERIFY_RESULT(first);
    const ExportedPlan exported = exportPretix(first->map);
    QCOMPARE(faultsOf(exported.text), QStringList{});
    QVERIFY(exported.leftOut.empty());
    const auto second = importPretix(exported.text);
    VERIFY_RESULT(second);
    QVERIFY(second->map == first->map);
    QCOMPARE(repairNames(second->report), QStringList{});
    QCOMPARE(exportPretix(second->map).text, exported.text);
}

void PretixTest::ownFormatKeepsImports()
{
    QFETCH(QByteArray, text);
    const SeatMap map = importPretix(text).value().map;
    const auto file = writeSeatMap(map);
    VERIFY_RESULT(file);
    QVERIFY(readSeatMap(*file).value() == map);
}

void PretixTest::foreignPlanIsRefused()
{
    const auto plan = importPretix(planFile("ticketland-dance-hall.foreign.json"));
    COMPARE_ERROR(plan, ErrorCode::InvalidArgument);
    QCOMPARE(plan.error().subject, QStringLiteral("zones"));
}

void PretixTest::refusalsNameTheField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto add = [](const char *name, const QByteArray &text, const char *place) {
        QTest::newRow(name) << text << QString::fromLatin1(place);
    };
    add("no JSON", "PK\x03\x04", "$");
    add("a list", "[]", "$");
    add("no zones", R"({"name": "x", "categories": []})", "zones");
    add("zones no list", R"({"zones": {}})", "zones");
    add("zone no object", R"({"zones": [7]})", "zones[0]");
    add("rows no list", R"({"zones": [{"rows": 5}]})", "zones[0].rows");
    add("row no object", R"({"zones": [{"rows": [[]]}]})", "zones[0].rows[0]");
    add("seat no object", PlanText{.seats = "null"}.text(), "zones[0].rows[0].seats[0]");
    add("far out", PlanText{.seats = R"({"seat_guid": "a", "position": {"x": 1e300, "y": 0}})"}.text(),
        "zones[0].rows[0].seats[0].position");
    add("endless text", PlanText{.row = "\"row_label\": \"" + QByteArray(300, 'x') + "\", "}.text(),
        "zones[0].rows[0].row_label");
    add("giant", PlanText{.size = R"("size": {"width": 99999999, "height": 5},)"}.text(), "size.width");
    add("key twice", PlanText{.zone = R"("name": "Y", )"}.text(), "zones[0].name");
}

void PretixTest::refusalsNameTheField()
{
    QFETCH(QByteArray, text);
    const auto plan = importPretix(text);
    COMPARE_ERROR(plan, ErrorCode::InvalidArgument);
    QTEST(plan.error().subject, "place");
    QVERIFY(!plan.error().detail.isEmpty());
}

void PretixTest::offsetsAndScale()
{
    const ImportedPlan plan = importPretix(PlanText{}.text(), 30).value();
    const Seat &seat = plan.map.sections.front().rows.front().seats.front();
    QVERIFY(seat.position == (Point{(10 + 5 + 100) * 30, (20 + 6 + 100) * 30}));
    QCOMPARE(seat.radius, 300);
    QVERIFY(plan.map.canvas == (Size{12'000, 9'000}));
    QCOMPARE(plan.report.millimetresPerPixel, 30);
    QCOMPARE(repairNames(plan.report), QStringList{});
    COMPARE_ERROR(importPretix(PlanText{}.text(), 0), ErrorCode::InvalidArgument);
    VERIFY_RESULT(importPretix("\xEF\xBB\xBF" + PlanText{}.text()));
}

void PretixTest::repairs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("names");
    const auto add = [](const char *name, const PlanText &text, const QStringList &names) {
        QTest::newRow(name) << text.text() << names;
    };
    const auto seat = [](const char *name, const QByteArray &text, const char *path, const char *repair) {
        const QString where = QStringLiteral("zones[0].rows[0].seats[0]") + QString::fromLatin1(path);
        QTest::newRow(name) << PlanText{.seats = text}.text()
                            << QStringList{where + QStringLiteral(": ") + QString::fromLatin1(repair)};
    };
    seat("no guid", R"({"seat_number": "1", "position": {"x": 1, "y": 1}, "category": "K"})", ".seat_guid",
         "id_made");
    seat("no number", R"({"seat_guid": "a", "position": {"x": 1, "y": 1}, "category": "K"})", ".seat_number",
         "name_made");
    seat("number for text",
         R"({"seat_guid": "a", "seat_number": 7, "position": {"x": 1, "y": 1}, "category": "K"})",
         ".seat_number", "text_from_number");
    seat("text for number",
         R"({"seat_guid": "a", "seat_number": "7", "position": {"x": "1.5", "y": 1}, "category": "K"})",
         ".position.x", "number_from_text");
    seat("no position", R"({"seat_guid": "a", "seat_number": "7", "category": "K"})", "", "position_made");
    seat("control character",
         R"({"seat_guid": "a\u0007", "seat_number": "7", "position": {"x": 1, "y": 1}, "category": "K"})",
         ".seat_guid", "text_cleaned");
    seat("undefined category",
         R"({"seat_guid": "a", "seat_number": "7", "position": {"x": 1, "y": 1}, "category": "Q"})",
         ".category", "category_added");
    seat(
        "float radius",
        R"({"seat_guid": "a", "seat_number": "7", "position": {"x": 1, "y": 1}, "category": "K", "radius": 9.6})",
        ".radius", "size_rounded");
    seat("category no text",
         R"({"seat_guid": "a", "seat_number": "7", "position": {"x": 1, "y": 1}, "category": []})",
         ".category", "field_kept");
    add("no size", {.size = {}}, {QStringLiteral("size: canvas_made")});
    add("shape from the future", {.zone = R"("areas": [{"shape": "spiral", "spiral": {"turns": 3}}], )"},
        {QStringLiteral("zones[0].areas[0]: shape_kept")});
    add("category twice",
        {.category = R"("color": "#111"}, {"name": "K", )",
         .size = R"("size": {"width": 400, "height": 300},)"},
        {QStringLiteral("categories[1].name: category_renamed")});
}

void PretixTest::repairs()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, names);
    const auto plan = importPretix(text);
    VERIFY_RESULT(plan);
    QCOMPARE(repairNames(plan->report), names);
    const auto again = importPretix(exportPretix(plan->map, PretixDialect::Extended).text);
    VERIFY_RESULT(again);
    QVERIFY(again->map == plan->map);
}

void PretixTest::duplicateGuidsKeepTheFirst()
{
    const QByteArray seat =
        R"({"seat_guid": "%g", "seat_number": "%n", "position": {"x": %n0, "y": 9}, "category": "K"})";
    QByteArrayList seats;
    int number = 1;
    for (const char *guid : {"a", "a~2", "a", "a", "b"}) {
        seats.append(QByteArray(seat).replace("%g", guid).replace("%n", QByteArray::number(number)));
        ++number;
    }
    const ImportedPlan plan = importPretix(PlanText{.seats = seats.join(',')}.text()).value();
    QStringList ids;
    forEachSeat(plan.map, [&](const Section &, const Row &, const Seat &s) { ids.append(s.id); });
    QCOMPARE(ids.join(u' '), QStringLiteral("a a~2 a~3 a~4 b"));
    QCOMPARE(plan.report.repairs.front(),
             (Repair{RepairKind::IdReplaced, QStringLiteral("zones[0].rows[0].seats[2].seat_guid"),
                     QStringLiteral("a"), QStringLiteral("a~3")}));
}

void PretixTest::sharedUuidsAreDropped()
{
    const QByteArray uuid = R"("uuid": "77794b6d-ba46-4936-990f-e8a607fb0e7f")";
    const QByteArray seats =
        R"({"seat_guid": "a", "seat_number": "1", "position": {"x": 50, "y": 50}, "category": "K", )" + uuid
        + R"(}, {"seat_guid": "b", "seat_number": "2", "position": {"x": 90, "y": 50}, "category": "K", )"
        + uuid + "}";
    const ImportedPlan plan = importPretix(PlanText{.seats = seats}.text()).value();
    QCOMPARE(repairNames(plan.report),
             QStringList{QStringLiteral("zones[0].rows[0].seats[1].uuid: uuid_dropped")});
    QVERIFY(importPretix(exportPretix(plan.map).text)->map == plan.map);
    // A row and a zone with one uuid: the zone keeps it, the row is named by its place.
    const ImportedPlan nested =
        importPretix(PlanText{.zone = uuid + ", ", .row = uuid + ", "}.text()).value();
    QCOMPARE(repairNames(nested.report), QStringList{QStringLiteral("zones[0].rows[0].uuid: id_replaced")});
    QVERIFY(importPretix(exportPretix(nested.map).text)->map == nested.map);
}

void PretixTest::contentOutsideIsBroughtIn()
{
    const QByteArray seats =
        R"({"seat_guid": "a", "seat_number": "1", "position": {"x": -100.2, "y": 50}, "category": "K"},
                                {"seat_guid": "b", "seat_number": "2", "position": {"x": 900, "y": 50}, "category": "K"})";
    const ImportedPlan plan = importPretix(PlanText{.seats = seats}.text()).value();
    // -100.2 + 15 - 10 (radius) = -95.2: moved by 96; 900 + 15 + 10 + 96 = 1021.
    QCOMPARE(repairNames(plan.report),
             (QStringList{QStringLiteral("zones: content_moved"), QStringLiteral("size: canvas_grown")}));
    QCOMPARE(plan.report.repairs.back().before, QStringLiteral("400 x 300"));
    QCOMPARE(plan.report.repairs.back().after, QStringLiteral("1021 x 300"));
    const ImportedPlan again = importPretix(exportPretix(plan.map).text).value();
    QVERIFY(again.map == plan.map);
    QVERIFY(again.report.repairs.empty());
}

void PretixTest::areasOfEveryShape()
{
    const QByteArray areas = R"("areas": [
        {"shape": "rectangle", "position": {"x": 50, "y": 40}, "rectangle": {"width": 30, "height": 20}, "rotation": 12.5,
         "color": "#eee", "border_color": "red", "uuid": "77794b6d-ba46-4936-990f-e8a607fb0e7f",
         "text": {"text": "Bar\nopen", "position": {"x": 3.5, "y": 4}, "size": 24, "color": "#000"}},
        {"shape": "circle", "position": {"x": 90, "y": 90}, "circle": {"radius": 11}},
        {"shape": "ellipse", "position": {"x": 90, "y": 90}, "ellipse": {"radius": {"x": 11.25, "y": 7}}},
        {"shape": "polygon", "position": {"x": 90, "y": 90}, "polygon": {"points": [{"x": 0, "y": 0}, {"x": 9.05, "y": 0}, {"x": 5, "y": 7}]}},
        {"shape": "text", "position": {"x": 90, "y": 90}, "text": {"text": "FLOOR", "position": {"x": 0, "y": 0}}}], )";
    const ImportedPlan plan = importPretix(PlanText{.zone = areas}.text()).value();
    QCOMPARE(repairNames(plan.report), QStringList{});
    const std::vector<Shape> &shapes = plan.map.sections.front().shapes;
    QCOMPARE(shapes.size(), 5U);
    QVERIFY(shapes[0].figure == (Figure{FigureKind::Rectangle, {1200, 1200}, 12'500, {600, 400}, {}}));
    QCOMPARE(shapes[0].id, QStringLiteral("77794b6d-ba46-4936-990f-e8a607fb0e7f"));
    QCOMPARE(shapes[0].text->text, QStringLiteral("Bar\nopen"));
    QVERIFY(shapes[0].text->position == (Point{70, 80}));
    QCOMPARE(shapes[0].text->size, 480);
    QVERIFY(shapes[1].figure.size == (Size{440, 440}));
    QVERIFY(shapes[2].figure.size == (Size{450, 280}));
    QVERIFY(shapes[3].figure.points == (std::vector<Point>{{0, 0}, {181, 0}, {100, 140}}));
    QCOMPARE(shapes[4].figure.kind, FigureKind::Text);
    const ExportedPlan exported = exportPretix(plan.map);
    QCOMPARE(faultsOf(exported.text), QStringList{});
    QVERIFY(importPretix(exported.text)->map == plan.map);
}

void PretixTest::firstGenerationAreas()
{
    const QByteArray areas =
        R"("displayed": true, "areas": [{"width": 30, "height": 20, "position": {"x": 1, "y": 2}, "text": "STAGE"}], )";
    const ImportedPlan plan =
        importPretix(PlanText{.zone = areas, .row = R"("number_of_seats": 1, "seats_spacing": 25, )"}.text())
            .value();
    QCOMPARE(count(plan.report, RepairKind::OldSchema), 2);
    const Shape &shape = plan.map.sections.front().shapes.front();
    QVERIFY(shape.figure.size == (Size{600, 400}));
    QVERIFY(shape.text->position == (Point{300, 200}));
    QCOMPARE(shape.text->text, QStringLiteral("STAGE"));
    QCOMPARE(faultsOf(exportPretix(plan.map).text), QStringList{});
    QVERIFY(importPretix(exportPretix(plan.map, PretixDialect::Extended).text)->map == plan.map);
}

void PretixTest::dialectFields()
{
    QByteArrayList seats;
    for (int i = 1; i <= 6; ++i)
        seats.append(
            QByteArray(
                R"({"seat_guid": "%n", "seat_number": "%n", "position": {"x": %n5, "y": 9}, "category": "K")")
                .replace("%n", QByteArray::number(i))
            + (i == 6 ? R"(, "wheelchair": true, "x_units": -3.5})" : "}"));
    const PlanText text{.plan = R"("standing": {"name": "Stehplatz", "capacity": 248, "available": 0}, )",
                        .category = R"("label": "Parkett", )",
                        .row = R"("segment_breaks": [3, "5"], )",
                        .seats = seats.join(',')};
    const ImportedPlan plan = importPretix(text.text()).value();
    const Row &row = plan.map.sections.front().rows.front();
    QVERIFY(row.seats[5].accessible && !row.seats[4].accessible);
    std::vector<int> places;
    std::transform(row.seats.begin(), row.seats.end(), std::back_inserter(places),
                   [](const Seat &s) { return *s.place; });
    QCOMPARE(places, (std::vector<int>{1, 2, 4, 5, 7, 8}));
    QCOMPARE(plan.map.categories.front().label, QStringLiteral("Parkett"));
    const StandingArea &standing = plan.map.sections.back().standing.front();
    QCOMPARE(standing.name, QStringLiteral("Stehplatz"));
    QCOMPARE(standing.capacity, 248);
    QCOMPARE(capacity(plan.map), 254U);

    const ExportedPlan exported = exportPretix(plan.map, PretixDialect::Extended);
    const QJsonObject written = QJsonDocument::fromJson(exported.text).object();
    QCOMPARE(
        written.value(QStringLiteral("standing")).toObject().value(QStringLiteral("available")).toInt(-1), 0);
    const ImportedPlan again = importPretix(exported.text).value();
    QVERIFY(again.map == plan.map);
    QCOMPARE(repairNames(again.report), QStringList{});
    QCOMPARE(faultsOf(exportPretix(plan.map).text), QStringList{});
}

void PretixTest::standingPlacesBringTheirCategory()
{
    const PlanText text{.plan = R"("standing": {"name": "Pit", "capacity": 5, "category": "Floor"}, )"};
    const ImportedPlan plan = importPretix(text.text()).value();
    QCOMPARE(plan.map.categories.back().key, QStringLiteral("Floor"));
    QVERIFY(repairNames(plan.report).contains(QStringLiteral("standing.category: category_added")));
    QCOMPARE(validate(plan.map).size(), 0U);
}

void PretixTest::unknownMembersSurvive()
{
    const PlanText text{
        .plan = R"("owner": {"id": 7}, )",
        .category = R"("alias": [1, 2], )",
        .zone = R"("align_edge": "leading", "areas": [
            {"shape": "polygon", "position": {"x": 0, "y": 0, "z": 4}, "polygon": {"points": [{"x": 1, "y": 2}, {"x": 3, "y": 4, "cx": 5}],
             "nodes": [[1]]}, "text": {"text": "t", "position": {"x": 0, "y": 0}, "font": "Inter"}, "layer": 2},
            {"shape": "spiral", "spiral": {"turns": 3}}], )",
        .row = R"("align_target_seat": 6, )",
        .seats =
            R"({"seat_guid": "a", "seat_number": "1", "position": {"x": 1, "y": 2, "z": 3}, "category": "K", "status": "sold",
                     "uuid": "no uuid", "start_direction": "<"})",
        .size = R"("size": {"width": 400, "height": 300, "unit": "px"},)"};
    const ImportedPlan plan = importPretix(text.text()).value();
    const QByteArray file = writeSeatMap(plan.map).value();
    const QByteArray written = exportPretix(readSeatMap(file).value(), PretixDialect::Extended).text;
    const ImportedPlan again = importPretix(written).value();
    QVERIFY(again.map == plan.map);
    for (const char *member :
         {R"("owner":{"id":7})", R"("alias":[1,2])", R"("align_edge":"leading")", R"("z":4)", R"("cx":5)",
          R"("nodes":[[1]])", R"("font":"Inter")", R"("layer":2)", R"("spiral":{"turns":3})",
          R"("align_target_seat":6)", R"("z":3)", R"("status":"sold")", R"("uuid":"no uuid")",
          R"("start_direction":"<")", R"("unit":"px")"})
        QVERIFY2(written.contains(member), member);
    const QByteArray strict = exportPretix(plan.map).text;
    QCOMPARE(faultsOf(strict), QStringList{});
    QVERIFY(strict.contains(R"("start_direction":"<")"));
}

void PretixTest::strictExportSaysWhatItLeavesOut()
{
    SeatMap map;
    map.levels = {{QStringLiteral("l1"), {}, {}}, {QStringLiteral("l2"), {}, {}}};
    map.categories.push_back({QStringLiteral("K"), QStringLiteral("Label"), {}, {}});
    map.background = Background{QStringLiteral("picture"), {}, {}, 100, {}};
    Section section{.id = QStringLiteral("s"), .level = QStringLiteral("l1")};
    section.rows.push_back({.id = QStringLiteral("r"), .rank = 2});
    section.rows.back().seats.push_back({.id = QStringLiteral("a"),
                                         .accessible = true,
                                         .rank = 1,
                                         .place = 1,
                                         .unknown = {{QStringLiteral("x"), 1}}});
    section.tables.push_back(
        {{.id = QStringLiteral("t")}, {FigureKind::Circle, {100, 100}, 0, {900, 900}, {}}});
    section.tables.back().row.seats.push_back({.id = QStringLiteral("b"), .restrictedView = true});
    section.standing.push_back({.id = QStringLiteral("p"), .name = QStringLiteral("Pit"), .capacity = 5});
    section.shapes.push_back({.id = QStringLiteral("o"), .role = ShapeRole::Stage});
    map.sections.push_back(section);
    const ExportedPlan exported = exportPretix(map);
    QCOMPARE(faultsOf(exported.text), QStringList{});
    std::map<LeftOut::What, std::size_t> counts;
    for (const LeftOut &left : exported.leftOut)
        counts[left.what] = left.count;
    using What = LeftOut::What;
    const std::map<What, std::size_t> expected{
        {What::Level, 2},      {What::Accessibility, 2}, {What::Rank, 2},          {What::Places, 1},
        {What::Table, 1},      {What::Standing, 1},      {What::CategoryLabel, 1}, {What::StageRole, 1},
        {What::Background, 1}, {What::UnknownMembers, 1}};
    QVERIFY(counts == expected);
}

QTEST_GUILESS_MAIN(PretixTest)
#include "tst_pretix.moc"
