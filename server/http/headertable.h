// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/headername.h"

#include <array>
#include <QVarLengthArray>

namespace foyer::http {

/// The header fields of one request, as places in the bytes of its head: no field is copied. Names match
/// without regard to case; values have no surrounding white space. At most 255 fields of a head below 64 KiB.
class HeaderTable
{
public:
    struct Field
    {
        quint16 nameAt = 0;
        quint16 nameSize = 0;
        quint16 valueAt = 0;
        quint16 valueSize = 0;
        HeaderName known = HeaderName::Other;
    };

    void append(const Field &field);

    [[nodiscard]] qsizetype count() const noexcept { return m_fields.size(); }

    [[nodiscard]] bool contains(HeaderName name) const noexcept { return m_first[std::size_t(name)] != 0; }

    /// How many fields of this name there are.
    [[nodiscard]] qsizetype count(HeaderName name) const noexcept;

    /// Value of the first field of this name; empty when there is none.
    [[nodiscard]] QByteArrayView value(QByteArrayView head, HeaderName name) const noexcept;
    [[nodiscard]] QByteArrayView value(QByteArrayView head, QByteArrayView name) const noexcept;

    /// All values of this name, joined with ", ", as RFC 9110 5.2 allows.
    [[nodiscard]] QByteArray joined(QByteArrayView head, HeaderName name) const;

    [[nodiscard]] auto begin() const noexcept { return m_fields.begin(); }

    [[nodiscard]] auto end() const noexcept { return m_fields.end(); }

private:
    QVarLengthArray<Field, 16> m_fields;
    std::array<quint8, headerNameCount> m_first{}; ///< place in m_fields + 1; 0: absent
};

} // namespace foyer::http
