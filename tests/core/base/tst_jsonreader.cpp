// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonreader.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;

namespace {

constexpr QLatin1StringView operator""_l(const char *text, std::size_t size)
{
    return {text, qsizetype(size)};
}

enum class Side : quint8
{
    Left,
    Right
};

constexpr std::array sides{JsonName<Side>{"left"_l, Side::Left}, JsonName<Side>{"right"_l, Side::Right}};

struct Seat
{
    QString row;
    int number = 0;
    Side side = Side::Left;
    std::optional<bool> open;
};

Seat readSeat(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Seat seat{object.at("row"_l).text({.max = 3}),
              object.at("number"_l).integer(1, 99),
              object.at("side"_l).oneOf(sides),
              {}};
    if (const auto open = object.find("open"_l))
        seat.open = open->boolean();
    object.refuseUnknown();
    return seat;
}

std::vector<Seat> readSeats(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    return object.at("seats"_l).list({.max = 3, .min = 1}, readSeat);
}

Result<std::vector<Seat>> decode(const QByteArray &text)
{
    return decodeJson(text, {}, readSeats);
}

template <typename Read>
auto one(const QByteArray &value, Read &&read)
{
    return decodeJson("{\"v\":" + value + "}", {},
                      [&](const JsonReader &reader) { return read(reader.object().at("v"_l)); });
}

} // namespace

class JsonReaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesADocument();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void firstFaultIsKept();
    void textRules_data();
    void textRules();
    void integers_data();
    void integers();
    void instants_data();
    void instants();
    void unknownMembersAreKept();
    void ownRulesNameTheirPlace();
    void numbersAndIds();
};

void JsonReaderTest::decodesADocument()
{
    const auto seats = decode(R"({"seats": [{"row": "AA", "number": 7, "side": "right", "open": null},
                                            {"row": "B", "number": 8.0, "side": "left", "open": true}], "x": 1})");
    VERIFY_RESULT(seats);
    QCOMPARE(seats->size(), 2U);
    QCOMPARE(seats->at(0).row, QStringLiteral("AA"));
    QCOMPARE(seats->at(0).side, Side::Right);
    QVERIFY(!seats->at(0).open);
    QCOMPARE(seats->at(1).number, 8);
    QVERIFY(seats->at(1).open.value());
}

void JsonReaderTest::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QByteArray good = R"({"row": "A", "number": 7, "side": "left"},)";
    const auto seat = [&good](const char *name, const QByteArray &second, const char *place) {
        QTest::newRow(name) << "{\"seats\": [" + good + second + "]}" << QString::fromLatin1(place);
    };
    seat("missing", R"({"number": 7, "side": "left"})", "seats[1].row");
    seat("null", R"({"row": null, "number": 7, "side": "left"})", "seats[1].row");
    seat("no text", R"({"row": 4, "number": 7, "side": "left"})", "seats[1].row");
    seat("out of range", R"({"row": "A", "number": 100, "side": "left"})", "seats[1].number");
    seat("no enumerator", R"({"row": "A", "number": 7, "side": "Left"})", "seats[1].side");
    seat("number for enumerator", R"({"row": "A", "number": 7, "side": 0})", "seats[1].side");
    seat("no bool", R"({"row": "A", "number": 7, "side": "left", "open": 1})", "seats[1].open");
    seat("unknown", R"({"row": "A", "number": 7, "side": "left", "colour": 1})", "seats[1].colour");
    seat("no object", "[]", "seats[1]");
    QTest::newRow("no list") << QByteArray{R"({"seats": {}})"} << QStringLiteral("seats");
    QTest::newRow("too few") << QByteArray{R"({"seats": []})"} << QStringLiteral("seats");
    QTest::newRow("too many") << QByteArray{R"({"seats": [1,2,3,4]})"} << QStringLiteral("seats");
    QTest::newRow("nothing") << QByteArray{"{}"} << QStringLiteral("seats");
    QTest::newRow("root") << QByteArray{"[]"} << QStringLiteral("$");
}

void JsonReaderTest::faultsNameTheirPlace()
{
    QFETCH(QByteArray, text);
    const auto seats = decode(text);
    COMPARE_ERROR(seats, ErrorCode::InvalidArgument);
    QTEST(seats.error().subject, "place");
}

