// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/jsonschema.h"

#include "server/buyerapi/seatlist.h"

#include <QJsonArray>
#include <QString>

namespace foyer::buyerapi::schema {

namespace {

QJsonObject typed(const char *type)
{
    return {{QStringLiteral("type"), QLatin1StringView(type)}};
}

QJsonObject formatted(const char *format)
{
    QJsonObject schema = typed("string");
    schema.insert(QStringLiteral("format"), QLatin1StringView(format));
    return schema;
}

QJsonObject patterned(const char *pattern)
{
    QJsonObject schema = typed("string");
    schema.insert(QStringLiteral("pattern"), QLatin1StringView(pattern));
    return schema;
}

} // namespace

QJsonObject text()
{
    return typed("string");
}

QJsonObject text(int shortest, int longest)
{
    QJsonObject schema = text();
    schema.insert(QStringLiteral("minLength"), shortest);
    schema.insert(QStringLiteral("maxLength"), longest);
    return schema;
}

QJsonObject uuid()
{
    return formatted("uuid");
}

QJsonObject instant()
{
    return formatted("date-time");
}

QJsonObject truth()
{
    return typed("boolean");
}

QJsonObject number()
{
    return typed("number");
}

QJsonObject count()
{
    QJsonObject schema = typed("integer");
    schema.insert(QStringLiteral("minimum"), 0);
    return schema;
}

QJsonObject money()
{
    return patterned(R"(^\d+(\.\d+)?$)");
}

QJsonObject oneOf(std::initializer_list<QLatin1StringView> names)
{
    QJsonArray list;
    for (const QLatin1StringView name : names)
        list.append(name);
    QJsonObject schema = text();
    schema.insert(QStringLiteral("enum"), list);
    return schema;
}

QJsonObject listOf(const QJsonObject &element)
{
    QJsonObject schema = typed("array");
    schema.insert(QStringLiteral("items"), element);
    return schema;
}

QJsonObject orNull(QJsonObject schema)
{
    const QJsonValue type = schema.value(QStringLiteral("type"));
    schema.insert(QStringLiteral("type"), QJsonArray{type, QStringLiteral("null")});
    return schema;
}

QJsonObject object(Members members)
{
    QJsonObject schema = request(members);
    schema.insert(QStringLiteral("additionalProperties"), false);
    return schema;
}

QJsonObject request(Members members)
{
    QJsonObject properties;
    QJsonArray required;
    for (const Member &member : members) {
        const bool isRequired = member.name.endsWith(u'*');
        const QString name{isRequired ? member.name.chopped(1) : member.name};
        properties.insert(name, member.schema);
        if (isRequired)
            required.append(name);
    }
    QJsonObject schema = typed("object");
    schema.insert(QStringLiteral("properties"), properties);
    schema.insert(QStringLiteral("required"), required);
    return schema;
}

QJsonObject seatIds()
{
    QJsonObject schema = listOf(patterned("^[1-9][0-9]{0,8}-(0|[1-9][0-9]{0,8})$"));
    schema.insert(QStringLiteral("minItems"), 1);
    schema.insert(QStringLiteral("maxItems"), mostSeatsAtOnce);
    return schema;
}

} // namespace foyer::buyerapi::schema
