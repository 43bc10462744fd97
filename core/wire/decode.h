// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/shape.h"

namespace foyer::wire {

template <typename T>
[[nodiscard]] T decodeShape(const JsonReader &reader);

namespace detail {

inline void decodeInto(QString &into, const JsonReader &reader, const Text &rule)
{
    into = reader.text(rule.rule);
}

inline void decodeInto(bool &into, const JsonReader &reader, Any)
{
    into = reader.boolean();
}

inline void decodeInto(Uuid &into, const JsonReader &reader, Any)
{
    into = reader.uuid();
}

inline void decodeInto(Instant &into, const JsonReader &reader, Any)
{
    into = reader.instant();
}

inline void decodeInto(Amount &into, const JsonReader &reader, Any)
{
    into = decodeAmount(reader);
}

/// A document of its own format, handed on as it is; whoever owns the format checks it.
inline void decodeInto(QJsonObject &into, const JsonReader &reader, Any)
{
    if (!reader.raw().isObject())
        reader.refuse(QStringLiteral("must be an object"));
    into = reader.raw().toObject();
}

template <typename Tag>
void decodeInto(Id<Tag> &into, const JsonReader &reader, Any)
{
    into = Id<Tag>(reader.uuid());
}

template <std::integral T>

requires(!std::same_as<T, bool>) void decodeInto(T &into, const JsonReader &reader, const Range &rule)
{
    into = reader.integer<T>(T(rule.min), T(rule.max));
}

template <NamedEnum E>
void decodeInto(E &into, const JsonReader &reader, Any)
{
    into = reader.oneOf(WireNames<E>::table);
}

template <Shaped T>
void decodeInto(T &into, const JsonReader &reader, Any)
{
    into = decodeShape<T>(reader);
}

template <typename T, typename Inner>
void decodeInto(std::vector<T> &into, const JsonReader &reader, const List<Inner> &rule)
{
    reader.each(rule.rule, [&](const JsonReader &element) {
        T value{};
        decodeInto(value, element, rule.inner);
        into.push_back(std::move(value));
    });
}

template <typename Owner, typename Member, typename Rule>
void decodeField(Owner &owner, JsonObjectReader &object, const Field<Owner, Member, Rule> &field)
{
    decodeInto(owner.*(field.member), object.at(field.key), field.rule);
}

template <typename Owner, typename Member, typename Rule>
void decodeField(Owner &owner, JsonObjectReader &object,
                 const Field<Owner, std::optional<Member>, Rule> &field)
{
    if (const std::optional<JsonReader> reader = object.find(field.key)) {
        Member value{};
        decodeInto(value, *reader, field.rule);
        owner.*(field.member) = std::move(value);
    }
}

} // namespace detail

/// Reads a shaped struct; a missing field, a wrong type, a value outside its rule or an unknown key is a
/// fault that names its place.
template <typename T>
T decodeShape(const JsonReader &reader)
{
    T value{};
    JsonObjectReader object = reader.object();
    std::apply([&](const auto &...field) { (detail::decodeField(value, object, field), ...); },
               Shape<T>::fields());
    object.refuseUnknown();
    return value;
}

/// Parses a request's body strictly. Errors: InvalidArgument with the field's place as subject.
template <Shaped T>
[[nodiscard]] Result<T> decode(QByteArrayView body, const JsonLimits &limits = {})
{
    return decodeJson(body, limits, [](const JsonReader &reader) { return decodeShape<T>(reader); });
}

} // namespace foyer::wire
