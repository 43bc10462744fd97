// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/openapi.h"

#include "server/http/routepattern.h"

#include <QJsonArray>

namespace foyer::api {

namespace {

QString text(const QByteArray &utf8)
{
    return QString::fromUtf8(utf8);
}

QJsonObject jsonContent(const QString &type, const QJsonObject &schema)
{
    return QJsonObject{{type, QJsonObject{{QStringLiteral("schema"), schema}}}};
}

QJsonObject schemaOfParameter(http::SegmentKind kind)
{
    switch (kind) {
    case http::SegmentKind::Uuid:
        return {{QStringLiteral("type"), QStringLiteral("string")},
                {QStringLiteral("format"), QStringLiteral("uuid")}};
    case http::SegmentKind::Number:
        return {{QStringLiteral("type"), QStringLiteral("integer")}, {QStringLiteral("minimum"), 0}};
    case http::SegmentKind::Slug:
        return {{QStringLiteral("type"), QStringLiteral("string")},
                {QStringLiteral("pattern"), QStringLiteral("^[a-z0-9-]{1,100}$")}};
    case http::SegmentKind::Literal:
    case http::SegmentKind::Text: return {{QStringLiteral("type"), QStringLiteral("string")}};
    }
    return {};
}

QJsonObject parameter(const QString &in, const QByteArray &name, const QJsonObject &schema, bool isRequired)
{
    return {{QStringLiteral("in"), in},
            {QStringLiteral("name"), text(name)},
            {QStringLiteral("required"), isRequired},
            {QStringLiteral("schema"), schema}};
}

QJsonArray parametersOf(const Operation &operation, const http::RoutePattern &pattern)
{
    QJsonArray parameters;
    for (const http::Segment &segment : pattern.segments()) {
        if (segment.kind != http::SegmentKind::Literal)
            parameters.append(
                parameter(QStringLiteral("path"), segment.text, schemaOfParameter(segment.kind), true));
    }
    for (const QueryParameter &query : operation.query) {
        QJsonObject entry = parameter(QStringLiteral("query"), query.name,
                                      schemaOfParameter(http::SegmentKind::Text), query.isRequired);
        entry.insert(QStringLiteral("description"), text(query.meaning));
        parameters.append(entry);
    }
    return parameters;
}

// `{order:uuid}` is our own spelling; OpenAPI's is `{order}`.
QString pathOf(const http::RoutePattern &pattern)
{
    QString path;
    for (const http::Segment &segment : pattern.segments()) {
        const bool isLiteral = segment.kind == http::SegmentKind::Literal;
        path += isLiteral ? QLatin1Char('/') + text(segment.text)
                          : QStringLiteral("/{%1}").arg(text(segment.text));
    }
    return path;
}

// Only /api/v1 tells refusals as problem documents; what lies beside it has a dialect of its own.
bool isOfOtherDialect(const Operation &operation)
{
    return operation.path.startsWith("/api/") && !operation.path.startsWith("/api/v1/")
           && operation.path.count('/') > 2;
}

QJsonObject refusalResponse()
{
    const QJsonObject schema{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Refusal")}};
    return {{QStringLiteral("description"),
             QStringLiteral("A refusal; see `error.code`, and `error.details` for the fields at fault.")},
            {QStringLiteral("content"), jsonContent(QStringLiteral("application/json"), schema)}};
}

QJsonObject problemResponse(const Operation &operation)
{
    if (isOfOtherDialect(operation))
        return refusalResponse();

    QString description = QStringLiteral("A problem document; see `code`.");
    if (!operation.problems.isEmpty())
        description += QStringLiteral(" Codes of its own: %1.").arg(text(operation.problems.join(", ")));
    const QJsonObject schema{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Problem")}};
    return {{QStringLiteral("description"), description},
            {QStringLiteral("content"), jsonContent(QStringLiteral("application/problem+json"), schema)}};
}

/// Empty: no content. What has a type but no schema is an object of a format of its own, or bytes.
QJsonObject contentOf(const QByteArray &type, const QJsonObject &schema)
{
    const QString json = QStringLiteral("application/json");
    if (!schema.isEmpty())
        return jsonContent(json, schema);
    if (type.isEmpty())
        return {};
    const bool isJson = text(type) == json;
    return jsonContent(text(type), QJsonObject{{QStringLiteral("type"), isJson ? QStringLiteral("object")
                                                                               : QStringLiteral("string")}});
}

QJsonObject responsesOf(const Operation &operation)
{
    QJsonObject success{{QStringLiteral("description"), text(operation.summary)}};
    if (const QJsonObject content = contentOf(operation.answerType, operation.answerSchema);
        !content.isEmpty())
        success.insert(QStringLiteral("content"), content);
    return {{QString::number(int(operation.success)), success},
            {QStringLiteral("default"), problemResponse(operation)}};
}

QJsonObject describeOperation(const Operation &operation, const http::RoutePattern &pattern)
{
    QJsonObject entry{
        {QStringLiteral("operationId"), text(operation.name)},
        {QStringLiteral("summary"), text(operation.summary)},
        {QStringLiteral("tags"), QJsonArray{text(operation.name.left(operation.name.indexOf('.')))}},
        {QStringLiteral("responses"), responsesOf(operation)}};
    if (const QJsonArray parameters = parametersOf(operation, pattern); !parameters.isEmpty())
        entry.insert(QStringLiteral("parameters"), parameters);
    if (const QJsonObject content = contentOf(operation.requestType, operation.requestSchema);
        !content.isEmpty())
        entry.insert(QStringLiteral("requestBody"),
                     QJsonObject{{QStringLiteral("required"), true}, {QStringLiteral("content"), content}});
    if (operation.signIn != SignIn::NotNeeded)
        entry.insert(QStringLiteral("security"),
                     QJsonArray{QJsonObject{{QStringLiteral("bearer"), QJsonArray{}}}});
    if (operation.signIn == SignIn::OfMember)
        entry.insert(QStringLiteral("x-permission"), QString{accounts::permissionName(operation.permission)});
    return entry;
}

QJsonObject textMember()
{
    return {{QStringLiteral("type"), QStringLiteral("string")}};
}

QJsonObject problemSchema()
{
    const QJsonObject properties{
        {QStringLiteral("type"), textMember()},
        {QStringLiteral("title"), textMember()},
        {QStringLiteral("status"), QJsonObject{{QStringLiteral("type"), QStringLiteral("integer")}}},
        {QStringLiteral("detail"), textMember()},
        {QStringLiteral("code"), textMember()},
        {QStringLiteral("field"), textMember()},
        {QStringLiteral("instance"), textMember()}};
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), QJsonArray{QStringLiteral("type"), QStringLiteral("title"),
                                                    QStringLiteral("status"), QStringLiteral("code")}}};
}

QJsonObject closedObject(const QJsonObject &properties, const QJsonArray &required)
{
    return {{QStringLiteral("type"), QStringLiteral("object")},
            {QStringLiteral("properties"), properties},
            {QStringLiteral("required"), required},
            {QStringLiteral("additionalProperties"), false}};
}

QJsonObject typedMember(const char *type)
{
    return {{QStringLiteral("type"), QLatin1StringView(type)}};
}

// Which field is at fault; and what of it.
QJsonObject detailSchema()
{
    return closedObject({{QStringLiteral("type"), textMember()},
                         {QStringLiteral("value"), textMember()},
                         {QStringLiteral("msg"), textMember()},
                         {QStringLiteral("path"), textMember()},
                         {QStringLiteral("location"), textMember()}},
                        {QStringLiteral("type"), QStringLiteral("value"), QStringLiteral("msg"),
                         QStringLiteral("path"), QStringLiteral("location")});
}

QJsonObject refusalSchema()
{
    const QJsonObject details{{QStringLiteral("type"), QStringLiteral("array")},
                              {QStringLiteral("items"), detailSchema()},
                              {QStringLiteral("minItems"), 1}};
    const QJsonObject error = closedObject({{QStringLiteral("message"), textMember()},
                                            {QStringLiteral("code"), textMember()},
                                            {QStringLiteral("details"), details},
                                            {QStringLiteral("current"), typedMember("integer")},
                                            {QStringLiteral("limit"), typedMember("integer")},
                                            {QStringLiteral("resetTime"), typedMember("integer")}},
                                           {QStringLiteral("message")});
    return closedObject({{QStringLiteral("success"), typedMember("boolean")},
                         {QStringLiteral("error"), error},
                         {QStringLiteral("data"), typedMember("object")}},
                        {QStringLiteral("error")});
}

QJsonObject componentsOf(const ApiBuilder &api)
{
    QJsonObject schemas = api.schemas().schemas();
    schemas.insert(QStringLiteral("Problem"), problemSchema());
    schemas.insert(QStringLiteral("Refusal"), refusalSchema());
    const QJsonObject bearer{{QStringLiteral("type"), QStringLiteral("http")},
                             {QStringLiteral("scheme"), QStringLiteral("bearer")}};
    return {{QStringLiteral("schemas"), schemas},
            {QStringLiteral("securitySchemes"), QJsonObject{{QStringLiteral("bearer"), bearer}}}};
}

} // namespace

QJsonObject describeApi(const ApiBuilder &api, const QString &version)
{
    QJsonObject paths;
    for (const Operation &operation : api.operations()) {
        const Result<http::RoutePattern> pattern = http::RoutePattern::parse(operation.path);
        if (!pattern)
            continue; // Router::build() has refused it already
        const QString path = pathOf(*pattern);
        QJsonObject entry = paths.value(path).toObject();
        entry.insert(text(http::methodName(operation.method).toByteArray().toLower()),
                     describeOperation(operation, *pattern));
        paths.insert(path, entry);
    }
    return {{QStringLiteral("openapi"), QStringLiteral("3.1.0")},
            {QStringLiteral("info"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Foyer")},
                                                 {QStringLiteral("version"), version}}},
            {QStringLiteral("paths"), paths},
            {QStringLiteral("components"), componentsOf(api)}};
}

} // namespace foyer::api
