// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/schema.h"

namespace foyer::wire::detail {

QJsonObject typed(QLatin1StringView type, QLatin1StringView format)
{
    QJsonObject schema{{QStringLiteral("type"), QString{type}}};
    if (!format.isEmpty())
        schema.insert(QLatin1StringView{"format"}, QString{format});
    return schema;
}

QJsonObject schemaOfText(const Text &rule)
{
    QJsonObject schema = typed(QLatin1StringView{"string"}, rule.format);
    schema.insert(QLatin1StringView{"minLength"}, rule.rule.min);
    schema.insert(QLatin1StringView{"maxLength"}, rule.rule.max);
    return schema;
}

QJsonObject schemaOfRange(const Range &rule)
{
    QJsonObject schema = typed(QLatin1StringView{"integer"});
    schema.insert(QLatin1StringView{"minimum"}, qint64(rule.min));
    schema.insert(QLatin1StringView{"maximum"}, qint64(rule.max));
    return schema;
}

QJsonObject schemaOfAmount()
{
    QJsonObject currency = typed(QLatin1StringView{"string"});
    currency.insert(QLatin1StringView{"pattern"}, QStringLiteral("^[A-Z]{3}$"));
    QJsonObject schema = typed(QLatin1StringView{"object"});
    schema.insert(QLatin1StringView{"properties"},
                  QJsonObject{{QStringLiteral("amount"), typed(QLatin1StringView{"integer"})},
                              {QStringLiteral("currency"), currency}});
    schema.insert(QLatin1StringView{"required"},
                  QJsonArray{QStringLiteral("amount"), QStringLiteral("currency")});
    schema.insert(QLatin1StringView{"additionalProperties"}, false);
    schema.insert(QLatin1StringView{"description"}, QStringLiteral("Minor units of an ISO 4217 currency."));
    return schema;
}

QJsonObject schemaOfList(const ListRule &rule, const QJsonObject &element)
{
    QJsonObject schema = typed(QLatin1StringView{"array"});
    schema.insert(QLatin1StringView{"items"}, element);
    schema.insert(QLatin1StringView{"minItems"}, rule.min);
    schema.insert(QLatin1StringView{"maxItems"}, rule.max);
    return schema;
}

} // namespace foyer::wire::detail
