// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/libraries.h"

#include <QString>

namespace foyer::tidy {

/// The text files of the project at `root`: what git knows or would know of (new files too, ignored ones
/// not); where there is no git, all but build/ and hidden folders. Binary files, LICENSE and files above
/// 2 MB are left out.
[[nodiscard]] SourceTree readTree(const QString &root);

/// Qt's headers by module, as installed for this build.
[[nodiscard]] QtHeaders readQtHeaders();

/// A file as it was in the last commit; empty when there is none, or no git.
[[nodiscard]] QByteArray committedText(const QString &root, const QString &path);

} // namespace foyer::tidy
