// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"
#include "tests/support/testresult.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace foyer;

class JsonTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsGoodText_data();
    void readsGoodText();
    void refusesBadText_data();
    void refusesBadText();
    void depthIsCountedExactly();
    void sizeIsCountedExactly();
    void largeIntegersKeepTheirDigits();
};

void JsonTextTest::readsGoodText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("object") << QByteArray{R"({"a": 1})"};
    QTest::newRow("list") << QByteArray{"[1, 2]"};
    QTest::newRow("same key in two objects") << QByteArray{R"([{"a": 1}, {"a": 2}, {"b": {"a": {"a": 1}}}])"};
    QTest::newRow("value equal to a key") << QByteArray{R"({"a": "a", "b": ["a", "a"]})"};
    QTest::newRow("brackets in text") << QByteArray{R"({"a": "}{][,\"", "b": "\\"})"};
    QTest::newRow("keys that differ in case") << QByteArray{R"({"a": 1, "A": 2})"};
    QTest::newRow("UTF-8") << QByteArray{"{\"Танц\": \"\xF0\x9F\x8E\xAD\"}"};
}

void JsonTextTest::readsGoodText()
{
    QFETCH(QByteArray, text);
    VERIFY_RESULT(parseJson(text));
}

void JsonTextTest::refusesBadText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const auto add = [](const char *name, const QByteArray &text, const char *place) {
        QTest::newRow(name) << text << QString::fromUtf8(place);
    };
    add("empty", "", "$");
    add("no JSON", "{", "$");
    add("bare value", "5", "$");
    add("text after the end", "{} {}", "$");
    add("comma too many", "[1,]", "$");
    add("comment", "{} // no", "$");
    add("byte order mark", "\xEF\xBB\xBF{}", "$");
    add("Latin-1", "{\"a\": \"\xE9\"}", "$");
    add("overlong UTF-8", "{\"a\": \"\xC0\xAF\"}", "$");
    add("surrogate in UTF-8", "{\"a\": \"\xED\xA0\x80\"}", "$");
    add("key twice", R"({"a": 1, "b": 2, "a": 3})", "a");
    add("key twice, one escaped", R"({"a": 1, "\u0061": 3})", "a");
    add("key twice inside", R"({"seats": [{}, {"row": [0, {"x": 1, "x": 1}]}]})", "seats[1].row[1].x");
    add("odd key twice", R"({"a b": 1, "a b": 3})", "[\"a b\"]");
    add("line break in a key", R"({"a\nb": 1, "a\nb": 3})", "[\"a\\u000ab\"]");
    add("empty key twice", R"({"": 1, "": 3})", "[\"\"]");
    add("too deep", "[" + QByteArray(40, '[') + QByteArray(40, ']') + "]", nullptr);
}

void JsonTextTest::refusesBadText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto value = parseJson(text);
    COMPARE_ERROR(value, ErrorCode::InvalidArgument);
    if (!place.isEmpty())
        QCOMPARE(value.error().subject, place);
}

void JsonTextTest::depthIsCountedExactly()
{
    const JsonLimits limits{1000, 3};
    VERIFY_RESULT(parseJson(R"({"a": [[1], [2]], "b": {"c": {}}})", limits));
    const auto tooDeep = parseJson(R"({"a": [[1], [[2]]]})", limits);
    COMPARE_ERROR(tooDeep, ErrorCode::InvalidArgument);
    QCOMPARE(tooDeep.error().subject, QStringLiteral("a[1][0]"));
}

void JsonTextTest::sizeIsCountedExactly()
{
    VERIFY_RESULT(parseJson("[12345]", {7, 3}));
    COMPARE_ERROR(parseJson("[123456]", {7, 3}), ErrorCode::InvalidArgument);
}

void JsonTextTest::largeIntegersKeepTheirDigits()
{
    const auto value = parseJson("[9007199254740993]");
    VERIFY_RESULT(value);
    QCOMPARE(value->toArray().first().toInteger(), qint64{9007199254740993});
}

QTEST_GUILESS_MAIN(JsonTextTest)
#include "tst_jsontext.moc"
