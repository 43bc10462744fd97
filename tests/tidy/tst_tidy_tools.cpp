// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/outsidetools.h"
#include "tests/tidy/planted.h"
#include "tests/tidy/treereader.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace foyer::tidy;

namespace {

/// A small project in a directory of its own.
class Project
{
public:
    void write(const char *path, const QByteArray &text, bool isExecutable = false) const
    {
        const QString full = m_dir.filePath(QString::fromUtf8(path));
        QVERIFY(QDir{}.mkpath(QFileInfo(full).path()));
        QFile file(full);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        if (isExecutable)
            QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner | QFile::ExeUser));
    }

    void git(const QStringList &arguments) const
    {
        QProcess process;
        const QStringList who = {QStringLiteral("-c"), QStringLiteral("user.name=a"),
                                 QStringLiteral("-c"), QStringLiteral("user.email=a@example.org"),
                                 QStringLiteral("-C"), root()};
        process.start(QStringLiteral("git"), who + arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
    }

    void remove(const char *path) const { QVERIFY(QFile::remove(m_dir.filePath(QString::fromUtf8(path)))); }

    [[nodiscard]] QString root() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

QString pathsOf(const SourceTree &tree)
{
    QStringList paths;
    for (const auto &[path, file] : tree.files())
        paths.append(QString::fromStdString(path));
    return paths.join(QLatin1Char(' '));
}

} // namespace

/// What meets the machine: the list of files, and the programs that check some of them.
class TidyToolsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void treeIsWhatGitKnowsOrWouldKnow();
    void treeWithoutGit();
    void binaryAndLargeFilesAreLeftOut();
    void executablesAreMarked();
    void committedTextIsTheLastOne();
    void qtHeadersKnowTheirModule();
    void formatIsChecked();
    void bashSyntaxIsChecked();
    void shellcheckIsRun();
    void missingProgramIsAFinding();
};

void TidyToolsTest::treeIsWhatGitKnowsOrWouldKnow()
{
    const Project project;
    project.git({QStringLiteral("init"), QStringLiteral("-q")});
    for (const char *path : {"a.cpp", "gone.cpp", "folder/b.h"})
        project.write(path, "x");
    project.git({QStringLiteral("add"), QStringLiteral(".")});
    project.write("new.txt", "x");
    project.write(".gitignore", "/build/\n");
    project.write("build/c.cpp", "x");
    project.write("LICENSE", "x");
    project.remove("gone.cpp");
    QCOMPARE(pathsOf(readTree(project.root())), QStringLiteral(".gitignore a.cpp folder/b.h new.txt"));
}

void TidyToolsTest::treeWithoutGit()
{
    const Project project;
    for (const char *path : {"a.cpp", "folder/b.h", "build/c.cpp", "folder/build/d.cpp"})
        project.write(path, "x");
    QCOMPARE(pathsOf(readTree(project.root())), QStringLiteral("a.cpp folder/b.h folder/build/d.cpp"));
}

void TidyToolsTest::binaryAndLargeFilesAreLeftOut()
{
    const Project project;
    project.write("a.bin", QByteArray("a\0b", 3));
    project.write("b.txt", QByteArray(3 << 20, 'x'));
    project.write("c.txt", "x");
    QCOMPARE(pathsOf(readTree(project.root())), QStringLiteral("c.txt"));
}

void TidyToolsTest::executablesAreMarked()
{
    const Project project;
    project.write("run", "x", true);
    project.write("words", "x");
    const SourceTree tree = readTree(project.root());
    QVERIFY(tree.find("run")->isExecutable);
    QVERIFY(!tree.find("words")->isExecutable);
}

void TidyToolsTest::committedTextIsTheLastOne()
{
    const Project project;
    QCOMPARE(committedText(project.root(), QStringLiteral("a.txt")), QByteArray{});
    project.git({QStringLiteral("init"), QStringLiteral("-q")});
    project.write("a.txt", "one");
    project.git({QStringLiteral("add"), QStringLiteral(".")});
    project.git({QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("-m"), QStringLiteral("a")});
    project.write("a.txt", "two");
    QCOMPARE(committedText(project.root(), QStringLiteral("a.txt")), QByteArray{"one"});
    QCOMPARE(committedText(project.root(), QStringLiteral("b.txt")), QByteArray{});
}

void TidyToolsTest::qtHeadersKnowTheirModule()
{
    const QtHeaders headers = readQtHeaders();
    QCOMPARE(headers.at("QString"), std::string{"QtCore"});
    QCOMPARE(headers.at("qobject.h"), std::string{"QtCore"});
    QCOMPARE(headers.at("QTest"), std::string{"QtTest"});
    QCOMPARE(headers.at("QTcpSocket"), std::string{"QtNetwork"});
}

void TidyToolsTest::formatIsChecked()
{
    const Project project;
    project.write(".clang-format", "BasedOnStyle: LLVM\n");
    project.write("good.cpp", "int a = 1;\n");
    project.write("bad.cpp", "int a = 1;\nint   b;\nint   c;\n");
    project.write("good.h", "int d();\n");
    QCOMPARE(shownByPath(checkFormat(project.root(), readTree(project.root()))),
             QStringLiteral("bad.cpp:format"));
}

void TidyToolsTest::bashSyntaxIsChecked()
{
    const Project project;
    project.write("good.sh", "if true; then echo 1; fi\n");
    project.write("bad.sh", "echo 1\nif true; then\n  echo )\nfi\n");
    project.write("bad.txt", "if (\n");
    const Findings found = checkBash(project.root(), readTree(project.root()));
    QVERIFY(!found.empty());
    for (const Finding &finding : found)
        QCOMPARE(QString::fromStdString(finding.path), QStringLiteral("bad.sh"));
    QCOMPARE(found[0].line, 3);
}

void TidyToolsTest::shellcheckIsRun()
{
    const Project project;
    project.write("lib.sh", "root=/tmp\n");
    project.write(
        "good",
        "#!/usr/bin/env bash\nsource \"$(dirname \"${BASH_SOURCE[0]}\")/lib.sh\"\ncd \"$root\" || exit\n");
    project.write("bad", "#!/usr/bin/env bash\ncd \"$1\"\nunused=1\n");
    QCOMPARE(shownByPath(checkShellcheck(project.root(), readTree(project.root()))),
             QStringLiteral("bad:shellcheck bad:shellcheck lib.sh:shellcheck"));
}

void TidyToolsTest::missingProgramIsAFinding()
{
    const Project project;
    project.write("a.sh", "true\n");
    project.write("a.cpp", "int a;\n");
    const SourceTree tree = readTree(project.root());
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const QString found = shownByPath(checkFormat(project.root(), tree)) + QLatin1Char(' ')
                          + shownByPath(checkShellcheck(project.root(), tree));
    qputenv("PATH", path);
    QCOMPARE(found, QStringLiteral("clang-format-14:format shellcheck:shellcheck"));
}

QTEST_GUILESS_MAIN(TidyToolsTest)
#include "tst_tidy_tools.moc"
