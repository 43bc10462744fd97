// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/jsontext.h"
#include "core/base/uuid.h"

#include <array>
#include <concepts>
#include <optional>
#include <QAnyStringView>
#include <QJsonArray>
#include <QJsonObject>
#include <QVarLengthArray>

namespace foyer {

class JsonObjectReader;

/// The first thing found wrong in a document. Later ones are not kept: the first is the one to mend.
struct JsonFault
{
    std::optional<Error> error;
};

/// Characters are Unicode code points. Control characters, line and paragraph separators and halves of
/// surrogate pairs are never allowed, but for line feeds where `lines` says so; text of nothing but spaces
/// is too short wherever `min` is not 0.
struct TextRule
{
    qsizetype max = 200;
    qsizetype min = 1;
    bool lines = false;
};

/// How many elements a list may have.
struct ListRule
{
    qsizetype max = 1000;
    qsizetype min = 0;
};

/// One spelling of an enumerator. Tables are `constexpr std::array`s beside the enum's JSON code.
template <typename E>
struct JsonName
{
    QLatin1StringView name;
    E value;
};

/// The spelling of a value; empty for a value that the table leaves out.
template <typename E, std::size_t N>
[[nodiscard]] QLatin1StringView jsonName(const std::array<JsonName<E>, N> &table, E value) noexcept
{
    for (const JsonName<E> &entry : table) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

/// One value of a JSON document and where it stands. Each accessor returns the value, or records a fault
/// with the place in `Error::subject` (`seats[3].row`) and returns a default, so that decoding code reads
/// straight down with no checks; decodeJson() hands out either the result or the first fault. A reader
/// lives no longer than the reader it came from.
class JsonReader
{
public:
    JsonReader(const QJsonValue &value, JsonFault &fault) : m_value(value), m_fault(&fault) {}

    [[nodiscard]] QString text(const TextRule &rule = {}) const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] Uuid uuid() const;
    [[nodiscard]] Instant instant() const; ///< see fromRfc3339()
    [[nodiscard]] double number() const;   ///< finite; for foreign documents only, ours hold integers
    [[nodiscard]] JsonObjectReader object() const;

    [[nodiscard]] const QJsonValue &raw() const noexcept { return m_value; }

    /// No fraction, and within [min, max]; 3.0 counts as 3.
    template <std::integral T>
    [[nodiscard]] T integer(T min, T max) const
    {
        return static_cast<T>(integer64(std::int64_t(min), std::int64_t(max)));
    }

    template <typename Tag>
    [[nodiscard]] Id<Tag> id() const
    {
        return Id<Tag>(uuid());
    }

    template <typename E, std::size_t N>
    [[nodiscard]] E oneOf(const std::array<JsonName<E>, N> &table) const
    {
        const QString written = m_value.toString();
        for (const JsonName<E> &entry : table) {
            if (m_value.isString() && written == entry.name)
                return entry.value;
        }
        refuse(QStringLiteral("is none of the values that are known here"));
        return table.front().value;
    }

    /// Calls `read(JsonReader)` for each element until something is wrong.
    template <typename Read>
    void each(const ListRule &rule, Read &&read) const
    {
        const QJsonArray list = array(rule);
        qsizetype index = 0;
        for (const QJsonValueConstRef element : list) {
            read(JsonReader(element, this, index++));
            if (m_fault->error)
                return;
        }
    }

    /// What `read(JsonReader)` returns for each element.
    template <typename Read>
    [[nodiscard]] auto list(const ListRule &rule, Read &&read) const
    {
        std::vector<std::invoke_result_t<Read, JsonReader>> values;
        each(rule, [&](const JsonReader &element) { values.push_back(read(element)); });
        return values;
    }

    /// Records a fault at this place: for rules of the caller's own. `reason` continues "<place> …".
    void refuse(const QString &reason, ErrorCode code = ErrorCode::InvalidArgument) const;
    [[nodiscard]] QString path() const;

    [[nodiscard]] bool isFaulty() const noexcept { return m_fault->error.has_value(); }

private:
    friend class JsonObjectReader;

    JsonReader(const QJsonValue &value, const JsonReader *parent, QAnyStringView key)
        : m_value(value)
        , m_fault(parent->m_fault)
        , m_parent(parent)
        , m_key(key)
    {}

    JsonReader(const QJsonValue &value, const JsonReader *parent, qsizetype index)
        : m_value(value)
        , m_fault(parent->m_fault)
        , m_parent(parent)
        , m_index(index)
    {}

    std::int64_t integer64(std::int64_t min, std::int64_t max) const;
    QJsonArray array(const ListRule &rule) const;

    QJsonValue m_value;
    JsonFault *m_fault;
    const JsonReader *m_parent = nullptr;
    QAnyStringView m_key;
    qsizetype m_index = -1; ///< of an array's element; else -1
};

/// The members of one JSON object. Every key asked for is a known one; what to do with the others is said
/// at the end, once: refuseUnknown() or unknown().
class JsonObjectReader
{
public:
    Q_DISABLE_COPY_MOVE(JsonObjectReader)

    /// A member that must be there. A missing one is a fault, and its reader gives defaults.
    [[nodiscard]] JsonReader at(QLatin1StringView key);

    /// A member that may be missing or null: empty then.
    [[nodiscard]] std::optional<JsonReader> find(QLatin1StringView key);

    /// Any member whose key was not asked for is a fault that names it.
    void refuseUnknown() const;

    /// The members that were not asked for, to be written again as they are.
    [[nodiscard]] QJsonObject unknown() const;

    /// For rules over several members.
    [[nodiscard]] const JsonReader &self() const noexcept { return m_self; }

private:
    friend class JsonReader;
    JsonObjectReader(const JsonReader &self, QJsonObject members);
    QJsonValue take(QLatin1StringView key);

    JsonReader m_self;
    QJsonObject m_members;
    QVarLengthArray<QLatin1StringView, 24> m_known;
    qsizetype m_found = 0; ///< of m_known, how many were there
};

/// Decodes a value: `decodeJson(value, [](const JsonReader &reader) { return readOrder(reader); })`.
template <typename Read>
[[nodiscard]] auto decodeJson(const QJsonValue &value, Read &&read)
    -> Result<std::invoke_result_t<Read, const JsonReader &>>
{
    JsonFault fault;
    const JsonReader reader(value, fault);
    auto decoded = read(reader);
    if (fault.error)
        return failure(*fault.error);
    return decoded;
}

/// Parses strictly (parseJson) and decodes.
template <typename Read>
[[nodiscard]] auto decodeJson(QByteArrayView text, const JsonLimits &limits, Read &&read)
    -> Result<std::invoke_result_t<Read, const JsonReader &>>
{
    const Result<QJsonValue> value = parseJson(text, limits);
    if (!value)
        return failure(value.error());
    return decodeJson(*value, std::forward<Read>(read));
}

} // namespace foyer
