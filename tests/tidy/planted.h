// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/finding.h"
#include "tests/tidy/checker/sourcetree.h"

#include <algorithm>
#include <initializer_list>
#include <QString>
#include <QStringList>
#include <QTest>

namespace foyer::tidy {

/// `line:rule` of each finding, in the order found; empty for none.
[[nodiscard]] inline QString shown(const Findings &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(QString::number(finding.line) + QLatin1Char(':') + QString::fromStdString(finding.rule));
    return texts.join(QLatin1Char(' '));
}

/// `path:rule` of each finding.
[[nodiscard]] inline QString shownByPath(const Findings &findings)
{
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(QString::fromStdString(finding.path + ":" + finding.rule));
    return texts.join(QLatin1Char(' '));
}

[[nodiscard]] inline SourceTree treeOf(std::initializer_list<SourceFile> files)
{
    return SourceTree(std::vector<SourceFile>(files));
}

/// Columns for one file with planted faults, or a lawful look-alike, and what must be found.
inline void addPlantColumns()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

inline void plant(const char *name, const char *path, const char *text, const char *expected)
{
    QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

} // namespace foyer::tidy
