// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/log/escapedtext.h"
#include "server/runtime/log/logrecord.h"
#include "server/runtime/log/logredactor.h"

namespace foyer::runtime {

enum class LogFormat : quint8
{
    Json,      ///< one object a line
    Text,      ///< for a person at a terminal
    ColourText ///< the same, with the level coloured
};

/// Bytes of output, escapes counted.
struct LogLimits
{
    qsizetype line = 8192;
    qsizetype message = 4096;
    qsizetype value = 1024; ///< of one field
};

/// Turns a record into exactly one line, with its newline, never longer than the limit. Stateless.
///
/// JSON keys: `ts`, `level`, `category`, `msg`, `thread`; `file` and `line` from warnings up; then the
/// fields; `truncated` when something did not fit. A field whose name is one of these comes out as
/// `field_NAME`.
class LogFormatter
{
public:
    explicit LogFormatter(LogFormat format, LogLimits limits = {}, LogRedactor redactor = {});

    void append(QByteArray &out, const LogRecord &record) const;

private:
    [[nodiscard]] bool appendJson(QByteArray &out, const LogRecord &record, qsizetype end) const;
    [[nodiscard]] bool appendJsonField(QByteArray &out, const LogField &field) const;
    [[nodiscard]] bool appendText(QByteArray &out, const LogRecord &record, qsizetype end) const;
    [[nodiscard]] bool appendTextField(QByteArray &out, const LogField &field) const;

    /// appendEscaped() of the text without its secrets.
    [[nodiscard]] bool appendSafely(QByteArray &out, const QByteArray &text, qsizetype limit,
                                    Escaping escaping) const;

    LogFormat m_format;
    LogLimits m_limits;
    LogRedactor m_redactor;
};

} // namespace foyer::runtime