void JsonReaderTest::firstFaultIsKept()
{
    const auto seats = decode(R"({"seats": [{"row": "AAAA", "number": 0, "side": 5}, {}]})");
    COMPARE_ERROR(seats, ErrorCode::InvalidArgument);
    QCOMPARE(seats.error().subject, QStringLiteral("seats[0].row"));
    QCOMPARE(seats.error().detail, QStringLiteral("must have 1 to 3 characters"));
}

void JsonReaderTest::textRules_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QByteArray{R"("abc")"} << true;
    QTest::newRow("four code points, eight units")
        << QByteArray{R"("\ud83c\udfad\ud83c\udfad\ud83c\udfad\ud83c\udfad")"} << true;
    QTest::newRow("joined emoji") << QByteArray{R"("a\u200db")"} << true;
    QTest::newRow("five") << QByteArray{R"("abcde")"} << false;
    QTest::newRow("empty") << QByteArray{R"("")"} << false;
    QTest::newRow("spaces") << QByteArray{R"("   ")"} << false;
    QTest::newRow("NUL") << QByteArray{R"("a\u0000b")"} << false;
    QTest::newRow("tab") << QByteArray{R"("a\tb")"} << false;
    QTest::newRow("line feed") << QByteArray{R"("a\nb")"} << false;
    QTest::newRow("C1") << QByteArray{R"("a\u0085b")"} << false;
    QTest::newRow("DEL") << QByteArray{R"("a\u007fb")"} << false;
    QTest::newRow("line separator") << QByteArray{R"("a\u2028b")"} << false;
    QTest::newRow("half a pair") << QByteArray{R"("a\ud83cb")"} << false;
}

void JsonReaderTest::textRules()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    const auto text = one(value, [](const JsonReader &reader) { return reader.text({.max = 4}); });
    QCOMPARE(text.has_value(), good);
    if (good)
        QVERIFY(!text->isEmpty());
    QCOMPARE(one(R"("a\nb")", [](const JsonReader &r) { return r.text({.lines = true}); }).value(),
             QStringLiteral("a\nb"));
    QCOMPARE(one(R"("")", [](const JsonReader &r) { return r.text({.min = 0}); }).value(), QString{});
}

void JsonReaderTest::integers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<bool>("good");
    QTest::newRow("largest") << QByteArray{"9223372036854775807"} << std::numeric_limits<qint64>::max()
                             << true;
    QTest::newRow("smallest") << QByteArray{"-9223372036854775808"} << std::numeric_limits<qint64>::min()
                              << true;
    QTest::newRow("zero") << QByteArray{"0"} << qint64{0} << true;
    QTest::newRow("one") << QByteArray{"1"} << qint64{1} << true;
    QTest::newRow("exponent") << QByteArray{"1e3"} << qint64{1000} << true;
    QTest::newRow("fraction") << QByteArray{"1.5"} << qint64{0} << false;
    QTest::newRow("beyond") << QByteArray{"9223372036854775808"} << qint64{0} << false;
    QTest::newRow("far beyond") << QByteArray{"1e300"} << qint64{0} << false;
    QTest::newRow("text") << QByteArray{"\"1\""} << qint64{0} << false;
    QTest::newRow("bool") << QByteArray{"true"} << qint64{0} << false;
}

