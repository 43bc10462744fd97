// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <concepts>
#include <cstddef>
#include <limits>
#include <QByteArrayView>
#include <QLatin1StringView>
#include <QLoggingCategory>
#include <QString>
#include <utility>
#include <variant>
#include <vector>

namespace foyer {

class Secret;

enum class LogLevel : quint8
{
    Debug,
    Info,
    Warning,
    Error
};

/// Where a line of source stands; made by the compiler at the call.
struct SourcePlace
{
    const char *file = nullptr;
    int line = 0;

    [[nodiscard]] static constexpr SourcePlace here(const char *file = __builtin_FILE(),
                                                    int line = __builtin_LINE()) noexcept
    {
        return SourcePlace{file, line};
    }
};

/// Text is UTF-8, but need not be valid: what came from outside is escaped when it is written.
using LogValue = std::variant<bool, qint64, double, QByteArray>;

struct LogField
{
    QLatin1StringView key; ///< of static lifetime
    LogValue value;
};

/// One log line with typed fields, written when it is destroyed, so mostly a statement of its own:
///
///     LogEvent(LogLevel::Warning, lcPg(), QStringLiteral("The connection is lost; trying again."))
///         .field("attempt", attempt).duration("waited_ms", waited).error(error);
///
/// The message is a plain constant sentence; what varies goes into fields. Lines travel through Qt's message
/// handler, so they come out wherever qCWarning() comes out; handlers that do not know LogEvent see the
/// fields as `key=value` behind the message. Costs next to nothing when the category is switched off. A
/// Secret is not accepted as a value.
class LogEvent
{
public:
    LogEvent(LogLevel level, const QLoggingCategory &category, QString message,
             SourcePlace place = SourcePlace::here());
    ~LogEvent();
    Q_DISABLE_COPY_MOVE(LogEvent)

    /// A value beyond qint64 is written as its largest.
    template <std::integral T, std::size_t N>

    requires(!std::same_as<T, bool>) LogEvent &field(const char (&key)[N], T value)
    {
        const qint64 number =
            std::in_range<qint64>(value) ? qint64(value) : std::numeric_limits<qint64>::max();
        return add(view(key), LogValue(std::in_place_type<qint64>, number));
    }

    template <std::floating_point T, std::size_t N>
    LogEvent &field(const char (&key)[N], T value)
    {
        return add(view(key), LogValue(std::in_place_type<double>, double(value)));
    }

    template <std::same_as<bool> T, std::size_t N>
    LogEvent &field(const char (&key)[N], T value)
    {
        return add(view(key), LogValue(std::in_place_type<bool>, value));
    }

    template <typename T, std::size_t N>

    requires(std::convertible_to<const T &, QByteArrayView> || std::same_as<T, QString>) LogEvent &field(
        const char (&key)[N], const T &text)
    {
        if constexpr (std::same_as<T, QString>)
            return addString(view(key), text);
        else
            return addUtf8(view(key), text);
    }

    template <std::size_t N>
    LogEvent &field(const char (&key)[N], const Secret &) = delete;

    /// Milliseconds with three decimals; the key says so (`duration_ms`, `waited_ms`).
    template <std::size_t N>
    LogEvent &duration(const char (&key)[N], std::chrono::nanoseconds time)
    {
        return field(key, double(time.count() / 1000) / 1000.0);
    }

    /// `request_id`.
    LogEvent &requestId(QByteArrayView id);

    /// `trace_id` and `span_id` of a W3C traceparent header; one that does not follow the grammar is left
    /// out.
    LogEvent &traceParent(QByteArrayView traceParent);

    /// `error_code`, and `error`, `error_subject`, `sqlstate`, `constraint` as far as present.
    LogEvent &error(const Error &error);

    /// Lines of one key count as repetitions of each other, although their fields differ: for storms such as
    /// one refusal per request while a database is away.
    LogEvent &repeatsAs(QByteArrayView key);

    /// True when the category lets this level through: only then are fields kept.
    [[nodiscard]] bool isActive() const noexcept { return m_active; }

    [[nodiscard]] const QString &message() const noexcept { return m_message; }

    [[nodiscard]] const std::vector<LogField> &fields() const noexcept { return m_fields; }

    [[nodiscard]] const QByteArray &repeatKey() const noexcept { return m_repeatKey; }

    /// For message handlers: the event whose line this thread is writing just now, or null when the line
    /// comes from qCWarning() and its like. The handler may move the fields away.
    [[nodiscard]] static LogEvent *current() noexcept;

    [[nodiscard]] std::vector<LogField> takeFields() noexcept { return std::move(m_fields); }

    /// Whoever installs a handler that asks for current() says so: the fields are then not rendered into the
    /// text as well. Process-wide, like the handler itself; off at first.
    static void setHandlerTakesFields(bool takesFields) noexcept;

private:
    template <std::size_t N>
    [[nodiscard]] static constexpr QLatin1StringView view(const char (&key)[N]) noexcept
    {
        return QLatin1StringView(key, qsizetype(N) - 1);
    }

    LogEvent &add(QLatin1StringView key, LogValue value);
    LogEvent &addUtf8(QLatin1StringView key, QByteArrayView utf8);
    LogEvent &addString(QLatin1StringView key, const QString &text);
    [[nodiscard]] QString plainText() const;

    const QLoggingCategory &m_category;
    QString m_message;
    std::vector<LogField> m_fields;
    QByteArray m_repeatKey;
    SourcePlace m_place;
    LogLevel m_level;
    bool m_active;
};

} // namespace foyer
