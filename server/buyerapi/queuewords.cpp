// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/queuewords.h"

#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

namespace {

using http::JsonMembers;
using wire::PlaceStatus;

QByteArray countOf(qint64 count, const char *what)
{
    return QByteArray::number(count) + ' ' + what + (count == 1 ? "" : "s");
}

bool isLetIn(const line::Standing &standing)
{
    return standing.status == PlaceStatus::Admitted || standing.status == PlaceStatus::Free;
}

} // namespace

QByteArray inWords(std::chrono::seconds wait)
{
    const qint64 minutes = (wait.count() + 59) / 60;
    if (wait.count() < 60)
        return "less than a minute";
    if (minutes < 60)
        return "about " + countOf(minutes, "minute");
    const QByteArray hours = countOf(minutes / 60, "hour");
    return minutes % 60 == 0 ? "about " + hours : "about " + hours + ' ' + countOf(minutes % 60, "minute");
}

QByteArray waitTimeOf(std::optional<std::chrono::seconds> wait)
{
    JsonMembers json;
    const auto add = [&](const char *name, qint64 value) {
        json.addRaw(name, wait ? QByteArray::number(value) : QByteArrayLiteral("null"));
    };
    const qint64 seconds = wait.value_or(std::chrono::seconds{0}).count();
    add("milliseconds", seconds * 1000);
    add("seconds", seconds);
    add("minutes", (seconds + 59) / 60);
    json.addText("humanReadable", wait ? inWords(*wait) : QByteArray("not known yet"));
    return json.take();
}

qint64 positionOf(const line::Standing &standing)
{
    if (isLetIn(standing))
        return 0;
    if (standing.status == PlaceStatus::Drawing)
        return std::max<qint64>(standing.waiting, 1);
    return standing.ahead + 1;
}

QByteArray positionData(const QByteArray &event, const line::Standing &standing)
{
    const qint64 position = positionOf(standing);
    JsonMembers data;
    data.addText("eventId", event);
    data.addRaw("position", QByteArray::number(position));
    data.addRaw("queueSize", QByteArray::number(standing.waiting));
    data.addRaw("estimatedWaitTime", waitTimeOf(isLetIn(standing) ? std::chrono::seconds{0} : standing.wait));
    data.addRaw("usersAhead", QByteArray::number(std::max<qint64>(position - 1, 0)));
    if (isLetIn(standing)) {
        data.addRaw("admitted", "true");
        data.addRaw("expiresAt", jsonTime(standing.admittedUntil));
    }
    if (!standing.message.isEmpty())
        data.addText("message", standing.message.toUtf8());
    return data.take();
}

QByteArray positionNews(const QueueWatcher &watcher, const line::Standing &standing, Instant now)
{
    const qint64 position = positionOf(standing);
    JsonMembers data;
    data.addText("eventId", watcher.event);
    data.addText("eventName", watcher.sheet->title.toUtf8());
    data.addRaw("position", QByteArray::number(position));
    data.addRaw("usersAhead", QByteArray::number(std::max<qint64>(position - 1, 0)));
    data.addRaw("estimatedWaitTime", waitTimeOf(isLetIn(standing) ? std::chrono::seconds{0} : standing.wait));
    data.addRaw("timestamp", jsonTime(now));
    return data.take();
}

QByteArray advancedNews(const QueueWatcher &watcher, Instant now)
{
    JsonMembers data;
    data.addText("eventId", watcher.event);
    data.addText("userId", watcher.account.toText());
    data.addText("eventName", watcher.sheet->title.toUtf8());
    data.addRaw("timestamp", jsonTime(now));
    return data.take();
}

QByteArray refusalNews(const QByteArray &event, const http::Problem &problem)
{
    JsonMembers data;
    data.addText("eventId", event);
    data.addText("message", problem.detail);
    data.addText("code", problem.code.toUpper());
    return data.take();
}

QByteArray succeeded(const QByteArray &data)
{
    JsonMembers answer;
    answer.addRaw("success", "true");
    answer.addRaw("data", data);
    return answer.take();
}

QByteArray failed(const http::Problem &problem)
{
    JsonMembers error;
    error.addText("message", problem.detail);
    error.addText("code", problem.code.toUpper());
    JsonMembers answer;
    answer.addRaw("success", "false");
    answer.addRaw("error", error.take());
    return answer.take();
}

} // namespace foyer::buyerapi
