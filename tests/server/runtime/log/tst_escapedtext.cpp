// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/escapedtext.h"
#include "tests/support/deterministicids.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace foyer;
using foyer::runtime::appendEscaped;
using foyer::runtime::Escaping;

namespace {

QByteArray escaped(QByteArrayView bytes, Escaping escaping = Escaping::Json, qsizetype limit = 1'000'000)
{
    QByteArray out;
    if (!appendEscaped(out, bytes, limit, escaping))
        out += "<cut>";
    return out;
}

QString throughJson(const QByteArray &inside)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson("{\"a\":\"" + inside + "\"}", &error);
    return error.error == QJsonParseError::NoError ? document.object().value(QStringLiteral("a")).toString()
                                                   : error.errorString();
}

} // namespace

class EscapedTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void validTextComesBackThroughJson();
    void anyBytesMakeValidJson();
    void cutsBetweenCharacters();
};

void EscapedTextTest::escapes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("terminal");
    const auto row = [](const char *name, QByteArray bytes, const char *json, const char *terminal) {
        QTest::newRow(name) << bytes << QByteArray(json) << QByteArray(terminal);
    };
    row("plain", "seat 12", "seat 12", "seat 12");
    row("quote and backslash", "a\"b\\c", R"(a\"b\\c)", R"(a"b\c)");
    row("new line", "a\nb\r\tc", R"(a\nb\r\tc)", R"(a\nb\r\tc)");
    row("nul", QByteArray("a\0b", 3), R"(a\u0000b)", R"(a\u0000b)");
    row("escape sequence", "\x1b[2J", R"(\u001b[2J)", R"(\u001b[2J)");
    row("delete", "\x7f", R"(\u007f)", R"(\u007f)");
    row("C1 control", "\xc2\x9b", R"(\u009b)", R"(\u009b)");
    row("line separator", "\xe2\x80\xa8", R"(\u2028)", R"(\u2028)");
    row("right to left override", "\xe2\x80\xae", R"(\u202e)", R"(\u202e)");
    row("umlaut",
        "Gr\xc3\xb6\xc3\x9f"
        "e",
        "Gr\xc3\xb6\xc3\x9f"
        "e",
        "Gr\xc3\xb6\xc3\x9f"
        "e");
    row("emoji", "\xf0\x9f\x8e\xad", "\xf0\x9f\x8e\xad", "\xf0\x9f\x8e\xad");
    row("lone byte",
        "a\xff"
        "b",
        R"(a\\xffb)", R"(a\xffb)");
    row("lone continuation", "\x80", R"(\\x80)", R"(\x80)");
    row("overlong slash", "\xc0\xaf", R"(\\xc0\\xaf)", R"(\xc0\xaf)");
    row("overlong of three", "\xe0\x80\xaf", R"(\\xe0\\x80\\xaf)", R"(\xe0\x80\xaf)");
    row("overlong of four", "\xf0\x80\x80\xaf", R"(\\xf0\\x80\\x80\\xaf)", R"(\xf0\x80\x80\xaf)");
    row("surrogate", "\xed\xa0\x80", R"(\\xed\\xa0\\x80)", R"(\xed\xa0\x80)");
    row("beyond Unicode", "\xf4\x90\x80\x80", R"(\\xf4\\x90\\x80\\x80)", R"(\xf4\x90\x80\x80)");
    row("cut short", "\xe2\x82", R"(\\xe2\\x82)", R"(\xe2\x82)");
}

void EscapedTextTest::escapes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, terminal);
    QCOMPARE(escaped(bytes), json);
    QCOMPARE(escaped(bytes, Escaping::Terminal), terminal);
}

void EscapedTextTest::validTextComesBackThroughJson()
{
    QString text;
    for (char32_t code = 1; code < 0x3000; ++code)
        text += QString::fromUcs4(&code, 1);
    QCOMPARE(throughJson(escaped(text.toUtf8())), text);
}

void EscapedTextTest::anyBytesMakeValidJson()
{
    test::SeededRandom random(11);
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes(1 + round % 97, Qt::Uninitialized);
        random.fill(std::as_writable_bytes(std::span{bytes.data(), std::size_t(bytes.size())}));
        const QByteArray json = escaped(bytes);
        QVERIFY2(QJsonDocument::fromJson("{\"a\":\"" + json + "\"}").isObject(), bytes.toHex().constData());
        const QByteArray terminal = escaped(bytes, Escaping::Terminal);
        QVERIFY(QString::fromUtf8(terminal).toUtf8() == terminal);
        QVERIFY(std::none_of(terminal.begin(), terminal.end(), [](char c) { return quint8(c) < 0x20; }));
    }
}

void EscapedTextTest::cutsBetweenCharacters()
{
    const QByteArray text = "ab\xc3\xb6\n\xf0\x9f\x8e\xad\xff";
    const QByteArray whole = escaped(text);
    for (qsizetype limit = 0; limit < whole.size(); ++limit) {
        QByteArray out = "before";
        QVERIFY(!appendEscaped(out, text, limit, Escaping::Json));
        QVERIFY(out.size() <= 6 + limit);
        const QByteArray part = out.sliced(6);
        QVERIFY(whole.startsWith(part));
        QVERIFY(QJsonDocument::fromJson("{\"a\":\"" + part + "\"}").isObject());
    }
    QByteArray out;
    QVERIFY(appendEscaped(out, text, whole.size(), Escaping::Json));
}

QTEST_GUILESS_MAIN(EscapedTextTest)
#include "tst_escapedtext.moc"
