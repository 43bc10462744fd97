// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/version.h"

#include <algorithm>
#include <QByteArray>
#include <QList>

namespace foyer {

namespace {

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 4
           && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QString Version::toText() const
{
    return QStringLiteral("%1.%2.%3").arg(major).arg(minor).arg(patch);
}

std::optional<Version> Version::fromText(QByteArrayView text)
{
    const QList<QByteArray> parts = text.toByteArray().split('.');
    if (parts.size() != 3 || !std::all_of(parts.begin(), parts.end(), isNumber))
        return std::nullopt;
    return Version{parts[0].toInt(), parts[1].toInt(), parts[2].toInt()};
}

Version Version::ofThisBuild()
{
    return Version{FOYER_VERSION_MAJOR, FOYER_VERSION_MINOR, FOYER_VERSION_PATCH};
}

} // namespace foyer
