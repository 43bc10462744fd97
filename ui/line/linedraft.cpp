// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/linedraft.h"

#include "core/base/rfc3339.h"

#include <algorithm>
#include <cmath>

namespace foyer::line {

namespace {

constexpr QLatin1StringView perMinuteKey{"per_minute"};
constexpr QLatin1StringView mostBuyingKey{"most_buying"};
constexpr QLatin1StringView windowKey{"window_minutes"};
constexpr QLatin1StringView opensAtKey{"opens_at"};
constexpr QLatin1StringView automaticKey{"automatic_above"};
constexpr QLatin1StringView beginningKey{"beginning"};
constexpr QLatin1StringView messageKey{"message"};

std::optional<qint32> numberAt(const QJsonObject &json, QLatin1StringView key)
{
    const QJsonValue value = json.value(key);
    return value.isDouble() ? std::optional(qint32(value.toInt())) : std::nullopt;
}

void put(QJsonObject &json, QLatin1StringView key, std::optional<qint32> number)
{
    if (number)
        json.insert(key, *number);
}

} // namespace

qint32 wholePerMinute(const Pace &pace) noexcept
{
    return std::max(1, qint32(std::lround(pace.perMinute())));
}

bool LineDraft::changesLine() const noexcept
{
    return perMinute || mostBuying || windowMinutes || opensAt;
}

void LineDraft::dropWhatIs(const wire::LineControl &control) noexcept
{
    if (perMinute && double(*perMinute) == LineSight::paceOf(control.pace).perMinute())
        perMinute.reset();
    if (mostBuying && *mostBuying == control.pace.mostBuying.value_or(0))
        mostBuying.reset();
    if (windowMinutes && *windowMinutes * 60 == control.windowSeconds)
        windowMinutes.reset();
    if (opensAt && opensAt == control.opensAt)
        opensAt.reset();
    if (automaticAbove && *automaticAbove == control.automaticAbove.value_or(0))
        automaticAbove.reset();
    if (message == control.message)
        message.clear();
}

Pace LineDraft::paceOver(const Pace &present) const noexcept
{
    Pace pace = perMinute ? line::paceOf(*perMinute, present) : present;
    if (mostBuying)
        pace.mostBuying = *mostBuying > 0 ? mostBuying : std::nullopt;
    return pace;
}

wire::ChangeLine LineDraft::changeOf(const wire::LineControl &control) const
{
    wire::ChangeLine change;
    if (perMinute || mostBuying)
        change.pace = LineSight::paceOf(paceOver(LineSight::paceOf(control.pace)));
    if (windowMinutes)
        change.windowSeconds = *windowMinutes * 60;
    if (opensAt && control.state == LineState::Gathering)
        change.opensAt = opensAt;
    change.automaticAbove = automaticAbove;
    return change;
}

QJsonObject LineDraft::toJson() const
{
    QJsonObject json;
    put(json, perMinuteKey, perMinute);
    put(json, mostBuyingKey, mostBuying);
    put(json, windowKey, windowMinutes);
    put(json, automaticKey, automaticAbove);
    if (opensAt)
        json.insert(opensAtKey, toRfc3339(*opensAt));
    if (beginning)
        json.insert(beginningKey, int(*beginning));
    if (!message.isEmpty())
        json.insert(messageKey, message);
    return json;
}

LineDraft LineDraft::fromJson(const QJsonObject &json)
{
    LineDraft draft;
    draft.perMinute = numberAt(json, perMinuteKey);
    draft.mostBuying = numberAt(json, mostBuyingKey);
    draft.windowMinutes = numberAt(json, windowKey);
    draft.automaticAbove = numberAt(json, automaticKey);
    draft.opensAt = fromRfc3339(json.value(opensAtKey).toString());
    const std::optional<qint32> beginning = numberAt(json, beginningKey);
    if (beginning && *beginning >= 0 && *beginning <= int(Beginning::OnDemand))
        draft.beginning = Beginning(*beginning);
    draft.message = json.value(messageKey).toString();
    return draft;
}

} // namespace foyer::line
