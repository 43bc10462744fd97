// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/figuresquestion.h"

#include "core/base/rfc3339.h"
#include "server/api/call.h"

#include <array>
#include <QList>

namespace foyer::reports {

namespace {

using Problem = http::Problem;

constexpr std::array<const char *, 4> channels{"public", "box_office", "phone", "partner"};

// Of what this program can have sold.
const Instant earliestInstant = std::chrono::sys_days{std::chrono::year{2000} / 1 / 1};
const Instant latestInstant = std::chrono::sys_days{std::chrono::year{2200} / 1 / 1};

tl::expected<std::optional<Uuid>, Problem> idIn(const http::Request &request, const char *name)
{
    const std::optional<QByteArray> text = request.query().value(name);
    if (!text)
        return std::nullopt;
    const std::optional<Uuid> id = Uuid::fromText(*text);
    if (!id)
        return api::badField(name, "This must be an id.");
    return id;
}

tl::expected<std::optional<Instant>, Problem> instantIn(const http::Request &request, const char *name)
{
    const std::optional<QByteArray> text = request.query().value(name);
    if (!text)
        return std::nullopt;
    const std::optional<Instant> instant = fromRfc3339(QString::fromUtf8(*text));
    if (!instant || *instant < earliestInstant || *instant >= latestInstant)
        return api::badField(name, "This must be an instant like 2026-11-21T13:37:00Z.");
    return instant;
}

tl::expected<std::optional<TimeSpan>, Problem> spanIn(const http::Request &request, Instant now)
{
    const auto from = instantIn(request, "from");
    if (!from)
        return tl::unexpected(from.error());
    const auto to = instantIn(request, "to");
    if (!to)
        return tl::unexpected(to.error());
    if (!*from && !*to)
        return std::nullopt;
    const TimeSpan span{from->value_or(earliestInstant), to->value_or(now)};
    if (span.from >= span.to)
        return api::badField("to", "The end must lie behind the beginning.");
    return span;
}

tl::expected<std::optional<QString>, Problem> channelIn(const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("channel");
    if (!text)
        return std::nullopt;
    for (const char *known : channels) {
        if (*text == known)
            return QString::fromLatin1(known);
    }
    return api::badField("channel", "There is no such channel.");
}

} // namespace

tl::expected<FiguresQuestion, Problem> questionOf(const http::Request &request, Instant now)
{
    const auto performance = idIn(request, "performance");
    if (!performance)
        return tl::unexpected(performance.error());
    const auto event = idIn(request, "event");
    if (!event)
        return tl::unexpected(event.error());
    const auto span = spanIn(request, now);
    if (!span)
        return tl::unexpected(span.error());
    const auto channel = channelIn(request);
    if (!channel)
        return tl::unexpected(channel.error());
    const accounts::OrganizationId organization(request.pathUuid("organization"));
    return FiguresQuestion{organization, *performance, *event, *span, *channel};
}

tl::expected<ExportPlace, Problem> exportPlaceOf(const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("after");
    if (!text)
        return ExportPlace{};
    const QList<QByteArray> parts = text->split('.');
    std::array<bool, 4> fine{};
    if (parts.size() != 7)
        return api::badField("after", "This is no place in the export.");
    const qint32 performance = parts[0].toInt(&fine[0]);
    const qint64 minute = parts[1].toLongLong(&fine[1]);
    const qint16 category = parts[2].toShort(&fine[2]);
    const qint16 section = parts[3].toShort(&fine[3]);
    const std::optional<Uuid> type = Uuid::fromText(parts[4]);
    const Instant at =
        Instant(std::chrono::minutes{fine[1] && minute >= 0 && minute < 200'000'000 ? minute : 0});
    if (!fine[0] || !fine[1] || !fine[2] || !fine[3] || !type || parts[5].size() > 20 || parts[6].size() > 20)
        return api::badField("after", "This is no place in the export.");
    return ExportPlace{performance,
                       at,
                       category,
                       section,
                       *type,
                       QString::fromLatin1(parts[5]),
                       QString::fromLatin1(parts[6])};
}

QByteArray toText(const ExportPlace &place)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(place.minute.time_since_epoch());
    return QByteArray::number(place.performance) + '.' + QByteArray::number(qint64(minutes.count())) + '.'
           + QByteArray::number(place.category) + '.' + QByteArray::number(place.section) + '.'
           + place.ticketType.toText() + '.' + place.channel.toLatin1() + '.' + place.tender.toLatin1();
}

} // namespace foyer::reports
