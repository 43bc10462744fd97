// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringView>

class QJsonObject;

namespace foyer::wire {

/// Writes JSON text front to back, with no tree in between. The caller keeps brackets and keys in balance.
class JsonWriter
{
public:
    void beginObject() { open('{'); }

    void endObject() { close('}'); }

    void beginArray() { open('['); }

    void endArray() { close(']'); }

    void key(QLatin1StringView name);
    void text(QStringView value);
    void ascii(QByteArrayView value); ///< nothing in it needs escaping, or it is escaped
    void integer(std::int64_t value);
    void boolean(bool value);
    void uuid(const Uuid &value);
    void document(const QJsonObject &value);

    [[nodiscard]] QByteArray take();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();

    QByteArray m_text;
    bool m_needsComma = false;
};

} // namespace foyer::wire
