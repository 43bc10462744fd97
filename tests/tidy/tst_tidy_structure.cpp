// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/cpptext.h"
#include "tests/tidy/checker/lookback.h"
#include "tests/tidy/checker/structure.h"

#include <algorithm>
#include <QStringList>
#include <QTest>

using namespace foyer::tidy;

namespace {

struct Read
{
    explicit Read(const char *code) : text(code), cpp(text), structure(readStructure(cpp.active())) {}

    std::string text;
    CppText cpp;
    Structure structure;
};

/// `name:first-last` of each function and lambda.
QString bodies(const Structure &structure)
{
    QStringList shown;
    for (const Body &body : structure.bodies)
        shown.append(QStringLiteral("%1:%2-%3")
                         .arg(QString::fromStdString(body.name), QString::number(body.firstLine),
                              QString::number(body.lastLine)));
    return shown.join(QLatin1Char(' '));
}

QLatin1Char letter(BraceKind kind)
{
    switch (kind) {
    case BraceKind::Namespace: return QLatin1Char('n');
    case BraceKind::Class: return QLatin1Char('c');
    case BraceKind::Enum: return QLatin1Char('e');
    case BraceKind::Function: return QLatin1Char('f');
    case BraceKind::Lambda: return QLatin1Char('l');
    case BraceKind::Block: return QLatin1Char('b');
    case BraceKind::Initializer: return QLatin1Char('i');
    }
    return QLatin1Char('?');
}

/// One letter per `{`, in the order of the text.
QString kinds(const Structure &structure)
{
    std::vector<std::size_t> places;
    for (const auto &[place, kind] : structure.braces)
        places.push_back(place);
    std::sort(places.begin(), places.end());
    QString shown;
    for (const std::size_t place : places)
        shown += letter(structure.braces.at(place));
    return shown;
}

void row(const char *name, const char *code, const char *expected)
{
    QTest::newRow(name) << QByteArray{code} << QString::fromUtf8(expected);
}

} // namespace

/// What a `{` opens, where functions begin and end, and what they are called.
class TidyStructureTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void functions_data();
    void functions();
    void braces_data();
    void braces();
    void declarations();
    void bodyAround();
    void calls_data();
    void calls();
    void lambdaIntroducers_data();
    void lambdaIntroducers();
    void anyTextIsSurvived();
};

