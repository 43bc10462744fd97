// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <utility>

namespace foyer::test {

/// An HTTP response as it came over the wire.
struct WireResponse
{
    int status = 0; ///< 0: nothing that looks like a response came
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Value of the only header of this name; null when there is none, "twice" when there are more.
    [[nodiscard]] QByteArray header(const QByteArray &name) const;

    [[nodiscard]] bool has(const QByteArray &name) const { return !header(name).isNull(); }

    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] QByteArray code() const; ///< of a problem document
};

/// Takes one complete response off the front; null status when it is not complete. `isHead`: it has no body
/// whatever its Content-Length says.
[[nodiscard]] WireResponse takeResponse(QByteArray &bytes, bool isHead = false);

/// All complete responses.
[[nodiscard]] QList<WireResponse> takeResponses(QByteArray bytes);

} // namespace foyer::test
