// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/arraycodecs.h"
#include "server/pg/scalarcodecs.h"

#include <QVarLengthArray>

namespace foyer::pg {

/// What may stand as a parameter: anything with a Codec, or an optional of it (empty is null, of that type).
template <typename T>
concept Parameter = Encodable<T> ||(isOptional<T> &&Encodable<typename T::value_type>);

/// The values of one execution, already in wire form: one buffer, in order of `$1`, `$2`, …
class Params
{
public:
    Params() = default;

    template <Parameter... Ts>
    explicit Params(const Ts &...values)
    {
        (add(values), ...);
    }

    template <Encodable T>
    void add(const T &value)
    {
        const qsizetype start = m_bytes.size();
        Codec<T>::append(m_bytes, value);
        close(Codec<T>::type, start);
    }

    template <Encodable T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            m_slots.append(Slot{Codec<T>::type, 0, -1});
    }

    [[nodiscard]] int count() const noexcept { return int(m_slots.size()); }

    [[nodiscard]] quint32 type(int index) const { return m_slots[index].type; }

    [[nodiscard]] bool isNull(int index) const { return m_slots[index].length < 0; }

    [[nodiscard]] int length(int index) const { return m_slots[index].length; }

    /// In text form; the bytes are then followed by a NUL.
    [[nodiscard]] bool isText(int index) const { return m_slots[index].type == typeoid::unspecified; }

    /// Null for a null.
    [[nodiscard]] const char *data(int index) const;

    /// A text holds a NUL character, which PostgreSQL cannot store: such a call is refused before it is sent.
    [[nodiscard]] bool hasNulInText() const noexcept { return m_nulInText; }

private:
    struct Slot
    {
        quint32 type;
        int offset;
        int length; ///< -1: null
    };

    void close(quint32 type, qsizetype start);

    QVarLengthArray<Slot, 8> m_slots;
    QByteArray m_bytes;
    bool m_nulInText = false;
};

} // namespace foyer::pg
