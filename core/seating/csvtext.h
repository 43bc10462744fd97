// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QStringList>
#include <vector>

namespace foyer::seating {

/// Reads comma-separated text as spreadsheets write it: RFC 4180 quotes, any line ends, a byte order mark,
/// and semicolons instead of commas where the first line has some and no comma. InvalidArgument for text
/// that is no UTF-8 and for a quote that is never closed (its line in `subject`).
[[nodiscard]] Result<std::vector<QStringList>> parseCsv(QByteArrayView text);

/// Commas, quotes where they are needed, CRLF.
[[nodiscard]] QByteArray writeCsv(const std::vector<QStringList> &lines);

} // namespace foyer::seating
