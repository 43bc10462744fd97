// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fault.h"

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

enum class PlusSign : quint8
{
    Literal,
    Space
};

/// What of a target the text is: a path may hold no control character at all, a query all but NUL.
enum class TargetPart : quint8
{
    Path,
    Query
};

/// Why this text is no percent-encoded UTF-8: a bad escape, an encoded control character, or bytes that are
/// not UTF-8. Nothing when it is well.
[[nodiscard]] std::optional<Fault> findPercentFault(QByteArrayView text, TargetPart part);

/// Decodes once; the text must have been found free of faults.
[[nodiscard]] QByteArray percentDecoded(QByteArrayView text, PlusSign plus);

} // namespace foyer::http
