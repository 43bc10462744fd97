// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/arraycodecs.h"

namespace foyer::pg::detail {

namespace {

constexpr int emptyHeader = 12; ///< dimensions, flags, element type
constexpr int fullHeader = 20;  ///< and count, lower bound

} // namespace

ArrayReader::ArrayReader(const Cell &cell) : m_at(cell.data), m_end(cell.data + cell.length)
{
    if (cell.length < emptyHeader)
        return;
    const qint32 dimensions = readBigEndian<qint32>(m_at);
    m_elementType = readBigEndian<quint32>(m_at + 8);
    if (dimensions == 0) {
        m_valid = cell.length == emptyHeader;
        return;
    }
    if (dimensions != 1 || cell.length < fullHeader)
        return;
    m_count = readBigEndian<qint32>(m_at + 12);
    m_at += fullHeader;
    // Every element takes four bytes at least, so a count beyond that is not an array.
    m_valid = m_count >= 0 && m_count <= (m_end - m_at) / 4;
}

std::optional<Cell> ArrayReader::next()
{
    if (m_end - m_at < 4)
        return std::nullopt;
    const qint32 length = readBigEndian<qint32>(m_at);
    m_at += 4;
    if (length < 0)
        return Cell{nullptr, 0, m_elementType};
    if (length > m_end - m_at)
        return std::nullopt;
    const Cell cell{m_at, length, m_elementType};
    m_at += length;
    return cell;
}

} // namespace foyer::pg::detail
