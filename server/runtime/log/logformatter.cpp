// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logformatter.h"

#include "server/runtime/log/rfc3339.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace foyer::runtime {

namespace {

constexpr qsizetype smallestLine = 1024;
constexpr qsizetype nameLimit = 96; // of category, thread, file and key
constexpr QByteArrayView jsonEnd = "}\n";
constexpr QByteArrayView jsonCutEnd = ",\"truncated\":true}\n";
constexpr QByteArrayView textCutEnd = " [truncated]\n";
constexpr QByteArrayView ellipsis = "…";

bool isReserved(QLatin1StringView key) noexcept
{
    static constexpr std::array<QByteArrayView, 8> names{"ts",     "level", "category", "msg",
                                                         "thread", "file",  "line",     "truncated"};
    const QByteArrayView bytes(key.data(), key.size());
    return std::find(names.begin(), names.end(), bytes) != names.end();
}

template <typename Number>
void appendNumber(QByteArray &out, Number value)
{
    std::array<char, 32> buffer{};
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    out.append(buffer.data(), result.ptr - buffer.data());
}

/// Appends a value that needs neither quotes nor escapes.
struct AppendBare
{
    QByteArray &out;

    void operator()(bool value) const { out += value ? QByteArrayView("true") : QByteArrayView("false"); }

    void operator()(qint64 value) const { appendNumber(out, value); }

    void operator()(double value) const
    {
        if (std::isfinite(value))
            appendNumber(out, value);
        else
            out += "null";
    }

    void operator()(const QByteArray &) const {}
};

// The folder and its parent say enough; the path of the machine that compiled it does not belong here.
QByteArrayView shortPath(QByteArrayView file) noexcept
{
    int slashes = 0;
    for (qsizetype i = file.size() - 1; i >= 0; --i) {
        if (file[i] == '/' && ++slashes == 3)
            return file.sliced(i + 1);
    }
    return file;
}

QByteArrayView levelName(QtMsgType type) noexcept
{
    const QLatin1StringView name = logLevelName(type);
    return QByteArrayView(name.data(), name.size());
}

const char *levelColour(QtMsgType type) noexcept
{
    switch (type) {
    case QtDebugMsg: return "\x1b[2m";
    case QtInfoMsg: return "\x1b[32m";
    case QtWarningMsg: return "\x1b[33m";
    case QtCriticalMsg:
    case QtFatalMsg: return "\x1b[31m";
    }
    return "";
}

void appendTerminalHead(QByteArray &out, const LogRecord &record, bool coloured)
{
    appendRfc3339(out, record.time);
    out += ' ';
    if (coloured)
        out += levelColour(record.type);
    out += levelName(record.type).toByteArray().toUpper().leftJustified(8);
    if (coloured)
        out += "\x1b[0m";
}

bool wantsQuotes(const QByteArray &value) noexcept
{
    return value.isEmpty() || std::any_of(value.begin(), value.end(), [](char c) {
               return quint8(c) <= ' ' || c == '"' || c == '=' || c == '\\';
           });
}

bool hasPlace(const LogRecord &record) noexcept
{
    const bool severe = record.type != QtDebugMsg && record.type != QtInfoMsg;
    return severe && !record.file.isEmpty();
}

bool appendPlace(QByteArray &out, const LogRecord &record)
{
    const bool whole = appendEscaped(out += "  (", shortPath(record.file), nameLimit, Escaping::Terminal);
    appendNumber(out += ':', record.line);
    out += ')';
    return whole;
}

/// Appends what `append` appends, or nothing when that goes past `end`.
template <typename Append>
bool appendWithin(QByteArray &out, qsizetype end, Append append)
{
    const qsizetype before = out.size();
    const bool whole = append();
    if (out.size() <= end)
        return whole;
    out.resize(before);
    return false;
}

} // namespace

LogFormatter::LogFormatter(LogFormat format, LogLimits limits, LogRedactor redactor)
    : m_format(format)
    , m_limits(limits)
    , m_redactor(std::move(redactor))
{
    m_limits.line = std::max(m_limits.line, smallestLine);
    m_limits.message = std::min(m_limits.message, m_limits.line / 2);
}

