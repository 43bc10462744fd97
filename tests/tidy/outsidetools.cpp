// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/outsidetools.h"

#include "tests/tidy/checker/scripts.h"

#include <memory>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QThread>
#include <set>

namespace foyer::tidy {

namespace {

constexpr int limitMs = 100'000;

/// A program, how it is called and what to do about what it finds.
struct Tool
{
    QString program;
    QStringList arguments;
    std::string rule;
    std::string advice; ///< behind the program's own words
    qsizetype filesPerRun;
};

QStringList scriptsOf(const SourceTree &tree)
{
    QStringList paths;
    for (const auto &[path, file] : tree.files()) {
        if (isShellScript(file))
            paths.append(QString::fromStdString(path));
    }
    return paths;
}

std::unique_ptr<QProcess> start(const Tool &tool, const QString &root, const QStringList &files)
{
    auto process = std::make_unique<QProcess>();
    process->setWorkingDirectory(root);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->start(tool.program, tool.arguments + files);
    return process;
}

// `path:line:column: what` and bash's `path: line 3: what`; one finding per line said.
Findings parse(const Tool &tool, const QString &said)
{
    static const QRegularExpression form(QStringLiteral(R"(^([^\s:]+):(?: line )?(\d+)(?::\d+)?: (.*)$)"),
                                         QRegularExpression::MultilineOption);
    Findings found;
    std::set<std::pair<std::string, int>> seen;
    for (auto matches = form.globalMatch(said); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::string path = match.captured(1).toStdString();
        const int line = match.captured(2).toInt();
        if (seen.emplace(path, tool.rule == "format" ? 0 : line).second)
            found.push_back(Finding{path, line, tool.rule, match.captured(3).toStdString() + tool.advice});
    }
    return found;
}

Findings finish(const Tool &tool, QProcess &process)
{
    const std::string program = tool.program.toStdString();
    if (!process.waitForFinished(limitMs) || process.exitStatus() != QProcess::NormalExit)
        return {Finding{program, 0, tool.rule, "it did not run: packaging/setup installs it"}};
    const QString said = QString::fromUtf8(process.readAll());
    Findings found = parse(tool, said);
    if (found.empty() && process.exitCode() != 0)
        found.push_back(Finding{program, 0, tool.rule, said.toStdString()});
    return found;
}

// As many at a time as there are cores.
Findings run(const Tool &tool, const QString &root, const QStringList &files)
{
    Findings found;
    const qsizetype cores = std::max(1, QThread::idealThreadCount());
    const qsizetype size = std::max<qsizetype>(1, std::min(tool.filesPerRun, files.size() / cores + 1));
    for (qsizetype at = 0; at < files.size();) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (qsizetype i = 0; i < cores && at < files.size(); ++i, at += size)
            running.push_back(start(tool, root, files.mid(at, size)));
        for (const std::unique_ptr<QProcess> &process : running)
            append(found, finish(tool, *process));
    }
    return found;
}

} // namespace

Findings checkFormat(const QString &root, const SourceTree &tree)
{
    QStringList files;
    for (const CppFile &file : tree.cppFiles())
        files.append(QString::fromStdString(file.path()));
    const Tool tool{
        QStringLiteral("clang-format-14"),
        {QStringLiteral("--dry-run"), QStringLiteral("-Werror"), QStringLiteral("--ferror-limit=1")},
        "format",
        ": run `clang-format-14 -i` on this file",
        400};
    return run(tool, root, files);
}

Findings checkBash(const QString &root, const SourceTree &tree)
{
    return run(Tool{QStringLiteral("bash"), {QStringLiteral("-n")}, "bash", {}, 1}, root, scriptsOf(tree));
}

Findings checkShellcheck(const QString &root, const SourceTree &tree)
{
    const Tool tool{QStringLiteral("shellcheck"),
                    {QStringLiteral("--format=gcc"), QStringLiteral("--severity=warning"),
                     QStringLiteral("--shell=bash"), QStringLiteral("--external-sources"),
                     QStringLiteral("--source-path=SCRIPTDIR")},
                    "shellcheck",
                    {},
                    50};
    return run(tool, root, scriptsOf(tree));
}

} // namespace foyer::tidy
