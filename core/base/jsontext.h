// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace foyer {

/// What a sender may cost us before a single field is looked at.
struct JsonLimits
{
    qsizetype bytes = 1024 * 1024;
    int depth = 32; ///< open brackets at the deepest place
};

/// Reads one JSON object or array, more strictly than QJsonDocument does. Refused with InvalidArgument and
/// the place in `Error::subject` ("$" for the whole text): more bytes or depth than `limits`, bytes that
/// are no UTF-8 (a byte order mark included), a key that stands twice in one object (RFC 8259 leaves the
/// meaning open and QJsonDocument silently keeps the last), and whatever is no JSON.
[[nodiscard]] Result<QJsonValue> parseJson(QByteArrayView text, const JsonLimits &limits = {});

} // namespace foyer
