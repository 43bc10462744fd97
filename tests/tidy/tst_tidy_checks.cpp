// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/checks.h"
#include "tests/tidy/checker/growth.h"
#include "tests/tidy/planted.h"

#include <QElapsedTimer>
#include <random>
#include <set>

using namespace foyer::tidy;

namespace {

/// A file with a bit of everything that the rules look at, and no fault.
const std::string lawful = R"cpp(// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/pool.h"

#include <map>
#include <QString>

namespace foyer::pg {

namespace {

template <typename T, typename U = std::map<T, QString>>
class Guard final : public Base<T, (3 > 2)>
{
    Q_OBJECT

public:
    explicit Guard(T value) noexcept : Base<T>(value), m_value{std::move(value)}, m_texts{{"a", "b"}, {R"(c")"}} {}
    [[nodiscard]] Task<Result<T>> take(std::function<void(int &)> step);
    [[nodiscard]] bool operator<(const Guard &other) const { return m_value < other.m_value; }

private Q_SLOTS:
    void finish();

private:
    T m_value;
    std::vector<std::pair<const char *, const char *>> m_texts;
};

constexpr auto pick = [](int a, int b) -> int { return a < b ? a : b; };

} // namespace

Task<Result<int>> Pool::take(QString name, int limit)
{
    const QPointer<Pool> self(this);
    for (int i = 0; i < limit && self; ++i) {
        const Result<int> found = co_await m_lines.front()->query<int>(name, i + 1);
        if (!found) {
            co_await m_clock.pause(limit, 5);
            continue;
        }
        switch (*found) {
        case Line::Closed: co_return failure(ErrorCode::Closed, QStringLiteral("Gone."));
        default: break;
        }
    }
    connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] { read(); });
#if defined(FOYER_SANITIZED) && 0
    if (limit > 1'000) {
#else
    if (limit > 2'000) {
#endif
        m_large = true; // "}" and '{' are no brackets here
    }
    co_return co_await finish(std::move(name));
}

} // namespace foyer::pg
)cpp";

SourceTree lawfulTree()
{
    const std::string build = "# SPDX-License-Identifier: GPL-3.0-or-later\n";
    return treeOf({{"CMakeLists.txt", build + "add_subdirectory(server/pg)\n"},
                   {"server/pg/CMakeLists.txt", build + "foyer_library(server_pg SOURCES pool.cpp pool.h)\n"},
                   {"server/pg/README.md", "# pg\n\n## Decisions\n- 2026-11-21: one, because two is more.\n"},
                   {"server/pg/pool.cpp", lawful},
                   {"server/pg/pool.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"}});
}

std::string damaged(std::mt19937_64 &random)
{
    std::string text = lawful;
    const auto somewhere = [&random, &text] { return std::size_t(random() % (text.size() + 1)); };
    for (int i = 0; i < 3; ++i) {
        text.erase(somewhere(), random() % 9);
        constexpr std::string_view signs = "{}()[]<>:;,=\"'/*#\\R?&~";
        text.insert(somewhere(), 1, signs[random() % signs.size()]);
    }
    return text.substr(0, somewhere());
}

} // namespace

/// All rules together: nothing in lawful code, something for each rule, no text that they cannot bear.
class TidyChecksTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lawfulTreeHasNoFindings();
    void everyFoundRuleIsKnown();
    void damagedTextIsSurvived();
    void thousandFilesAreQuick();
};

void TidyChecksTest::lawfulTreeHasNoFindings()
{
    const Findings found = checkAll(lawfulTree(), {{"QString", "QtCore"}});
    QVERIFY2(found.empty(), found.empty() ? "" : found.front().toText().c_str());
}

void TidyChecksTest::everyFoundRuleIsKnown()
{
    const std::vector<std::string> names = ruleNames();
    const std::set<std::string> known(names.begin(), names.end());
    QCOMPARE(known.size(), names.size());
    const SourceTree tree = treeOf(
        {{"nowhere/a.h", "using namespace a;\n#include <QtCore>\n// TODO ("},
         {"core/base/a.cpp", "#include \"core/wire/b.h\"\n#include <fmt/core.h>\nvoid f() { throw rand(); }"},
         {"core/wire/b.h", "#include \"core/base/c.h\""},
         {"core/base/c.h", "Task<int> f();"}});
    std::set<std::string> rules;
    for (const Finding &finding : checkAll(tree, {})) {
        QVERIFY2(known.contains(finding.rule), finding.rule.c_str());
        rules.insert(finding.rule);
    }
    for (const char *rule :
         {"include-folder", "include-cycle", "include-umbrella", "include-library", "throw", "randomness",
          "using-namespace", "pragma-once", "spdx", "readme", "dead-file", "unfinished", "nodiscard-task"})
        QVERIFY2(rules.contains(rule), rule);
}

void TidyChecksTest::damagedTextIsSurvived()
{
    std::mt19937_64 random(20261121);
    for (int i = 0; i < 1500; ++i) {
        const SourceTree tree = treeOf({{"server/pg/pool.cpp", damaged(random)}});
        (void)checkAll(tree, {});
        (void)excesses(tree.cppFiles().front());
    }
}

// A quiet machine needs about a second, under AddressSanitizer three; the bound is there so that nobody makes
// a rule quadratic.
void TidyChecksTest::thousandFilesAreQuick()
{
    std::vector<SourceFile> files;
    for (int i = 0; i < 1000; ++i)
        files.push_back(SourceFile{"server/pg/pool" + std::to_string(i) + ".cpp", lawful + lawful + lawful});
    QElapsedTimer timer;
    timer.start();
    const SourceTree tree(std::move(files));
    const Findings found = checkAll(tree, {});
    QVERIFY(found.size() >= 1000); // each is dead
    qInfo("1,000 files of 175 lines: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 300'000);
}

QTEST_GUILESS_MAIN(TidyChecksTest)
#include "tst_tidy_checks.moc"
