// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logrecord.h"

#include <QHashFunctions>

namespace foyer::runtime {

namespace {

struct ValueHash
{
    std::size_t seed;

    std::size_t operator()(bool value) const noexcept { return qHash(value, seed); }

    std::size_t operator()(qint64 value) const noexcept { return qHash(value, seed); }

    std::size_t operator()(double value) const noexcept { return qHash(value, seed); }

    std::size_t operator()(const QByteArray &value) const noexcept { return qHash(value, seed); }
};

} // namespace

qsizetype LogRecord::footprint() const noexcept
{
    qsizetype size = qsizetype(sizeof(LogRecord)) + message.size() * 2 + repeatKey.size();
    for (const LogField &field : fields) {
        size += qsizetype(sizeof(LogField));
        if (const QByteArray *text = std::get_if<QByteArray>(&field.value))
            size += text->size();
    }
    return size;
}

quint64 LogRecord::identity() const noexcept
{
    std::size_t hash = qHash(message, qHash(category, std::size_t(type)));
    if (!repeatKey.isEmpty())
        return qHash(repeatKey, qHash(category, std::size_t(type)));
    for (const LogField &field : fields)
        hash = std::visit(ValueHash{qHash(field.key, hash)}, field.value);
    return hash;
}

QLatin1StringView logLevelName(QtMsgType type) noexcept
{
    switch (type) {
    case QtDebugMsg: return QLatin1StringView{"debug"};
    case QtInfoMsg: return QLatin1StringView{"info"};
    case QtWarningMsg: return QLatin1StringView{"warning"};
    case QtCriticalMsg: return QLatin1StringView{"error"};
    case QtFatalMsg: return QLatin1StringView{"fatal"};
    }
    return QLatin1StringView{"error"};
}

} // namespace foyer::runtime