void TidyStructureTest::functions_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    row("free", "int f()\n{\n}\n", "f:1-3");
    row("method in class", "class A {\npublic:\n int f() const { return 1; }\n};\nint g() {\n}",
        "f:3-3 g:5-6");
    row("qualified", "foyer::Pool<T>::Size Pool<T>::take(int n) noexcept\n{\n}", "Pool<T>::take:1-3");
    row("template", "template <typename T,\n class U>\nauto f(T t) -> std::map<T, U>\n{\n}", "f:1-5");
    row("attribute", "[[nodiscard]]\ninline int f() { return 2; }", "f:1-2");
    row("constructor", "A::A(int x)\n : B<int>(x), m_a{x}, m_b(x)...\n , m_c{}\n{\n}\nint g() {}",
        "A::A:1-5 g:6-6");
    row("destructor", "A::~A() { close(); }", "A::~A:1-1");
    row("default and delete", "struct A { A() = default; A(int) = delete; };\nvoid f() {}", "f:2-2");
    row("operators",
        "bool operator==(A a, A b) { return 1; }\nint A::operator()(int i) { return i; }\n"
        "bool operator<(A, A) {}\nA::operator bool() const {}\nA &A::operator=(A &&) { }",
        "operator==:1-1 A::operator():2-2 operator<:3-3 A::operatorbool:4-4 A::operator=:5-5");
    row("lambda within", "void f()\n{\n auto g = [x](int a) mutable -> int {\n };\n}", "f:1-5 lambda:3-4");
    row("lambda at top", "const auto f = [](int a) {\n};\nconstexpr auto g = []() noexcept { };",
        "lambda:1-2 lambda:3-3");
    row("macros before",
        "class A {\n Q_OBJECT\n Q_PROPERTY(int a READ a)\n Q_DISABLE_COPY_MOVE(A)\n int f() {}\n};", "f:5-5");
    row("signals", "class A {\nQ_SIGNALS:\n void s();\nprivate Q_SLOTS:\n void f() {}\n};", "f:5-5");
    row("macro with body", "TEST(A, b)\n{\n}\nint g() {}", ":2-3 g:4-4");
    row("elaborated type", "struct passwd *find(int a)\n{\n}\nstruct stat g() {}", "find:1-3 g:4-4");
    row("local class", "void f()\n{\n struct A : B { int g() { return 1; } };\n}", "f:1-4 g:3-3");
    row("requires",
        "template <class T> requires std::integral<T>\nvoid f(T t) {}\n"
        "template <class T> requires requires(T t) { t.x(); }\nvoid g() {}",
        "f:1-2 g:3-4");
    row("default arguments", "void f(A a = {}, B b = B{1}, C c = [](int) { return 1; }(2))\n{\n}",
        "lambda:1-1 f:1-3");
    row("string and comment braces", "void f()\n{\n g(\"}\"); // }\n /* } */ h('}');\n}", "f:1-5");
    row("switched off", "void f()\n{\n#if A\n if (a) {\n#else\n if (b) {\n#endif\n }\n}", "f:1-9");
    row("try", "void f() {\n try { g(); } catch (const std::exception &e) { h(); }\n}", "f:1-3");
    row("extern C", "extern \"C\" {\nvoid f() {}\n}\nextern \"C\" int g() { return 1; }", "f:2-2 g:4-4");
    row("conversion of a member pointer", "void f() { connect(a, &A::b, this, [this] { c(); }); }",
        "f:1-1 lambda:1-1");
    row("deduced parameter object", "int f(decltype(g()) x) noexcept(noexcept(g())) { return 1; }", "f:1-1");
    row("explicit(bool)", "struct A { explicit(true) A(int x) : m(x) {} int m; };", "A:1-1");
    row("variables", "int a{1}; Foo b(2); Foo c = {1, 2}; const std::array<int, 2> d{{1, 2}};", "");
}

void TidyStructureTest::functions()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    QCOMPARE(bodies(Read(code.constData()).structure), expected);
}

void TidyStructureTest::braces_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    row("namespaces", "namespace a::b { namespace { inline namespace v1 { } } }", "nnn");
    row("classes",
        "class A final : public B<C> { }; struct alignas(8) D { union { int a; }; }; enum class E : int { F "
        "};",
        "ccce");
    row("class after template", "template <> struct std::hash<foyer::Id<T>> { };", "c");
    row("exported class", "class FOYER_EXPORT A { };", "c");
    row("variables of a type", "struct A { int a; } b{1}; struct stat c{};", "cii");
    row("blocks",
        "void f() { if (a) { } else { } for (;;) { } do { } while (x); switch (a) { case A::B: { } default: "
        "{ } } "
        "{ } try { } catch (...) { } if constexpr (a) { } if (b) [[likely]] { } }",
        "fbbbbbbbbbbbb");
    row("initialisers",
        "void f() { int a{1}; A b = {1, {2}}; return B{1}; g({1}, C{}); auto d = new int[2]{1, 2}; "
        "std::vector<int> e{1}; x = y ? A{} : B{}; struct stat s{}; decltype(x) z{1}; }",
        "fiiiiiiiiiiii");
    row("lambdas",
        "void f() { g([] { }); h([&](A a) -> B<C> { }); auto i = [=]() mutable noexcept { }; "
        "k([]<typename T>(T t) { }); return [x = A{1}] { }; }",
        "fllllil");
    row("benchmark macro", "void f() { QBENCHMARK { g(); } FOREVER_MACRO(x) { } }", "fbb");
    row("requires expression", "template <class T> concept C = requires(T t) { t.x(); };", "i");
    row("local types",
        "void f() { enum class A { B }; struct C { int d = 1; }; static const struct { int e; } g{1}; }",
        "fecci");
    row("nested lambda in braces", "auto f = A{[](int x) { if (x) { } }, 1};", "ilb");
}

void TidyStructureTest::braces()
{
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    QCOMPARE(kinds(Read(code.constData()).structure), expected);
}

