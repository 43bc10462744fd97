// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/transport.h"

namespace foyer::client {

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get: return QByteArrayLiteral("GET");
    case Method::Post: return QByteArrayLiteral("POST");
    case Method::Put: return QByteArrayLiteral("PUT");
    case Method::Patch: return QByteArrayLiteral("PATCH");
    case Method::Delete: return QByteArrayLiteral("DELETE");
    }
    return {};
}

QByteArray Request::queryValue(QByteArrayView name) const
{
    for (const auto &[key, value] : query) {
        if (key == name)
            return value;
    }
    return {};
}

QByteArray Request::target() const
{
    QByteArray target = path;
    char separator = path.contains('?') ? '&' : '?';
    for (const auto &[key, value] : query) {
        target += separator + key.toPercentEncoding() + '=' + value.toPercentEncoding();
        separator = '&';
    }
    return target;
}

QByteArray Reply::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace foyer::client
