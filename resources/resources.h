// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

namespace foyer::resources {

/// The compiled-in font files.
[[nodiscard]] QStringList fontFiles();

/// The compiled-in drawing of an icon by its Lucide name.
[[nodiscard]] QString iconFile(QLatin1StringView name);

} // namespace foyer::resources