void TidyStructureTest::declarations()
{
    const Read read("class A {\n [[nodiscard]] Task<Result<int>> take(int n);\n int m_a = f(1);\n};\n"
                    "void A::drop() {}\nint g();\nusing F = int(int);\nint (*p)(int);\n");
    QStringList shown;
    for (const Declaration &declaration : read.structure.declarations)
        shown.append(QString::fromStdString(
                         joined(read.cpp.active(), TokenRange{declaration.name, declaration.params}))
                     + (declaration.isQualified ? QStringLiteral("!") : QString{}));
    QCOMPARE(shown.mid(0, 3),
             (QStringList{QStringLiteral("take"), QStringLiteral("A::drop!"), QStringLiteral("g")}));
}

void TidyStructureTest::bodyAround()
{
    const Read read("void f() { a; g([] { b; }); c; } int d;");
    const TokenList &tokens = read.cpp.active();
    const auto around = [&](std::string_view name) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            if (tokens.is(i, name))
                return read.structure.bodyAround(i);
        }
        return static_cast<const Body *>(nullptr);
    };
    QCOMPARE(QString::fromStdString(around("a")->name), QStringLiteral("f"));
    QCOMPARE(QString::fromStdString(around("b")->name), QStringLiteral("lambda"));
    QCOMPARE(QString::fromStdString(around("c")->name), QStringLiteral("f"));
    QVERIFY(!around("d"));
}

void TidyStructureTest::calls_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char *code, bool expected) {
        QTest::newRow(code) << QByteArray{code} << expected;
    };
    add("f(1)", true);
    add("return f(1)", true);
    add("std::f(1)", true);
    add("a.f(1)", true);
    add("2 * f(1)", true);
    add("x = -f(1)", true);
    add("a && f(1)", true);
    add("i > f(1)", true);
    add("co_await f(1)", true);
    add("void f(int)", false);
    add("char *f(int)", false);
    add("const A &f(int)", false);
    add("std::vector<int> f(int)", false);
    add("void A::f(int)", false);
    add("A<int>::B A<int>::f(int)", false);
    add("A::~f()", false);
    add("&A::f", false);
}

void TidyStructureTest::calls()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, expected);
    const Read read(code.constData());
    const TokenList &tokens = read.cpp.active();
    std::size_t at = 0;
    while (!tokens.is(at, "f"))
        ++at;
    QCOMPARE(isCall(tokens, at), expected);
}

void TidyStructureTest::lambdaIntroducers_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("expected");
    const auto add = [](const char *code, bool expected) {
        QTest::newRow(code) << QByteArray{code} << expected;
    };
    add("g([x] {})", true);
    add("return [] {}", true);
    add("a = [&] {}", true);
    add("a[1]", false);
    add("f()[1]", false);
    add("a[0][1]", false);
    add("[[nodiscard]] int", false);
    add("const auto &[a, b] = c", false);
    add("auto [a, b] = c", false);
    add("delete[] a", false);
    add("new int[3]", false);
}

void TidyStructureTest::lambdaIntroducers()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, expected);
    const Read read(code.constData());
    const TokenList &tokens = read.cpp.active();
    bool any = false;
    for (std::size_t i = 0; i < tokens.size(); ++i)
        any = any || isLambdaIntroducer(tokens, i);
    QCOMPARE(any, expected);
}

void TidyStructureTest::anyTextIsSurvived()
{
    for (const char *text : {"{",
                             "}",
                             "(",
                             "void f() {",
                             "void f() { if (a { }",
                             "class",
                             "class A :",
                             "A::A() : m(",
                             "A::A() : m<",
                             "template <",
                             "operator",
                             "operator(",
                             "x = [",
                             "[] {",
                             "struct {",
                             "void f()) {}",
                             "f(a, b",
                             "case :",
                             "requires {",
                             "a -> {",
                             "~",
                             "::",
                             "enum {",
                             ") {",
                             "> {",
                             "f<(> {"})
        (void)Read(text);
}

QTEST_GUILESS_MAIN(TidyStructureTest)
#include "tst_tidy_structure.moc"
