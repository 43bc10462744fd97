// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

#include <algorithm>
#include <atomic>

namespace foyer {

namespace {

// Set only while a LogEvent hands its line to Qt: Qt's handler takes no context of ours.
thread_local LogEvent *t_current = nullptr;

std::atomic<bool> g_handlerTakesFields{false};

constexpr std::size_t usualFieldCount = 8;

QtMsgType messageType(LogLevel level) noexcept
{
    switch (level) {
    case LogLevel::Debug: return QtDebugMsg;
    case LogLevel::Info: return QtInfoMsg;
    case LogLevel::Warning: return QtWarningMsg;
    case LogLevel::Error: return QtCriticalMsg;
    }
    return QtCriticalMsg;
}

bool isLowerHex(QByteArrayView text) noexcept
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isAllZero(QByteArrayView text) noexcept
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '0'; });
}

// Of version 00 exactly "00-<32 hex>-<16 hex>-<2 hex>"; of later versions the same, and perhaps more behind
// it.
bool isTraceParent(QByteArrayView text) noexcept
{
    constexpr qsizetype length = 55;
    if (text.size() < length || text[2] != '-' || text[35] != '-' || text[52] != '-')
        return false;
    const QByteArrayView version = text.first(2);
    if (!isLowerHex(version) || version == QByteArrayView("ff"))
        return false;
    if (text.size() > length && (version == QByteArrayView("00") || text[length] != '-'))
        return false;
    const QByteArrayView trace = text.sliced(3, 32);
    const QByteArrayView span = text.sliced(36, 16);
    return isLowerHex(trace) && isLowerHex(span) && isLowerHex(text.sliced(53, 2)) && !isAllZero(trace)
           && !isAllZero(span);
}

struct PlainValue
{
    QString operator()(bool value) const { return value ? QStringLiteral("true") : QStringLiteral("false"); }

    QString operator()(qint64 value) const { return QString::number(value); }

    QString operator()(double value) const { return QString::number(value); }

    QString operator()(const QByteArray &value) const { return QString::fromUtf8(value); }
};

} // namespace

LogEvent::LogEvent(LogLevel level, const QLoggingCategory &category, QString message, SourcePlace place)
    : m_category(category)
    , m_message(std::move(message))
    , m_place(place)
    , m_level(level)
    , m_active(category.isEnabled(messageType(level)))
{
    if (m_active)
        m_fields.reserve(usualFieldCount);
}

LogEvent::~LogEvent()
{
    if (!m_active)
        return;
    const QMessageLogContext context(m_place.file, m_place.line, nullptr, m_category.categoryName());
    const QString text = g_handlerTakesFields.load(std::memory_order_relaxed) ? m_message : plainText();
    LogEvent *outer = std::exchange(t_current, this);
    qt_message_output(messageType(m_level), context, text);
    t_current = outer;
}

LogEvent *LogEvent::current() noexcept
{
    return t_current;
}

void LogEvent::setHandlerTakesFields(bool takesFields) noexcept
{
    g_handlerTakesFields.store(takesFields);
}

LogEvent &LogEvent::requestId(QByteArrayView id)
{
    return field("request_id", id);
}

LogEvent &LogEvent::traceParent(QByteArrayView traceParent)
{
    if (!m_active || !isTraceParent(traceParent))
        return *this;
    return field("trace_id", traceParent.sliced(3, 32)).field("span_id", traceParent.sliced(36, 16));
}

LogEvent &LogEvent::error(const Error &error)
{
    if (!m_active)
        return *this;
    const QLatin1StringView code = errorCodeName(error.code);
    field("error_code", QByteArrayView(code.data(), code.size()));
    if (!error.detail.isEmpty())
        field("error", error.detail);
    if (!error.subject.isEmpty())
        field("error_subject", error.subject);
    if (!error.sqlState.isEmpty())
        field("sqlstate", error.sqlState);
    if (!error.constraint.isEmpty())
        field("constraint", error.constraint);
    return *this;
}

LogEvent &LogEvent::repeatsAs(QByteArrayView key)
{
    if (m_active)
        m_repeatKey = key.toByteArray();
    return *this;
}

LogEvent &LogEvent::add(QLatin1StringView key, LogValue value)
{
    if (m_active)
        m_fields.push_back(LogField{key, std::move(value)});
    return *this;
}

LogEvent &LogEvent::addUtf8(QLatin1StringView key, QByteArrayView utf8)
{
    if (m_active)
        m_fields.push_back(LogField{key, utf8.toByteArray()});
    return *this;
}

LogEvent &LogEvent::addString(QLatin1StringView key, const QString &text)
{
    if (m_active)
        m_fields.push_back(LogField{key, text.toUtf8()});
    return *this;
}

QString LogEvent::plainText() const
{
    QString text = m_message;
    for (const LogField &field : m_fields)
        text += QLatin1Char(' ') + field.key + QLatin1Char('=') + std::visit(PlainValue{}, field.value);
    return text;
}

} // namespace foyer
