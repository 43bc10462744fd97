// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/answer.h"
#include "core/wire/amount.h"
#include "core/wire/shape.h"

namespace foyer::client {

// Answers are read by the wire structs' Shapes, but not as strictly as requests are: keys that this build
// does not know are skipped (the server may be newer), bounds are the server's business, and sums may be
// negative.
namespace detail {

[[nodiscard]] wire::Amount readAmount(const JsonReader &reader);
[[nodiscard]] Refusal notUnderstood(const Error &error);
[[nodiscard]] Result<QJsonValue> parseAnswer(QByteArrayView body);

void readInto(QString &into, const JsonReader &reader);
void readInto(QByteArray &into, const JsonReader &reader);
void readInto(bool &into, const JsonReader &reader);
void readInto(Uuid &into, const JsonReader &reader);
void readInto(Instant &into, const JsonReader &reader);
void readInto(wire::Amount &into, const JsonReader &reader);
void readInto(QJsonObject &into, const JsonReader &reader);

template <typename Tag>
void readInto(Id<Tag> &into, const JsonReader &reader)
{
    into = Id<Tag>(reader.uuid());
}

template <std::integral T>

requires(!std::same_as<T, bool>) void readInto(T &into, const JsonReader &reader)
{
    into = reader.integer<T>(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
}

template <wire::NamedEnum E>
void readInto(E &into, const JsonReader &reader)
{
    into = reader.oneOf(wire::WireNames<E>::table);
}

template <wire::Shaped T>
void readInto(T &into, const JsonReader &reader);

template <typename T>
void readInto(std::vector<T> &into, const JsonReader &reader)
{
    reader.each(ListRule{std::numeric_limits<qsizetype>::max(), 0}, [&](const JsonReader &element) {
        T value{};
        readInto(value, element);
        into.push_back(std::move(value));
    });
}

template <typename Owner, typename Member, typename Rule>
void readField(Owner &owner, JsonObjectReader &object, const wire::Field<Owner, Member, Rule> &field)
{
    readInto(owner.*(field.member), object.at(field.key));
}

template <typename Owner, typename Member, typename Rule>
void readField(Owner &owner, JsonObjectReader &object,
               const wire::Field<Owner, std::optional<Member>, Rule> &field)
{
    if (const std::optional<JsonReader> reader = object.find(field.key)) {
        Member value{};
        readInto(value, *reader);
        owner.*(field.member) = std::move(value);
    }
}

template <wire::Shaped T>
void readInto(T &into, const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    std::apply([&](const auto &...field) { (readField(into, object, field), ...); },
               wire::Shape<T>::fields());
}

} // namespace detail

/// Reads a shaped struct out of an answer's body.
template <wire::Shaped T>
[[nodiscard]] Answer<T> readAnswer(QByteArrayView body)
{
    const Result<QJsonValue> json = detail::parseAnswer(body);
    if (!json)
        return refused(detail::notUnderstood(json.error()));
    Result<T> value = decodeJson(*json, [](const JsonReader &reader) {
        T read{};
        detail::readInto(read, reader);
        return read;
    });
    if (!value)
        return refused(detail::notUnderstood(value.error()));
    return *std::move(value);
}

} // namespace foyer::client
