// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/shape.h"

#include <QJsonArray>
#include <QJsonObject>

namespace foyer::wire {

/// Gathers JSON Schemas (the 2020-12 dialect that OpenAPI 3.1 uses) under the names of their wire structs.
class SchemaBook
{
public:
    /// A reference to T's schema, which is added on first use.
    template <Shaped T>
    QJsonObject refer();

    /// Everything referred to so far: what stands under `components.schemas`.
    [[nodiscard]] QJsonObject schemas() const { return m_schemas; }

private:
    QJsonObject m_schemas;
};

namespace detail {

[[nodiscard]] QJsonObject typed(QLatin1StringView type, QLatin1StringView format = {});
[[nodiscard]] QJsonObject schemaOfText(const Text &rule);
[[nodiscard]] QJsonObject schemaOfRange(const Range &rule);
[[nodiscard]] QJsonObject schemaOfAmount();
[[nodiscard]] QJsonObject schemaOfList(const ListRule &rule, const QJsonObject &element);

/// What an overload is chosen by.
template <typename T>
struct Tag
{};

inline QJsonObject schemaOf(SchemaBook &, Tag<QString>, const Text &rule)
{
    return schemaOfText(rule);
}

inline QJsonObject schemaOf(SchemaBook &, Tag<QString>, Any)
{
    return typed(QLatin1StringView{"string"});
}

inline QJsonObject schemaOf(SchemaBook &, Tag<QByteArray>, Any)
{
    return typed(QLatin1StringView{"string"});
}

inline QJsonObject schemaOf(SchemaBook &, Tag<bool>, Any)
{
    return typed(QLatin1StringView{"boolean"});
}

inline QJsonObject schemaOf(SchemaBook &, Tag<QJsonObject>, Any)
{
    return typed(QLatin1StringView{"object"});
}

inline QJsonObject schemaOf(SchemaBook &, Tag<Amount>, Any)
{
    return schemaOfAmount();
}

inline QJsonObject schemaOf(SchemaBook &, Tag<Uuid>, Any)
{
    return typed(QLatin1StringView{"string"}, QLatin1StringView{"uuid"});
}

inline QJsonObject schemaOf(SchemaBook &, Tag<Instant>, Any)
{
    return typed(QLatin1StringView{"string"}, QLatin1StringView{"date-time"});
}

template <typename IdTag>
QJsonObject schemaOf(SchemaBook &book, Tag<Id<IdTag>>, Any)
{
    return schemaOf(book, Tag<Uuid>{}, Any{});
}

template <std::integral T>

requires(!std::same_as<T, bool>) QJsonObject schemaOf(SchemaBook &, Tag<T>, const Range &rule)
{
    return schemaOfRange(rule);
}

template <std::integral T>

requires(!std::same_as<T, bool>) QJsonObject schemaOf(SchemaBook &, Tag<T>, Any)
{
    return typed(QLatin1StringView{"integer"});
}

template <NamedEnum E>
QJsonObject schemaOf(SchemaBook &, Tag<E>, Any)
{
    QJsonObject schema = typed(QLatin1StringView{"string"});
    QJsonArray names;
    for (const auto &entry : WireNames<E>::table)
        names.append(QString{entry.name});
    schema.insert(QLatin1StringView{"enum"}, names);
    return schema;
}

template <Shaped T>
QJsonObject schemaOf(SchemaBook &book, Tag<T>, Any)
{
    return book.refer<T>();
}

template <typename T, typename Inner>
QJsonObject schemaOf(SchemaBook &book, Tag<std::vector<T>>, const List<Inner> &rule)
{
    return schemaOfList(rule.rule, schemaOf(book, Tag<T>{}, rule.inner));
}

template <typename T>
QJsonObject schemaOf(SchemaBook &book, Tag<std::vector<T>>, Any)
{
    return schemaOfList(ListRule{}, schemaOf(book, Tag<T>{}, Any{}));
}

template <typename T>
struct Unwrapped
{
    using Type = T;
    static constexpr bool required = true;
};

template <typename T>
struct Unwrapped<std::optional<T>>
{
    using Type = T;
    static constexpr bool required = false;
};

template <typename Owner, typename Member, typename Rule>
void describe(SchemaBook &book, const Field<Owner, Member, Rule> &field, QJsonObject &properties,
              QJsonArray &required)
{
    QJsonObject schema = schemaOf(book, Tag<typename Unwrapped<Member>::Type>{}, field.rule);
    if (!field.meaning.isEmpty())
        schema.insert(QLatin1StringView{"description"}, QString{field.meaning});
    properties.insert(field.key, schema);
    if (Unwrapped<Member>::required)
        required.append(QString{field.key});
}

} // namespace detail

template <Shaped T>
QJsonObject SchemaBook::refer()
{
    const QString name{Shape<T>::name()};
    if (!m_schemas.contains(name)) {
        m_schemas.insert(name, QJsonObject{}); // a struct that holds itself refers to the name
        QJsonObject properties;
        QJsonArray required;
        std::apply([&](const auto &...field) { (detail::describe(*this, field, properties, required), ...); },
                   Shape<T>::fields());
        QJsonObject schema = detail::typed(QLatin1StringView{"object"});
        schema.insert(QLatin1StringView{"properties"}, properties);
        schema.insert(QLatin1StringView{"required"}, required);
        schema.insert(QLatin1StringView{"additionalProperties"}, false);
        m_schemas.insert(name, schema);
    }
    return QJsonObject{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + name}};
}

} // namespace foyer::wire
