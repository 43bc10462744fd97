// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QStringView>

namespace foyer::booking {

/// An order's number as people say it: base 32 in Crockford's alphabet (no I, L, O, U), at least six
/// characters. Numbers that follow one another do not look alike, and nobody reads sales figures off a code:
/// the number is first permuted within 30 bits (whole groups of six characters).
[[nodiscard]] QByteArray toOrderCode(qint64 number);

/// Reads what people write: either case, O for 0, I and L for 1, hyphens and spaces anywhere. Empty: no code.
[[nodiscard]] std::optional<qint64> fromOrderCode(QStringView text);

} // namespace foyer::booking
