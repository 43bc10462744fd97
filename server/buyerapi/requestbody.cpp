// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/requestbody.h"

#include "server/api/call.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::buyerapi {

tl::expected<QJsonObject, http::Problem> bodyOf(const http::Request &request)
{
    if (request.body().isEmpty())
        return QJsonObject();
    if (!request.isJson())
        return api::problem(http::Status::UnsupportedMediaType, "unsupported_media_type",
                            "The body must be JSON (Content-Type: application/json).");
    const QJsonDocument document = QJsonDocument::fromJson(request.body());
    if (!document.isObject())
        return api::problem(http::Status::BadRequest, "invalid_json", "The body must be a JSON object.");
    return document.object();
}

QJsonObject bodySchema(std::initializer_list<std::pair<QLatin1StringView, QLatin1StringView>> members)
{
    QJsonObject properties;
    QJsonArray required;
    for (const auto &[marked, type] : members) {
        const bool isRequired = marked.endsWith(u'*');
        const QString name = isRequired ? QString(marked.chopped(1)) : QString(marked);
        QJsonObject schema{{QStringLiteral("type"), QString(type)}};
        if (type == QLatin1StringView("array"))
            schema.insert(QStringLiteral("items"),
                          QJsonObject{{QStringLiteral("type"), QStringLiteral("string")}});
        properties.insert(name, schema);
        if (isRequired)
            required.append(name);
    }
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required}};
}

} // namespace foyer::buyerapi
