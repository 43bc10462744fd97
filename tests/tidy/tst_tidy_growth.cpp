// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/exceptions.h"
#include "tests/tidy/checker/growth.h"
#include "tests/tidy/checker/ratchet.h"
#include "tests/tidy/planted.h"

using namespace foyer::tidy;

namespace {

/// A function of so many lines.
std::string functionOf(int lines, const std::string &head = "void f()")
{
    std::string text = head + "\n{\n";
    for (int i = 3; i < lines; ++i)
        text += "    g();\n";
    return text + "}\n";
}

std::string switchOf(int cases, const std::string &statement)
{
    std::string text = "int f(A a)\n{\n    switch (a) {\n";
    for (int i = 0; i < cases; ++i)
        text += "    case A::B: " + statement + "\n";
    return text + "    }\n    return 0;\n}\n";
}

std::vector<Excess> excessesOf(const char *path, const std::string &text)
{
    return excesses(CppFile({path, text}));
}

} // namespace

/// Lengths, the ratchet that lets them only shrink, and the list of exceptions.
class TidyGrowthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void functionsHaveALimit();
    void filesHaveALimit();
    void tablesHaveNone();
    void lambdasCountWhereTheyStand();
    void figuresLeaveOutOneLiners();
    void percentiles();
    void ratchetIsRead();
    void ratchetAllowsWhatItNames();
    void ratchetOnlyShrinks();
    void exceptionsAreRead();
    void exceptionsExcuse();
};

void TidyGrowthTest::functionsHaveALimit()
{
    QVERIFY(excessesOf("core/base/a.cpp", functionOf(60)).empty());
    const std::vector<Excess> found =
        excessesOf("core/base/a.cpp", "\n" + functionOf(61, "int A::f(\n  int b)"));
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].name, std::string{"A::f"});
    QCOMPARE(found[0].line, 2);
    QCOMPARE(found[0].lines, 62);
    const std::string inNamespace = "namespace a {\nclass B {\n" + functionOf(61) + "};\n}\n";
    QCOMPARE(excessesOf("core/base/a.h", inNamespace).size(), std::size_t{1});
}

void TidyGrowthTest::filesHaveALimit()
{
    const std::string lines(400, '\n');
    QVERIFY(excessesOf("core/base/a.cpp", lines).empty());
    QCOMPARE(excessesOf("core/base/a.cpp", lines + "x").size(), std::size_t{1});
    QCOMPARE(excessesOf("core/base/a.cpp", lines + "\n")[0].rule, std::string{"file-length"});
    QVERIFY(excessesOf("tests/core/tst_a.cpp", lines + std::string(100, '\n')).empty());
    QCOMPARE(excessesOf("tests/core/tst_a.cpp", lines + std::string(101, '\n'))[0].limit, 500);
}

void TidyGrowthTest::tablesHaveNone()
{
    QVERIFY(excessesOf("core/base/a.cpp", switchOf(80, "return 1;")).empty());
    QVERIFY(excessesOf("core/base/a.cpp", switchOf(80, "return B{1, {2}};")).empty());
    QCOMPARE(excessesOf("core/base/a.cpp", switchOf(80, "g(); return 1;")).size(), std::size_t{1});
    QCOMPARE(excessesOf("core/base/a.cpp", switchOf(80, "x = 1; break;")).size(), std::size_t{1});
    const std::string rows = std::string(80, '\n');
    QVERIFY(
        excessesOf("core/base/a.cpp", "const T &f()\n{ static const T t{" + rows + "}; return t; }").empty());
    QCOMPARE(excessesOf("core/base/a.cpp", "T f()\n{ static T t{" + rows + "}; return t; }").size(),
             std::size_t{1});
    QCOMPARE(
        excessesOf("core/base/a.cpp", "T f()\n{ static const T t{" + rows + "}; g(); return t; }").size(),
        std::size_t{1});
    QVERIFY(excessesOf("tests/core/tst_a.cpp", functionOf(80, "void A::rows_data()")).empty());
    QCOMPARE(excessesOf("core/base/a.cpp", functionOf(80, "void A::rows_data()")).size(), std::size_t{1});
}

void TidyGrowthTest::lambdasCountWhereTheyStand()
{
    const std::string within = "void f()\n{\n    auto g = [] {\n" + std::string(58, '\n') + "    };\n}\n";
    const std::vector<Excess> found = excessesOf("core/base/a.cpp", within);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(found[0].name, std::string{"f"});
    QCOMPARE(excessesOf("core/base/a.cpp", "const auto g = [] {" + std::string(60, '\n') + "};")[0].name,
             std::string{"lambda"});
}

void TidyGrowthTest::figuresLeaveOutOneLiners()
{
    const SourceTree tree =
        treeOf({{"core/base/a.cpp", functionOf(9) + functionOf(4) + "int a() { return 1; }\n"
                                        + "void h()\n{\n    auto l = [] {\n    };\n}\n"},
                {"tests/core/tst_a.cpp", functionOf(20)}});
    QCOMPARE(functionLengths(tree.cppFiles(), false, true), (std::vector<int>{4, 5, 9}));
    QCOMPARE(functionLengths(tree.cppFiles(), true, true), (std::vector<int>{4, 5, 9, 20}));
    QCOMPARE(functionLengths(tree.cppFiles(), true, false), (std::vector<int>{20}));
}

