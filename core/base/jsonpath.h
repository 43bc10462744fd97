// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAnyStringView>
#include <QString>

namespace foyer {

/// Adds `.row`, or `["odd key"]` where the key is no plain word; never a control character, never long.
void appendJsonKey(QString &path, QAnyStringView key);

/// Adds `[3]`.
void appendJsonIndex(QString &path, qsizetype index);

/// The name of the whole document in a path.
[[nodiscard]] inline QString jsonRootPath()
{
    return QStringLiteral("$");
}

} // namespace foyer
