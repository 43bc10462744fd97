// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

/// Writes one flat JSON object in the order given: the few documents that the edge makes itself.
class JsonMembers
{
public:
    /// `utf8` becomes a JSON string; bytes that are not UTF-8 become U+FFFD.
    void addText(QByteArrayView name, QByteArrayView utf8);

    /// `json` is JSON text already.
    void addRaw(QByteArrayView name, QByteArrayView json);

    [[nodiscard]] QByteArray take();

private:
    void addName(QByteArrayView name);

    QByteArray m_text = "{";
};

} // namespace foyer::http
