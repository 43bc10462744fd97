// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/coroutines.h"
#include "tests/tidy/checker/nodiscard.h"
#include "tests/tidy/planted.h"

using namespace foyer::tidy;

namespace {

void row(const char *statement, bool isFault)
{
    QTest::newRow(statement) << QString::fromUtf8(statement) << isFault;
}

} // namespace

/// The forms in which co_await may stand, and what a coroutine may take.
class TidyCoroutinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statements_data();
    void statements();
    void coroutines_data();
    void coroutines();
    void nodiscardTasks_data();
    void nodiscardTasks();
    void nodiscardStandsInTheHeader();
};

void TidyCoroutinesTest::statements_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<bool>("isFault");
    row("co_await f(a, 1);", false);
    row("co_await m_pool.connection(id)->query(text);", false);
    row("co_await std::move(completion);", false);
    row("co_await *task;", false);
    row("co_await f<int>(a);", false);
    row("co_await foyer::pg::f<A, B>::g(a);", false);
    row("const Result<int> x = co_await f(std::move(a), QStringLiteral(\"b\"));", false);
    row("std::map<A, std::vector<B>> x = co_await f(a);", false);
    row("auto [a, b] = co_await f(c);", false);
    row("const auto &[a, b] = co_await f(c);", false);
    row("m_x = co_await f(a);", false);
    row("*into = co_await f(a);", false);
    row("this->m_x.y = co_await f(a);", false);
    row("co_return co_await f(a);", false);
    row("if (a) co_await f(b);", false);
    row("if (a) { x = co_await f(b); } else co_return co_await g(c);", false);
    row("for (;;) { co_await f(a); }", false);
    row("switch (a) { case A::B: co_await f(a); break; default: x = co_await g(a); }", false);
    row("try { co_await f(a); } catch (...) { }", false);
    row("do co_await f(a); while (b);", false);
    row("co_await f(a[1], b);", false);
    row("co_await f([] { return A{1}; });", false);
    row("const A a{1, b}; co_await f(a);", false);
    row("const auto g = [a] { return a; }; co_await f(g);", false);

    row("if (co_await f(a)) { }", true);
    row("if (Result<int> r = co_await f(a); r) { }", true);
    row("while (co_await f(a)) { }", true);
    row("switch (co_await f(a)) { default: break; }", true);
    row("for (const A &x : co_await f(a)) { }", true);
    row("g(co_await f(a));", true);
    row("co_await f(co_await g(a));", true);
    row("A x{co_await f(a)};", true);
    row("A x = {co_await f(a)};", true);
    row("co_return A{co_await f(a), b};", true);
    row("co_await f(A{a, b});", true);
    row("co_await f(A{});", true);
    row("co_await f({a, b});", true);
    row("auto x = A{1}.add(b) + co_await f(a);", true);
    row("co_await f(c ? a : b);", true);
    row("x = c ? 1 : co_await f(a);", true);
    row("co_await run([a] { g(a); });", true);
    row("co_await run([&] { g(); });", true);
    row("co_await run([this](int x) { g(x); });", true);
    row("bool x = !co_await f(a);", true);
    row("bool x = co_await f(a) && b;", true);
    row("int x = co_await f(a) + 1;", true);
    row("bool x = co_await f(a) < b;", true);
    row("int x = (co_await f(a)).value();", true);
    row("x = y = co_await f(a);", true);
    row("x += co_await f(a);", true);
    row("m_x[co_await f(a)] = 1;", true);
    row("m_x[key] = co_await f(a);", true);
    row("g(a) = co_await f(a);", true);
    row("co_return (co_await f(a));", true);
    row("co_return 1 + co_await f(a);", true);
    row("QVERIFY(co_await f(a));", true);
    row("const int x(co_await f(a));", true);
}

void TidyCoroutinesTest::statements()
{
    QFETCH(QString, statement);
    QFETCH(bool, isFault);
    const QString text = QStringLiteral("Task<> A::f(int a)\n{\n") + statement + QStringLiteral("\n}\n");
    const CppFile file(SourceFile{"core/booking/a.cpp", text.toStdString()});
    Findings found = checkCoroutines(file);
    std::erase_if(found, [](const Finding &finding) { return finding.rule != "coroutine-form"; });
    QCOMPARE(found.empty(), !isFault);
    QVERIFY(found.empty() || found.front().line == 3);
}