void LogFormatter::append(QByteArray &out, const LogRecord &record) const
{
    const qsizetype end = out.size() + m_limits.line - jsonCutEnd.size();
    switch (m_format) {
    case LogFormat::Json: out += appendJson(out, record, end) ? jsonEnd : jsonCutEnd; break;
    case LogFormat::Text:
    case LogFormat::ColourText:
        out += appendText(out, record, end) ? QByteArrayView("\n") : textCutEnd;
        break;
    }
}

bool LogFormatter::appendSafely(QByteArray &out, const QByteArray &text, qsizetype limit,
                                Escaping escaping) const
{
    QByteArray safe = text; // shared, until there is a secret in it
    m_redactor.redact(safe);
    const bool whole = appendEscaped(out, safe, limit, escaping);
    if (!whole)
        out += ellipsis;
    return whole;
}

bool LogFormatter::appendJson(QByteArray &out, const LogRecord &record, qsizetype end) const
{
    appendRfc3339(out += "{\"ts\":\"", record.time);
    out += "\",\"level\":\"";
    out += levelName(record.type);
    bool whole = appendEscaped(out += "\",\"category\":\"", record.category, nameLimit, Escaping::Json);
    out += "\",\"msg\":\"";
    whole &= appendSafely(out, record.message.toUtf8(), m_limits.message, Escaping::Json);
    whole &= appendEscaped(out += "\",\"thread\":\"", record.thread.view(), nameLimit, Escaping::Json);
    out += '"';
    if (hasPlace(record)) {
        whole &= appendEscaped(out += ",\"file\":\"", shortPath(record.file), nameLimit, Escaping::Json);
        appendNumber(out += "\",\"line\":", record.line);
    }
    for (const LogField &field : record.fields)
        whole &= appendWithin(out, end, [&] { return appendJsonField(out, field); });
    return whole;
}

bool LogFormatter::appendJsonField(QByteArray &out, const LogField &field) const
{
    out += isReserved(field.key) ? QByteArrayView(",\"field_") : QByteArrayView(",\"");
    bool whole =
        appendEscaped(out, QByteArrayView(field.key.data(), field.key.size()), nameLimit, Escaping::Json);
    out += "\":";
    const QByteArray *text = std::get_if<QByteArray>(&field.value);
    if (LogRedactor::isSecretName(field.key)) {
        ((out += '"') += LogRedactor::mask) += '"';
    } else if (text) {
        whole &= appendSafely(out += '"', *text, m_limits.value, Escaping::Json);
        out += '"';
    } else {
        std::visit(AppendBare{out}, field.value);
    }
    return whole;
}

bool LogFormatter::appendText(QByteArray &out, const LogRecord &record, qsizetype end) const
{
    appendTerminalHead(out, record, m_format == LogFormat::ColourText);
    bool whole = appendEscaped(out, record.thread.view(), nameLimit, Escaping::Terminal);
    whole &= appendEscaped(out += "  ", record.category, nameLimit, Escaping::Terminal);
    whole &= appendSafely(out += "  ", record.message.toUtf8(), m_limits.message, Escaping::Terminal);
    for (const LogField &field : record.fields)
        whole &= appendWithin(out, end, [&] { return appendTextField(out, field); });
    if (hasPlace(record))
        whole &= appendWithin(out, end, [&] { return appendPlace(out, record); });
    return whole;
}

bool LogFormatter::appendTextField(QByteArray &out, const LogField &field) const
{
    ((out += ' ') += field.key) += '=';
    const QByteArray *text = std::get_if<QByteArray>(&field.value);
    if (LogRedactor::isSecretName(field.key)) {
        out += LogRedactor::mask;
        return true;
    }
    if (!text) {
        std::visit(AppendBare{out}, field.value);
        return true;
    }
    if (!wantsQuotes(*text))
        return appendSafely(out, *text, m_limits.value, Escaping::Terminal);
    const bool whole = appendSafely(out += '"', *text, m_limits.value, Escaping::Json);
    out += '"';
    return whole;
}

} // namespace foyer::runtime
