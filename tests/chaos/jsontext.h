// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/requestbody.h"

namespace foyer::test {

[[nodiscard]] inline QByteArray toText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// A JSON object written as text, with `%1`, `%2` … replaced: as body() makes it.
template <typename... Args>
[[nodiscard]] QByteArray bodyText(const char *text, const Args &...args)
{
    return toText(body(text, args...));
}

} // namespace foyer::test
