// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "core/wire/schema.h"
#include "tests/support/testresult.h"

#include <QJsonDocument>

using namespace foyer;
using namespace foyer::wire;

namespace {

enum class Mood
{
    Calm,
    Loud,
};

struct Inner
{
    std::int64_t count = 0;
    std::optional<QString> note;
};

struct Outer
{
    Uuid id;
    QString name;
    Mood mood = Mood::Calm;
    Amount price;
    std::vector<Inner> parts;
    std::optional<bool> open;
    std::optional<Instant> at;
};

} // namespace

template <>
struct foyer::wire::WireNames<Mood>
{
    static constexpr std::array<JsonName<Mood>, 2> table{
        {{QLatin1StringView{"calm"}, Mood::Calm}, {QLatin1StringView{"loud"}, Mood::Loud}}};
};

template <>
struct foyer::wire::Shape<Inner>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Inner"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("count", &Inner::count, Range{1, 9}), field("note", &Inner::note, text(5))};
    }
};

template <>
struct foyer::wire::Shape<Outer>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Outer"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Outer::id),
                          field("name", &Outer::name, formatted("email", 20, 3), "who it is"),
                          field("mood", &Outer::mood),
                          field("price", &Outer::price),
                          field("parts", &Outer::parts, List<>{ListRule{2, 1}}),
                          field("open", &Outer::open),
                          field("at", &Outer::at)};
    }
};

/// One description, three readers: decode, encode, schema.
class ShapeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void absentOptionalsAreLeftOut();
    void refusalNamesThePlace_data();
    void refusalNamesThePlace();
    void textIsEscaped();
    void schemaSaysTheSame();
};

namespace {

const QByteArray good =
    R"({"id":"0192f7c3-8a1b-7cde-9f01-23456789abcd","name":"Ada \"A\" Ünal","mood":"loud",)"
    R"("price":{"amount":1250,"currency":"EUR"},"parts":[{"count":3,"note":"x"},{"count":9}],)"
    R"("open":true,"at":"2026-06-01T18:00:00.000Z"})";

} // namespace

void ShapeTest::roundTrip()
{
    const Result<Outer> outer = decode<Outer>(good);
    VERIFY_RESULT(outer);
    QCOMPARE(outer->parts.size(), 2U);
    QVERIFY(!outer->parts[1].note);
    QCOMPARE(outer->price.minor, 1250);
    QCOMPARE(encode(*outer), good);
}

void ShapeTest::absentOptionalsAreLeftOut()
{
    Result<Outer> outer = decode<Outer>(good);
    VERIFY_RESULT(outer);
    outer->open.reset();
    outer->at.reset();
    QVERIFY(!encode(*outer).contains("open"));
    VERIFY_RESULT(decode<Outer>(encode(*outer)));
}

void ShapeTest::refusalNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QTest::newRow("missing") << QByteArray(R"("mood":"loud",)") << QByteArray() << QStringLiteral("mood");
    QTest::newRow("wrong type") << QByteArray(R"("open":true)") << QByteArray(R"("open":1)")
                                << QStringLiteral("open");
    QTest::newRow("bad uuid") << QByteArray("0192f7c3") << QByteArray("0192f7c") << QStringLiteral("id");
    QTest::newRow("unknown value") << QByteArray("loud") << QByteArray("sad") << QStringLiteral("mood");
    QTest::newRow("out of range") << QByteArray("\"count\":9") << QByteArray("\"count\":10")
                                  << QStringLiteral("parts[1].count");
    QTest::newRow("fraction") << QByteArray("\"count\":3") << QByteArray("\"count\":3.5")
                              << QStringLiteral("parts[0].count");
    QTest::newRow("too long") << QByteArray("\"note\":\"x\"") << QByteArray("\"note\":\"abcdef\"")
                              << QStringLiteral("parts[0].note");
    QTest::newRow("negative money") << QByteArray("1250") << QByteArray("-1")
                                    << QStringLiteral("price.amount");
    QTest::newRow("no such currency")
        << QByteArray("EUR") << QByteArray("EUX") << QStringLiteral("price.currency");
    QTest::newRow("unknown key") << QByteArray("\"open\"") << QByteArray("\"opne\"")
                                 << QStringLiteral("opne");
    QTest::newRow("year 9999") << QByteArray("2026-06") << QByteArray("9999-06") << QStringLiteral("at");
    QTest::newRow("too many") << QByteArray(R"({"count":9})") << QByteArray(R"({"count":9},{"count":9})")
                              << QStringLiteral("parts");
}

void ShapeTest::refusalNamesThePlace()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QVERIFY(good.contains(from));
    const Result<Outer> outer = decode<Outer>(QByteArray(good).replace(from, to));
    COMPARE_ERROR(outer, ErrorCode::InvalidArgument);
    QCOMPARE(outer.error().subject, place);
}

void ShapeTest::textIsEscaped()
{
    JsonWriter writer;
    writer.beginArray();
    writer.text(QStringLiteral("a\"b\\c\nd\x01"));
    writer.integer(-5);
    writer.boolean(false);
    writer.endArray();
    const QByteArray text = writer.take();
    QCOMPARE(text, R"(["a\"b\\c\nd\u0001",-5,false])");
    QVERIFY(QJsonDocument::fromJson(text).isArray());
}

void ShapeTest::schemaSaysTheSame()
{
    SchemaBook book;
    QCOMPARE(book.refer<Outer>().value(QStringLiteral("$ref")).toString(),
             QStringLiteral("#/components/schemas/Outer"));
    QVERIFY(book.schemas().contains(QStringLiteral("Inner")));
    const QJsonObject outer = book.schemas().value(QStringLiteral("Outer")).toObject();
    const QJsonArray required = outer.value(QStringLiteral("required")).toArray();
    QVERIFY(required.contains(QStringLiteral("mood")) && !required.contains(QStringLiteral("open")));
    const QJsonObject name =
        outer.value(QStringLiteral("properties")).toObject().value(QStringLiteral("name")).toObject();
    QCOMPARE(name.value(QStringLiteral("format")).toString(), QStringLiteral("email"));
    QCOMPARE(name.value(QStringLiteral("maxLength")).toInt(), 20);
    QCOMPARE(name.value(QStringLiteral("description")).toString(), QStringLiteral("who it is"));
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "tst_shape.moc"
