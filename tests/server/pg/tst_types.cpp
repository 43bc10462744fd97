// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/pg/poolmaker.h"
#include "tests/server/pg/waiting.h"
#include "tests/support/epollmain.h"
#include "tests/support/testresult.h"

#include <limits>

using namespace foyer;
using foyer::test::await;

namespace {

using OrderId = Id<struct OrderIdTag>;
using std::chrono::sys_days;

/// A statement made at run time, for one cast each.
pg::Command casting(const QByteArray &type, pg::Params params)
{
    return pg::Command(pg::AdHoc("select $1::" + type + ", ($1::" + type + ")::text"), std::move(params));
}

Uuid someUuid(std::uint8_t last)
{
    Uuid uuid;
    uuid.bytes[0] = 0x01;
    uuid.bytes[15] = last;
    return uuid;
}

} // namespace

/// What goes in comes out, in both directions and through PostgreSQL's own eyes; what does not fit is
/// refused.
class TypesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void integers();
    void truthAndNumbers();
    void uuids();
    void instants();
    void dates();
    void bytes();
    void texts();
    void wholeNumerics_data();
    void wholeNumerics();
    void numericsThatDoNotFit_data();
    void numericsThatDoNotFit();
    void nulls();
    void arrays();
    void arraysWithNulls();
    void emptyAndOddArrays();
    void largeArraysUnnest();
    void wrongTypeNullAndColumn_data();
    void wrongTypeNullAndColumn();
    void infinityIsRefused();
    void columnsByNameAndTogether();
    void onlyRow();

private:
    template <typename T>
    void roundTrip(const QByteArray &type, const T &value, const QString &text);
    [[nodiscard]] Result<pg::Rows> select(const QByteArray &sql) const;

    test::PgCluster m_cluster;
    test::PoolMaker m_maker;
    std::unique_ptr<pg::Pool> m_pool;
};

void TypesTest::initTestCase()
{
    m_cluster.psql(QStringLiteral("create type mood as enum ('calm', 'busy')"));
    m_pool = m_maker.ready(m_cluster);
}

void TypesTest::cleanupTestCase()
{
    m_pool.reset();
}

template <typename T>
void TypesTest::roundTrip(const QByteArray &type, const T &value, const QString &text)
{
    const Result<pg::Rows> rows =
        await(m_pool->execute(m_pool->defaultDeadline(), casting(type, pg::Params(value))));
    VERIFY_RESULT(rows);
    const Result<T> back = rows->row(0).get<T>(0);
    VERIFY_RESULT(back);
    QVERIFY(*back == value);
    QCOMPARE(rows->row(0).get<QString>(1).value(), text);
}

Result<pg::Rows> TypesTest::select(const QByteArray &sql) const
{
    return await(m_pool->execute(m_pool->defaultDeadline(), pg::Command(pg::AdHoc("select " + sql), {})));
}

void TypesTest::integers()
{
    roundTrip<qint16>("smallint", std::numeric_limits<qint16>::min(), QStringLiteral("-32768"));
    roundTrip<qint32>("int", std::numeric_limits<qint32>::max(), QStringLiteral("2147483647"));
    roundTrip<qint64>("bigint", std::numeric_limits<qint64>::min(), QStringLiteral("-9223372036854775808"));
    const Result<pg::Rows> narrow = select("1::smallint, 2::int");
    QCOMPARE(narrow->row(0).get<qint32>(0).value(), 1);
    QCOMPARE(narrow->row(0).get<qint64>(1).value(), 2);
}

void TypesTest::truthAndNumbers()
{
    roundTrip("bool", true, QStringLiteral("true"));
    roundTrip("bool", false, QStringLiteral("false"));
    roundTrip("float8", -0.1, QStringLiteral("-0.1"));
}

void TypesTest::uuids()
{
    const Uuid uuid = *Uuid::fromText("0192f7c3-8a1b-7cde-9f01-23456789abcd");
    roundTrip("uuid", uuid, QStringLiteral("0192f7c3-8a1b-7cde-9f01-23456789abcd"));
    roundTrip("uuid", OrderId(uuid), QStringLiteral("0192f7c3-8a1b-7cde-9f01-23456789abcd"));
}

void TypesTest::instants()
{
    using namespace std::chrono;
    const Instant evening = sys_days{year{2026} / 11 / 21} + hours{19} + minutes{30} + microseconds{1};
    const Instant longAgo = sys_days{year{1999} / 12 / 31} + hours{23};
    roundTrip("timestamptz", evening, QStringLiteral("2026-11-21 19:30:00.000001+00"));
    roundTrip("timestamptz", longAgo, QStringLiteral("1999-12-31 23:00:00+00"));
}

void TypesTest::dates()
{
    using namespace std::chrono;
    roundTrip("date", sys_days{year{2028} / 2 / 29}, QStringLiteral("2028-02-29"));
    roundTrip("date", sys_days{year{1970} / 1 / 1}, QStringLiteral("1970-01-01"));
}

void TypesTest::bytes()
{
    const QByteArray all = QByteArray::fromHex("00ff7f80005c27");
    roundTrip("bytea", all, QStringLiteral("\\x00ff7f80005c27"));
    roundTrip("bytea", QByteArray(""), QStringLiteral("\\x"));
}

