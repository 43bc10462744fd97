// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/jsonwriter.h"
#include "core/wire/shape.h"

namespace foyer::wire {

template <Shaped T>
void encodeShape(JsonWriter &writer, const T &value);

namespace detail {

inline void encodeValue(JsonWriter &writer, const QString &value)
{
    writer.text(value);
}

inline void encodeValue(JsonWriter &writer, const QByteArray &ascii)
{
    writer.ascii(ascii);
}

inline void encodeValue(JsonWriter &writer, bool value)
{
    writer.boolean(value);
}

inline void encodeValue(JsonWriter &writer, const Uuid &value)
{
    writer.uuid(value);
}

inline void encodeValue(JsonWriter &writer, Instant value)
{
    writer.text(toRfc3339(value));
}

inline void encodeValue(JsonWriter &writer, const QJsonObject &value)
{
    writer.document(value);
}

template <typename Tag>
void encodeValue(JsonWriter &writer, const Id<Tag> &value)
{
    writer.uuid(value.uuid());
}

template <std::integral T>

requires(!std::same_as<T, bool>) void encodeValue(JsonWriter &writer, T value)
{
    writer.integer(std::int64_t(value));
}

template <NamedEnum E>
void encodeValue(JsonWriter &writer, E value)
{
    writer.ascii(jsonName(WireNames<E>::table, value));
}

template <Shaped T>
void encodeValue(JsonWriter &writer, const T &value)
{
    encodeShape(writer, value);
}

template <typename T>
void encodeValue(JsonWriter &writer, const std::vector<T> &values)
{
    writer.beginArray();
    for (const T &value : values)
        encodeValue(writer, value);
    writer.endArray();
}

template <typename Owner, typename Member, typename Rule>
void encodeField(JsonWriter &writer, const Owner &owner, const Field<Owner, Member, Rule> &field)
{
    writer.key(field.key);
    encodeValue(writer, owner.*(field.member));
}

/// An empty optional is left out, not written as null: absent means absent.
template <typename Owner, typename Member, typename Rule>
void encodeField(JsonWriter &writer, const Owner &owner,
                 const Field<Owner, std::optional<Member>, Rule> &field)
{
    if (!(owner.*(field.member)))
        return;
    writer.key(field.key);
    encodeValue(writer, *(owner.*(field.member)));
}

} // namespace detail

template <Shaped T>
void encodeShape(JsonWriter &writer, const T &value)
{
    writer.beginObject();
    std::apply([&](const auto &...field) { (detail::encodeField(writer, value, field), ...); },
               Shape<T>::fields());
    writer.endObject();
}

/// A struct as JSON text, keys in the order of its fields.
template <Shaped T>
[[nodiscard]] QByteArray encode(const T &value)
{
    JsonWriter writer;
    encodeShape(writer, value);
    return writer.take();
}

} // namespace foyer::wire
