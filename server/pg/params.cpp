// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/params.h"

namespace foyer::pg {

const char *Params::data(int index) const
{
    const Slot &slot = m_slots[index];
    return slot.length < 0 ? nullptr : m_bytes.constData() + slot.offset;
}

void Params::close(quint32 type, qsizetype start)
{
    const qsizetype length = m_bytes.size() - start;
    if (type == typeoid::unspecified) {
        m_nulInText = m_nulInText || m_bytes.indexOf('\0', start) >= 0;
        m_bytes.append('\0');
    }
    m_slots.append(Slot{type, int(start), int(length)});
}

} // namespace foyer::pg