void TypesTest::texts()
{
    const QString text = QStringLiteral("Žižkovská scéna 𝄞 \"quoted\" \\ '");
    roundTrip("text", text, text);
    roundTrip("text", QString(QLatin1String("")), QString());
    roundTrip("varchar", text, text);
    roundTrip("mood", QStringLiteral("busy"), QStringLiteral("busy"));
    roundTrip("jsonb", pg::Utf8{"{\"a\": 1}"}, QStringLiteral("{\"a\": 1}"));
    const Result<pg::Rows> others =
        select("'{\"b\":2}'::json, 'x'::name, 'y'::char(3), current_setting('timezone')");
    QCOMPARE(others->row(0).get<QString>(0).value(), QStringLiteral("{\"b\":2}"));
    QCOMPARE(others->row(0).get<QString>(1).value(), QStringLiteral("x"));
    QCOMPARE(others->row(0).get<QString>(2).value(), QStringLiteral("y  "));
}

void TypesTest::wholeNumerics_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<qint64>("value");
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("one") << QByteArray("1") << qint64(1);
    QTest::newRow("negative") << QByteArray("-12345678") << qint64(-12'345'678);
    QTest::newRow("zeros at the end") << QByteArray("1200000000000") << qint64(1'200'000'000'000);
    QTest::newRow("zeros behind the point") << QByteArray("7.000") << qint64(7);
    QTest::newRow("largest") << QByteArray("9223372036854775807") << std::numeric_limits<qint64>::max();
    QTest::newRow("smallest") << QByteArray("-9223372036854775808") << std::numeric_limits<qint64>::min();
    QTest::newRow("a sum") << QByteArray("(select sum(x) from generate_series(1::bigint, 100000) x)")
                           << qint64(5'000'050'000);
}

void TypesTest::wholeNumerics()
{
    QFETCH(QByteArray, literal);
    QFETCH(qint64, value);
    const Result<pg::Rows> rows = select("(" + literal + ")::numeric");
    VERIFY_RESULT(rows);
    QCOMPARE(rows->row(0).get<qint64>(0).value(), value);
}

void TypesTest::numericsThatDoNotFit_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::newRow("fraction") << QByteArray("1.5");
    QTest::newRow("small fraction") << QByteArray("0.00001");
    QTest::newRow("one too many") << QByteArray("9223372036854775808");
    QTest::newRow("one too few") << QByteArray("-9223372036854775809");
    QTest::newRow("huge") << QByteArray("1e40");
    QTest::newRow("not a number") << QByteArray("'NaN'");
    QTest::newRow("infinity") << QByteArray("'-Infinity'");
}

void TypesTest::numericsThatDoNotFit()
{
    QFETCH(QByteArray, literal);
    const Result<pg::Rows> rows = select(literal + "::numeric");
    VERIFY_RESULT(rows);
    COMPARE_ERROR(rows->row(0).get<qint64>(0), ErrorCode::Internal);
}

void TypesTest::nulls()
{
    const pg::Params params(std::optional<Uuid>{}, std::optional<QString>{}, std::optional<qint32>(5));
    const pg::Command command(pg::AdHoc("select $1, $2::text, $3, $1 is null and $2::text is null"), params);
    const Result<pg::Rows> rows = await(m_pool->execute(m_pool->defaultDeadline(), command));
    VERIFY_RESULT(rows);
    QVERIFY(!rows->row(0).get<std::optional<Uuid>>(0).value());
    QVERIFY(!rows->row(0).get<std::optional<QString>>(1).value());
    QCOMPARE(rows->row(0).get<std::optional<qint32>>(2).value().value(), 5);
    QCOMPARE(rows->row(0).get<bool>(3).value(), true);
}

void TypesTest::arrays()
{
    using namespace std::chrono;
    roundTrip("smallint[]", std::vector<qint16>{1, -2}, QStringLiteral("{1,-2}"));
    roundTrip("int[]", std::vector<qint32>{3, 4, 5}, QStringLiteral("{3,4,5}"));
    roundTrip("bigint[]", std::vector<qint64>{1LL << 40}, QStringLiteral("{1099511627776}"));
    roundTrip("bool[]", std::vector<bool>{true, false}, QStringLiteral("{t,f}"));
    roundTrip("float8[]", std::vector<double>{0.5}, QStringLiteral("{0.5}"));
    roundTrip("date[]", std::vector<sys_days>{sys_days{year{2026} / 1 / 2}}, QStringLiteral("{2026-01-02}"));
    roundTrip("bytea[]", std::vector<QByteArray>{"ab", ""}, QStringLiteral("{\"\\\\x6162\",\"\\\\x\"}"));
    roundTrip("text[]", std::vector<QString>{QStringLiteral("a,b"), QStringLiteral("\"")},
              QStringLiteral("{\"a,b\",\"\\\"\"}"));
    const std::vector<Instant> instants{Instant{sys_days{year{2026} / 1 / 2}}};
    roundTrip("timestamptz[]", instants, QStringLiteral("{\"2026-01-02 00:00:00+00\"}"));
    const QString two = QString::fromLatin1("{" + someUuid(1).toText() + "," + someUuid(2).toText() + "}");
    roundTrip("uuid[]", std::vector<Uuid>{someUuid(1), someUuid(2)}, two);
    roundTrip("uuid[]", std::vector<OrderId>{OrderId(someUuid(1)), OrderId(someUuid(2))}, two);
}

