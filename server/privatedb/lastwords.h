// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::privatedb {

/// The line of a program's output that says why it failed, on one line. A tool names its reason first and
/// what follows from it after; a server's log ends with it, hints aside. Without a line that is marked as an
/// error it is the last one; empty when there is none.
enum class Speaker : quint8
{
    Tool,
    Server,
};
[[nodiscard]] QString tellingLine(const QString &output, Speaker speaker);

} // namespace foyer::privatedb
