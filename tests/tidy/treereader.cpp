// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/treereader.h"

#include <optional>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QProcess>
#include <QStringList>

namespace foyer::tidy {

namespace {

constexpr qint64 largestText = 2 << 20;

std::optional<QByteArray> git(const QString &root, const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("git"), QStringList{QStringLiteral("-C"), root} + arguments);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return process.readAllStandardOutput();
}

QStringList walk(const QString &root)
{
    QStringList paths;
    QDirIterator files(root, QDir::Files, QDirIterator::Subdirectories); // hidden folders are not entered
    while (files.hasNext()) {
        const QString path = QDir(root).relativeFilePath(files.next());
        if (!path.startsWith(QLatin1StringView{"build/"}))
            paths.append(path);
    }
    return paths;
}

QStringList listFiles(const QString &root)
{
    const auto listed =
        git(root, {QStringLiteral("ls-files"), QStringLiteral("-z"), QStringLiteral("--cached"),
                   QStringLiteral("--others"), QStringLiteral("--exclude-standard")});
    if (!listed)
        return walk(root);
    QStringList paths = QString::fromUtf8(*listed).split(QChar{}, Qt::SkipEmptyParts);
    paths.removeDuplicates();
    return paths;
}

} // namespace

SourceTree readTree(const QString &root)
{
    std::vector<SourceFile> files;
    for (const QString &path : listFiles(root)) {
        QFile file(root + QLatin1Char('/') + path);
        if (path == QLatin1StringView{"LICENSE"} || file.size() > largestText
            || !file.open(QIODevice::ReadOnly))
            continue; // a file that git knows and that was deleted does not open
        const QByteArray text = file.readAll();
        if (!text.contains('\0'))
            files.push_back(
                SourceFile{path.toStdString(), text.toStdString(), QFileInfo(file).isExecutable()});
    }
    return SourceTree(std::move(files));
}

QtHeaders readQtHeaders()
{
    QtHeaders headers;
    const QDir root(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    for (const QString &module : root.entryList({QStringLiteral("Qt*")}, QDir::Dirs)) {
        for (const QString &name : QDir(root.filePath(module)).entryList(QDir::Files))
            headers.emplace(name.toStdString(), module.toStdString());
    }
    return headers;
}

QByteArray committedText(const QString &root, const QString &path)
{
    return git(root, {QStringLiteral("show"), QStringLiteral("HEAD:") + path}).value_or(QByteArray{});
}

} // namespace foyer::tidy
