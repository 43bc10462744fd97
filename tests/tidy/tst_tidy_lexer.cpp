// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/cpptext.h"
#include "tests/tidy/checker/lexer.h"

#include <QStringList>
#include <QTest>

using namespace foyer::tidy;

namespace {

QString shown(const std::vector<Token> &tokens)
{
    QStringList texts;
    for (const Token &token : tokens)
        texts.append(QString::fromUtf8(token.text.data(), qsizetype(token.text.size())));
    return texts.join(QLatin1Char(' '));
}

QString shown(const TokenList &list)
{
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < list.size(); ++i)
        tokens.push_back(list[i]);
    return shown(tokens);
}

} // namespace

/// The cutting of text into tokens: what stands in a literal or a comment is no code.
class TidyLexerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokens_data();
    void tokens();
    void kinds();
    void linesAreCounted();
    void includesAreOneToken();
    void directivesReachToTheEndOfTheContinuedLine();
    void activeBranches_data();
    void activeBranches();
    void bracketsPairUp();
    void anglesAreToldFromLessThan();
    void argumentsAreCutAtTopLevelCommas();
    void anyTextIsSurvived();
};

void TidyLexerTest::tokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("operators") << QByteArray{"a<=>b->*c>>=d...e::f"}
                               << QStringLiteral("a <=> b ->* c >>= d ... e :: f");
    QTest::newRow("separators") << QByteArray{"x = 1'000'000 + 'a';"}
                                << QStringLiteral("x = 1'000'000 + 'a' ;");
    QTest::newRow("exponent") << QByteArray{"1e+5-.5f*0x1p-3"} << QStringLiteral("1e+5 - .5f * 0x1p-3");
    QTest::newRow("escaped quote") << QByteArray{R"(f("a\"b\\", '\'');)"}
                                   << QStringLiteral(R"(f ( "a\"b\\" , '\'' ) ;)");
    QTest::newRow("raw string") << QByteArray{"R\"(a\"b)\" x"} << QStringLiteral("R\"(a\"b)\" x");
    QTest::newRow("raw delimiter") << QByteArray{"u8R\"sql(select ')\" from)sql\" x"}
                                   << QStringLiteral("u8R\"sql(select ')\" from)sql\" x");
    QTest::newRow("suffix") << QByteArray{"\"a\"_s + u\"b\"sv"} << QStringLiteral("\"a\"_s + u\"b\"sv");
    QTest::newRow("comment in string") << QByteArray{R"("// no" y)"} << QStringLiteral(R"("// no" y)");
    QTest::newRow("string in comment") << QByteArray{"/* \" */ y"} << QStringLiteral("/* \" */ y");
    QTest::newRow("continued line") << QByteArray{"a \\\n b"} << QStringLiteral("a b");
    QTest::newRow("continued comment") << QByteArray{"// a \\\n b\nc"} << QStringLiteral("// a \\\n b c");
    QTest::newRow("umlaut") << QByteArray{"größe = 1"} << QStringLiteral("größe = 1");
}

void TidyLexerTest::tokens()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(lex(text.toStdString())), expected);
}

