// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/method.h"

#include <array>

namespace foyer::http {

namespace {

constexpr std::array<QByteArrayView, methodCount> names{"GET",   "HEAD",   "POST",   "PUT",
                                                        "PATCH", "DELETE", "OPTIONS"};

constexpr unsigned bitOf(Method method) noexcept
{
    return 1U << unsigned(method);
}

} // namespace

QByteArrayView methodName(Method method) noexcept
{
    return names[std::size_t(method)];
}

std::optional<Method> methodFromName(QByteArrayView name) noexcept
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == name)
            return Method(i);
    }
    return std::nullopt;
}

void MethodSet::insert(Method method) noexcept
{
    m_bits = quint8(m_bits | bitOf(method));
}

bool MethodSet::contains(Method method) const noexcept
{
    return (m_bits & bitOf(method)) != 0;
}

QByteArray MethodSet::toAllowValue() const
{
    QByteArray value;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!contains(Method(i)))
            continue;
        if (!value.isEmpty())
            value += ", ";
        value += names[i];
    }
    return value;
}

} // namespace foyer::http
