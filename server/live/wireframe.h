// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer::live {

/// A text message for many connections: encoded once, as it goes on the wire from a server.
struct WireFrame
{
    QString text;
    QByteArray bytes; ///< RFC 6455: one unmasked text frame

    explicit WireFrame(const QString &message);
};

} // namespace foyer::live