void TypesTest::arraysWithNulls()
{
    const std::vector<std::optional<qint32>> some{1, std::nullopt, 3};
    roundTrip("int[]", some, QStringLiteral("{1,NULL,3}"));
    const Result<pg::Rows> rows = select("array[1, null]");
    COMPARE_ERROR(rows->row(0).get<std::vector<qint32>>(0), ErrorCode::Internal);
}

void TypesTest::emptyAndOddArrays()
{
    roundTrip("uuid[]", std::vector<Uuid>{}, QStringLiteral("{}"));
    const Result<pg::Rows> odd = select("array[[1,2],[3,4]], array['a'], '{}'::int[]");
    COMPARE_ERROR(odd->row(0).get<std::vector<qint32>>(0), ErrorCode::Internal);
    COMPARE_ERROR(odd->row(0).get<std::vector<qint32>>(1), ErrorCode::Internal);
    QVERIFY(odd->row(0).get<std::vector<qint32>>(2).value().empty());
}

void TypesTest::largeArraysUnnest()
{
    constexpr int count = 20'000;
    std::vector<Uuid> ids;
    QList<qint32> numbers;
    for (int i = 0; i < count; ++i) {
        ids.push_back(someUuid(std::uint8_t(i % 251)));
        numbers.append(i);
    }
    static constexpr pg::Statement unnest{
        "test.unnest", "select count(distinct id), sum(n) from unnest($1::uuid[], $2::int[]) as t (id, n)"};
    const std::span<const Uuid> view(ids);
    const Result<pg::Rows> rows = await(m_pool->execute(unnest, view, numbers));
    VERIFY_RESULT(rows);
    QCOMPARE(rows->row(0).get<qint64>(0).value(), 251);
    QCOMPARE(rows->row(0).get<qint64>(1).value(), qint64(count) * (count - 1) / 2);
}

void TypesTest::wrongTypeNullAndColumn_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("subject");
    QTest::newRow("wider integer") << QByteArray("1::bigint as price") << QStringLiteral("ad hoc.price");
    QTest::newRow("text") << QByteArray("'1'::text as label") << QStringLiteral("ad hoc.label");
    QTest::newRow("interval") << QByteArray("'1 day'::interval as step") << QStringLiteral("ad hoc.step");
    QTest::newRow("null") << QByteArray("null::int as n") << QStringLiteral("ad hoc.n");
    QTest::newRow("no column") << QByteArray("") << QStringLiteral("ad hoc");
}

void TypesTest::wrongTypeNullAndColumn()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, subject);
    const Result<pg::Rows> rows = select(sql);
    VERIFY_RESULT(rows);
    const Result<qint32> value = rows->row(0).get<qint32>(0);
    COMPARE_ERROR(value, ErrorCode::Internal);
    QCOMPARE(value.error().subject, subject);
    COMPARE_ERROR(rows->row(0).get<Uuid>(0), ErrorCode::Internal);
    COMPARE_ERROR(rows->row(0).get<qint32>(-1), ErrorCode::Internal);
    COMPARE_ERROR(rows->row(0).get<qint32>("elsewhere"), ErrorCode::Internal);
}

void TypesTest::infinityIsRefused()
{
    const Result<pg::Rows> rows = select("'infinity'::timestamptz, '-infinity'::date");
    COMPARE_ERROR(rows->row(0).get<Instant>(0), ErrorCode::Internal);
    COMPARE_ERROR(rows->row(0).get<sys_days>(1), ErrorCode::Internal);
}

void TypesTest::columnsByNameAndTogether()
{
    const Result<pg::Rows> rows = select("x as number, 'row ' || x as label from generate_series(1, 3) x");
    int expected = 0;
    for (const pg::Row row : *rows) {
        ++expected;
        const auto both = row.as<qint32, QString>();
        VERIFY_RESULT(both);
        QCOMPARE(std::get<0>(*both), expected);
        QCOMPARE(std::get<1>(*both), row.get<QString>("label").value());
    }
    QCOMPARE(expected, 3);
    const auto wrong = rows->row(0).as<qint32, qint32>();
    COMPARE_ERROR(wrong, ErrorCode::Internal);
    QCOMPARE(wrong.error().subject, QStringLiteral("ad hoc.label"));
}

void TypesTest::onlyRow()
{
    QCOMPARE(select("5")->only().value().get<qint32>(0).value(), 5);
    COMPARE_ERROR(select("5 where false")->only(), ErrorCode::NotFound);
    COMPARE_ERROR(select("generate_series(1, 2)")->only(), ErrorCode::Internal);
}

FOYER_EPOLL_TEST_MAIN(TypesTest)
#include "tst_types.moc"
