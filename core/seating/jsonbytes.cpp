// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/jsonbytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::seating {

QByteArray jsonBytes(const QJsonObject &object)
{
    // Nothing but a text or a key can hold these bytes.
    return QJsonDocument(object).toJson(QJsonDocument::Compact).replace("\xEF\xBB\xBF", "\\ufeff");
}

std::vector<QString> textsIn(const QJsonValue &list)
{
    std::vector<QString> texts;
    const QJsonArray values = list.toArray();
    for (const QJsonValueConstRef value : values)
        texts.push_back(value.toString());
    return texts;
}

} // namespace foyer::seating