void TidyCoroutinesTest::coroutines_data()
{
    addPlantColumns();
    const char *path = "server/pg/a.cpp";
    plant("lambda without captures", path, "auto f = [](int a) -> Task<> { co_await g(a); };", "");
    plant("lambda that captures", path,
          "auto f = [this](int a) -> Task<> {\n co_await g(a);\n co_return;\n};", "1:coroutine-capture");
    plant("by co_return alone", path, "void f() {\n auto g = [&]() -> Task<int> { co_return 1; };\n}",
          "2:coroutine-capture");
    plant("captures around, not in", path, "auto f = [a] { return [](int b) -> Task<> { co_await g(b); }; };",
          "");
    plant("capturing lambda within", path, "Task<> f(int a) { h([a] { g(a); }); co_await i(a); }", "");
    plant("reference", path, "Task<> f(const QString &a,\n int b, A &&c)\n{ co_await g(b); }",
          "1:coroutine-reference 2:coroutine-reference");
    plant("view", path,
          "Task<int> f(QStringView a) { co_return 1; }\nTask<> g(std::span<const int> b) { co_return; }",
          "1:coroutine-reference 2:coroutine-reference");
    plant("references within a type", path,
          "Task<> f(std::function<void(int &)> a, QPointer<A> b) { co_await g(b); }", "");
    plant("reference, no coroutine", path, "Task<> f(const QString &a) { return g(a); }", "");
    plant("macro", path, "#define TRY(x) \\\n co_await x", "2:coroutine-form");
    plant("in words", path, "// if (co_await f())\nconst char *a = \"if (co_await f())\";", "");
    plant("in a default argument", path, "int x = g(co_await f());", "1:coroutine-form");
}

void TidyCoroutinesTest::coroutines()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{path.toStdString(), text.toStdString()});
    QCOMPARE(shown(checkCoroutines(file)), expected);
}

void TidyCoroutinesTest::nodiscardTasks_data()
{
    addPlantColumns();
    const char *header = "server/pg/a.h";
    plant("declared so", header, "class A {\n [[nodiscard]] Task<Result<int>> f(int a);\n};", "");
    plant("not declared so", header, "class A {\n Task<Result<int>> f(int a);\n};", "2:nodiscard-task");
    plant("override", header, "struct A : B {\n foyer::Task<int> f(int a) override;\n};", "2:nodiscard-task");
    plant("inline", header, "template <typename T>\nTask<T> f(T a) { co_return a; }", "2:nodiscard-task");
    plant("no value", header, "Task<> f(int a);\nTask<void> g(int b);", "");
    plant("other uses", header,
          "using F = std::function<Task<int>(int)>;\nvoid g(Task<int> a);\n"
          "template <typename T = Task<int>> void h(T t);\nfriend Task<int> i(int);",
          "");
    plant("away from its class", "server/pg/a.cpp", "Task<int> A::f(int a) { co_return a; }", "");
    plant("local helper", "server/pg/a.cpp", "namespace {\nTask<int> f(int a) { co_return a; }\n}",
          "2:nodiscard-task");
    plant("declared before", "server/pg/a.cpp",
          "[[nodiscard]] Task<int> f(int);\nTask<int> f(int a) { co_return a; }", "");
    plant("test", "tests/server/pg/tst_a.cpp", "Task<int> f(int a) { co_return a; }", "");
}

void TidyCoroutinesTest::nodiscardTasks()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{path.toStdString(), text.toStdString()});
    QCOMPARE(shown(checkNodiscard(SourceTree{}, file)), expected);
}

void TidyCoroutinesTest::nodiscardStandsInTheHeader()
{
    const SourceTree tree = treeOf({{"server/pg/a.h", "[[nodiscard]] Task<int> f(int);"}});
    const CppFile file(
        SourceFile{"server/pg/a.cpp", "Task<int> f(int a) { co_return a; }\nTask<int> g() { co_return 1; }"});
    QCOMPARE(shown(checkNodiscard(tree, file)), QStringLiteral("2:nodiscard-task"));
}

QTEST_GUILESS_MAIN(TidyCoroutinesTest)
#include "tst_tidy_coroutines.moc"