void TidyLexerTest::kinds()
{
    const std::string text = "if 7 \"s\" 'c' + // c\n";
    const std::vector<Token> tokens = lex(text);
    const std::vector<TokenKind> expected = {TokenKind::Identifier, TokenKind::Number,
                                             TokenKind::String,     TokenKind::Character,
                                             TokenKind::Punctuator, TokenKind::Comment};
    QCOMPARE(tokens.size(), expected.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        QCOMPARE(tokens[i].kind, expected[i]);
    QVERIFY(!lex("\"x\"")[0].is("\"x\"")); // a literal is never taken for code
}

void TidyLexerTest::linesAreCounted()
{
    const std::string text = "a\n/* 2\n3 */ b R\"(\n4\n)\" c\n\\\nd";
    const std::vector<Token> tokens = lex(text);
    QCOMPARE(tokens.size(), std::size_t{6});
    const std::vector<int> expected = {1, 2, 3, 3, 5, 7};
    for (std::size_t i = 0; i < tokens.size(); ++i)
        QCOMPARE(tokens[i].line, expected[i]);
}

void TidyLexerTest::includesAreOneToken()
{
    const std::string text = "#include <sys/types.h> // why\n# include \"a/b.h\"\n#if a < b\nx # y";
    QCOMPARE(shown(lex(text)),
             QStringLiteral("#include <sys/types.h> // why # include \"a/b.h\" #if a < b x # y"));
    QCOMPARE(lex(text)[1].kind, TokenKind::HeaderName);
    QCOMPARE(directiveName(lex(text)[3]), std::string_view{"include"});
    QCOMPARE(directiveName(lex("#\n")[0]), std::string_view{});
}

void TidyLexerTest::directivesReachToTheEndOfTheContinuedLine()
{
    const std::string text = "#define F(x) \\\n  g(x)\nh";
    const CppText cpp(text);
    QVERIFY(cpp.plain().is(5, "g") && cpp.plain()[5].inDirective);
    QCOMPARE(shown(cpp.active()), QStringLiteral("h"));
}

void TidyLexerTest::activeBranches_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first") << QByteArray{"#if A\na\n#else\nb\n#endif\nc"} << QStringLiteral("a c");
    QTest::newRow("elif") << QByteArray{"#ifdef A\na\n#elif B\nb\n#else\nc\n#endif"} << QStringLiteral("a");
    QTest::newRow("off") << QByteArray{"#if 0\na\n#else\nb\n#endif"} << QStringLiteral("b");
    QTest::newRow("nested") << QByteArray{"#if 0\n#if A\na\n#endif\n#endif\nb"} << QStringLiteral("b");
    QTest::newRow("not zero") << QByteArray{"#if 0x10\na\n#endif"} << QStringLiteral("a");
    QTest::newRow("stray") << QByteArray{"#endif\n#else\na"} << QStringLiteral("a");
}

void TidyLexerTest::activeBranches()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const std::string kept = text.toStdString();
    QCOMPARE(shown(CppText(kept).active()), expected);
}

void TidyLexerTest::bracketsPairUp()
{
    const std::string text = "f ( a [ 1 ] { ) )";
    const TokenList tokens(lex(text));
    QCOMPARE(tokens.match(3), std::size_t{5});
    QCOMPARE(tokens.enclosing(4), std::size_t{3});
    QCOMPARE(tokens.unmatched().size(), std::size_t{4});
    QCOMPARE(tokens.enclosing(0), nowhere);
    QVERIFY(!tokens.is(99, "f") && !tokens.is(nowhere, "f") && !tokens.isIdentifier(before(0)));
}

void TidyLexerTest::anglesAreToldFromLessThan()
{
    const std::string text = "map<int, set<a>> x; i < n; j > m;";
    const TokenList tokens(lex(text));
    QCOMPARE(tokens.behindAngles(1), std::size_t{8});
    QCOMPARE(tokens.openingAngle(7), std::size_t{1});
    QCOMPARE(tokens.behindAngles(11), nowhere);
    QCOMPARE(tokens.openingAngle(15), nowhere);
}

void TidyLexerTest::argumentsAreCutAtTopLevelCommas()
{
    const std::string text = "f(a, g(b, c), [x, y] { return h(z, 0); })";
    const TokenList tokens(lex(text));
    QCOMPARE(tokens.arguments(1).size(), std::size_t{3});
    const std::string angles = "f(a, g<b, c>(d), h<i, j>::k, l < m, n > o)";
    QCOMPARE(TokenList(lex(angles)).arguments(1).size(), std::size_t{5});
    const std::string none = "f()";
    QVERIFY(TokenList(lex(none)).arguments(1).empty());
}

void TidyLexerTest::anyTextIsSurvived()
{
    for (const char *text : {"", "\"open", "'", "R\"(open", "R\"", "/* open", "#", "#include", "#include <",
                             "\\", "}}})](", "{{{([", "\xff\xfe", "#if\n#else", "a \\", "// x \\"})
        (void)CppText(text);
}

QTEST_GUILESS_MAIN(TidyLexerTest)
#include "tst_tidy_lexer.moc"
