// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <QString>
#include <vector>

namespace foyer::studio {

/// Asks a sorted list for one id after the other. Documents list seats in the order in which their ids were
/// made, as a rule: then the answer lies where the last one did, and walking over 100,000 seats needs no
/// search.
class IdCursor
{
public:
    explicit IdCursor(const std::vector<QString> &ids) : m_ids(ids), m_at(ids.begin()) {}

    [[nodiscard]] bool has(const QString &id)
    {
        if (m_at == m_ids.end() || id != *m_at) {
            if (isJustBefore(id))
                return false;
            m_at = std::lower_bound(m_ids.begin(), m_ids.end(), id);
        }
        if (m_at == m_ids.end() || *m_at != id)
            return false;
        ++m_at;
        return true;
    }

private:
    /// Between the id that was found last and the next one.
    [[nodiscard]] bool isJustBefore(const QString &id) const
    {
        return (m_at == m_ids.end() || id < *m_at) && (m_at == m_ids.begin() || *(m_at - 1) < id);
    }

    const std::vector<QString> &m_ids;
    std::vector<QString>::const_iterator m_at;
};

} // namespace foyer::studio