void TidyGrowthTest::percentiles()
{
    QCOMPARE(percentile({}, 50), 0);
    QCOMPARE(percentile({7}, 90), 7);
    QCOMPARE(percentile({1, 2, 3, 4}, 50), 2);
    QCOMPARE(percentile({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 90), 9);
    QCOMPARE(percentile({1, 2, 3}, 100), 3);
}

void TidyGrowthTest::ratchetIsRead()
{
    const Ratchet ratchet =
        readRatchet("r.txt", "# words\n\nfunction-length core/base/a.cpp A::f 70\nfile-length x\n"
                             "file-length core/base/a.cpp - many\n");
    QCOMPARE(ratchet.entries.size(), std::size_t{1});
    QCOMPARE(ratchet.entries[0].lines, 70);
    QCOMPARE(shown(ratchet.faults), QStringLiteral("4:ratchet 5:ratchet"));
}

void TidyGrowthTest::ratchetAllowsWhatItNames()
{
    const std::vector<Excess> longFunction = excessesOf("core/base/a.cpp", functionOf(70));
    const auto apply = [&](const char *text, const std::vector<Excess> &excesses) {
        return shownByPath(applyRatchet(readRatchet("r.txt", text), "r.txt", excesses));
    };
    QCOMPARE(apply("", longFunction), QStringLiteral("core/base/a.cpp:function-length"));
    QCOMPARE(apply("function-length core/base/a.cpp f 70", longFunction), QString{});
    QCOMPARE(apply("function-length core/base/a.cpp f 69", longFunction),
             QStringLiteral("core/base/a.cpp:function-length"));
    QCOMPARE(apply("function-length core/base/a.cpp f 71", longFunction), QStringLiteral("r.txt:ratchet"));
    QCOMPARE(apply("function-length core/base/a.cpp f 70", {}), QStringLiteral("r.txt:ratchet"));
    QCOMPARE(apply("function-length core/base/a.cpp g 70", longFunction),
             QStringLiteral("core/base/a.cpp:function-length r.txt:ratchet"));
}

void TidyGrowthTest::ratchetOnlyShrinks()
{
    const auto shrinks = [](const char *earlier, const char *now) {
        return shown(checkRatchetShrinks("r.txt", readRatchet("r.txt", earlier), readRatchet("r.txt", now)));
    };
    QCOMPARE(shrinks("a b c 70", "a b c 70"), QString{});
    QCOMPARE(shrinks("a b c 70", "a b c 69"), QString{});
    QCOMPARE(shrinks("a b c 70", ""), QString{});
    QCOMPARE(shrinks("a b c 70", "a b c 71"), QStringLiteral("1:ratchet"));
    QCOMPARE(shrinks("", "\na b c 70"), QStringLiteral("2:ratchet"));
}

void TidyGrowthTest::exceptionsAreRead()
{
    const Exceptions read =
        readExceptions("e.txt", "# words\n time | core/base/a.cpp | it is the clock | really\n"
                                "time | core/base/a.cpp\ntime | core/base/a.cpp | \nwords");
    QCOMPARE(read.entries.size(), std::size_t{1});
    QCOMPARE(read.entries[0].path, std::string{"core/base/a.cpp"});
    QCOMPARE(read.entries[0].reason, std::string{"it is the clock | really"});
    QCOMPARE(shown(read.faults), QStringLiteral("3:exceptions 4:exceptions 5:exceptions"));
}

void TidyGrowthTest::exceptionsExcuse()
{
    const Findings findings = {{"core/base/b.cpp", 3, "time", ""}, {"core/base/a.cpp", 7, "time", ""}};
    const auto left = [&](const char *text) {
        return shownByPath(applyExceptions(readExceptions("e.txt", text), "e.txt", findings));
    };
    QCOMPARE(left(""), QStringLiteral("core/base/a.cpp:time core/base/b.cpp:time"));
    QCOMPARE(left("time | core/base/ | why"), QString{});
    QCOMPARE(left("time | core/base/a.cpp | why"), QStringLiteral("core/base/b.cpp:time"));
    QCOMPARE(left("throw | core/base/ | why"),
             QStringLiteral("core/base/a.cpp:time core/base/b.cpp:time e.txt:exceptions"));
    QCOMPARE(left("time | core/base | why"),
             QStringLiteral("core/base/a.cpp:time core/base/b.cpp:time e.txt:exceptions"));
    QCOMPARE(left("time | core/base/ | why\ntime | core/base/a.cpp | twice"),
             QStringLiteral("e.txt:exceptions"));
}

QTEST_GUILESS_MAIN(TidyGrowthTest)
#include "tst_tidy_growth.moc"
