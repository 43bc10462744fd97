// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <cstring>

namespace foyer {

// A deep copy: what the caller holds must neither be shared with nor wiped by us.
Secret::Secret(QByteArrayView bytes) : m_bytes(bytes.data(), bytes.size()) {}

Secret::~Secret()
{
    wipe();
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
    }
    return *this;
}

void Secret::wipe() noexcept
{
    if (!m_bytes.isEmpty() && m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), std::size_t(m_bytes.size()));
    m_bytes.clear();
}

bool Secret::operator==(const Secret &other) const noexcept
{
    if (m_bytes.size() != other.m_bytes.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        difference |= unsigned(quint8(m_bytes.at(i)) ^ quint8(other.m_bytes.at(i)));
    return difference == 0;
}

} // namespace foyer
