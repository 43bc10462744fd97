// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/jsonbytes.h"

#include <QJsonDocument>

namespace foyer::seating {

QByteArray jsonBytes(const QJsonObject &object)
{
    // Nothing but a text or a key can hold these bytes.
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

} // namespace foyer::seating
