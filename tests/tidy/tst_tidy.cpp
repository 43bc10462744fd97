// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/checks.h"
#include "tests/tidy/checker/exceptions.h"
#include "tests/tidy/checker/ratchet.h"
#include "tests/tidy/outsidetools.h"
#include "tests/tidy/treereader.h"

#include <algorithm>
#include <QTest>

using namespace foyer::tidy;

namespace {

constexpr const char *exceptionsPath = "tests/tidy/exceptions.txt";
constexpr const char *ratchetPath = "tests/tidy/ratchet.txt";

std::string textOf(const SourceTree &tree, const char *path)
{
    const SourceFile *file = tree.find(path);
    return file ? file->text : std::string{};
}

} // namespace

/// Holds the house rules over the whole tree: one row per rule, its findings as warnings.
class TidyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ruleHolds_data();
    void ruleHolds();
    void functionsStaySmall_data();
    void functionsStaySmall();

private:
    [[nodiscard]] Findings checkGrowth() const;

    const QString m_root = QStringLiteral(FOYER_SOURCE_ROOT);
    SourceTree m_tree = readTree(m_root);
    Findings m_findings;
};

Findings TidyTest::checkGrowth() const
{
    std::vector<Excess> all;
    for (const CppFile &file : m_tree.cppFiles()) {
        for (Excess &excess : excesses(file))
            all.push_back(std::move(excess));
    }
    const Ratchet ratchet = readRatchet(ratchetPath, textOf(m_tree, ratchetPath));
    const QByteArray committed = committedText(m_root, QString::fromUtf8(ratchetPath));
    Findings found = applyRatchet(ratchet, ratchetPath, all);
    append(found,
           checkRatchetShrinks(ratchetPath, readRatchet(ratchetPath, committed.toStdString()), ratchet));
    return found;
}

void TidyTest::initTestCase()
{
    QVERIFY2(m_tree.cppFiles().size() > 40, "the tree was not read");
    const QtHeaders qtHeaders = readQtHeaders();
    QVERIFY2(qtHeaders.contains("QString"), "Qt's headers were not found");
    Findings all = checkAll(m_tree, qtHeaders);
    append(all, checkGrowth());
    append(all, checkFormat(m_root, m_tree));
    append(all, checkBash(m_root, m_tree));
    append(all, checkShellcheck(m_root, m_tree));
    const Exceptions exceptions = readExceptions(exceptionsPath, textOf(m_tree, exceptionsPath));
    m_findings = applyExceptions(exceptions, exceptionsPath, all);
}

void TidyTest::ruleHolds_data()
{
    QTest::addColumn<QString>("rule");
    std::vector<std::string> rules = ruleNames();
    for (const Finding &finding : m_findings) {
        if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end())
            rules.push_back(finding.rule);
    }
    for (const std::string &rule : rules)
        QTest::newRow(rule.c_str()) << QString::fromStdString(rule);
}

void TidyTest::ruleHolds()
{
    QFETCH(QString, rule);
    int count = 0;
    for (const Finding &finding : m_findings) {
        if (finding.rule != rule.toStdString())
            continue;
        ++count;
        qWarning("%s", finding.toText().c_str()); // one by one: Qt Test cuts long messages
    }
    QCOMPARE(count, 0);
}

void TidyTest::functionsStaySmall_data()
{
    QTest::addColumn<bool>("tests");
    QTest::newRow("product") << false;
    QTest::newRow("product and tests") << true;
}

void TidyTest::functionsStaySmall()
{
    QFETCH(bool, tests);
    const std::vector<int> lengths = functionLengths(m_tree.cppFiles(), tests, true);
    const int median = percentile(lengths, 50);
    const int p90 = percentile(lengths, 90);
    qInfo("%zu functions: median %d lines (at most %d), p90 %d (at most %d), longest %d", lengths.size(),
          median, functionMedianMax, p90, functionP90Max, percentile(lengths, 100));
    QVERIFY2(median <= functionMedianMax, "functions have grown: split the new ones into named steps");
    QVERIFY2(p90 <= functionP90Max, "long functions have become common: split the new ones into named steps");
}

QTEST_GUILESS_MAIN(TidyTest)
#include "tst_tidy.moc"