void JsonReaderTest::integers()
{
    QFETCH(QByteArray, value);
    QFETCH(bool, good);
    const auto number = one(value, [](const JsonReader &reader) {
        return reader.integer(std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    });
    QCOMPARE(number.has_value(), good);
    if (good)
        QTEST(*number, "number");
}

void JsonReaderTest::instants_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto good = [](const char *written, const char *read) {
        QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(read);
    };
    good("2026-11-21T13:37:00Z", "2026-11-21T13:37:00.000Z");
    good("2026-11-21T13:37:00.25Z", "2026-11-21T13:37:00.250Z");
    good("2026-11-21T13:37:00.123456789Z", "2026-11-21T13:37:00.123Z");
    good("2026-11-21T00:30:00+05:45", "2026-11-20T18:45:00.000Z");
    good("2026-12-31T23:30:00-01:00", "2027-01-01T00:30:00.000Z");
    good("2028-02-29T00:00:00Z", "2028-02-29T00:00:00.000Z");
    good("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z");
    good("2199-12-31T23:59:59Z", "2199-12-31T23:59:59.000Z");
    for (const char *bad : {"",
                            "2026-11-21",
                            "2026-11-21 13:37:00Z",
                            "2026-11-21t13:37:00z",
                            "2026-11-21T13:37:00",
                            "2026-11-21T13:37Z",
                            "2027-02-29T00:00:00Z",
                            "2026-00-10T00:00:00Z",
                            "2026-13-10T00:00:00Z",
                            "2026-11-31T00:00:00Z",
                            "2026-11-21T24:00:00Z",
                            "2026-11-21T13:60:00Z",
                            "2026-11-21T13:37:60Z",
                            "2026-11-21T13:37:00.Z",
                            "2026-11-21T13:37:00.1234567890Z",
                            "2026-11-21T13:37:00+1:00",
                            "2026-11-21T13:37:00+0100",
                            "2026-11-21T13:37:00+24:00",
                            "2026-11-21T13:37:00Z ",
                            "1969-12-31T23:59:59Z",
                            "2200-01-01T00:00:00Z",
                            "2199-12-31T23:59:59-01:00",
                            "02026-11-21T13:37:00Z",
                            "2026-11-2\xD9\xA1T13:37:00Z"})
        QTest::newRow(bad) << QString::fromUtf8(bad) << QString{};
}

void JsonReaderTest::instants()
{
    QFETCH(QString, written);
    QFETCH(QString, read);
    const auto instant = one(QStringLiteral("\"%1\"").arg(written).toUtf8(),
                             [](const JsonReader &reader) { return reader.instant(); });
    QCOMPARE(instant.has_value(), !read.isEmpty());
    if (instant)
        QCOMPARE(toRfc3339(*instant), read);
}

void JsonReaderTest::unknownMembersAreKept()
{
    const auto rest = decodeJson(QByteArrayView{R"({"a": 1, "b": {"c": [1]}, "d": null})"}, {},
                                 [](const JsonReader &reader) {
                                     JsonObjectReader object = reader.object();
                                     std::ignore = object.at("a"_l).integer(0, 9);
                                     std::ignore = object.find("missing"_l);
                                     return object.unknown();
                                 });
    VERIFY_RESULT(rest);
    QCOMPARE(rest->keys(), (QStringList{QStringLiteral("b"), QStringLiteral("d")}));
    QCOMPARE(rest->value("b"_l).toObject().value("c"_l).toArray().size(), 1);
}

void JsonReaderTest::ownRulesNameTheirPlace()
{
    const auto refused = one("[4, 5]", [](const JsonReader &reader) {
        return reader.list({}, [](const JsonReader &element) {
            const int value = element.integer(0, 9);
            if (value == 5)
                element.refuse(QStringLiteral("is five"), ErrorCode::Unsupported);
            return value;
        });
    });
    COMPARE_ERROR(refused, ErrorCode::Unsupported);
    QCOMPARE(refused.error().subject, QStringLiteral("v[1]"));
}

void JsonReaderTest::numbersAndIds()
{
    using SeatId = Id<struct SeatIdTag>;
    const auto id = one(R"("0192f7c3-8a1b-7cde-9f01-23456789abcd")",
                        [](const JsonReader &reader) { return reader.id<struct SeatIdTag>(); });
    VERIFY_RESULT(id);
    QVERIFY(*id == *SeatId::fromText("0192f7c3-8a1b-7cde-9f01-23456789abcd"));
    COMPARE_ERROR(one(R"("{0192f7c3}")", [](const JsonReader &r) { return r.uuid(); }),
                  ErrorCode::InvalidArgument);
    QCOMPARE(one("-2.5", [](const JsonReader &reader) { return reader.number(); }).value(), -2.5);
    COMPARE_ERROR(one("\"2\"", [](const JsonReader &r) { return r.number(); }), ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(JsonReaderTest)
#include "tst_jsonreader.moc"
