// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foyer {

/// Appends `utf8`, which must be UTF-8, as a JSON string with its quotation marks.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

} // namespace foyer
