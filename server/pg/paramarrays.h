// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/params.h"

namespace foyer::pg {

/// Params as the arrays that libpq takes; they point into the Params.
class ParamArrays
{
public:
    explicit ParamArrays(const Params &params)
    {
        for (int i = 0; i < params.count(); ++i) {
            m_types.append(params.type(i));
            m_values.append(params.data(i));
            m_lengths.append(params.length(i));
            m_formats.append(params.isText(i) ? 0 : 1);
        }
    }

    [[nodiscard]] int count() const noexcept { return int(m_types.size()); }

    [[nodiscard]] const quint32 *types() const noexcept { return m_types.constData(); }

    [[nodiscard]] const char *const *values() const noexcept { return m_values.constData(); }

    [[nodiscard]] const int *lengths() const noexcept { return m_lengths.constData(); }

    [[nodiscard]] const int *formats() const noexcept { return m_formats.constData(); }

private:
    QVarLengthArray<quint32, 16> m_types;
    QVarLengthArray<const char *, 16> m_values;
    QVarLengthArray<int, 16> m_lengths;
    QVarLengthArray<int, 16> m_formats;
};

} // namespace foyer::pg
