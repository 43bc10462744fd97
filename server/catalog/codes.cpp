// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/catalog/codes.h"

#include "core/base/jsonreader.h"

#include <array>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace foyer::catalog {

namespace {

constexpr QLatin1StringView hoursKey{"until_hours_before"};
constexpr QLatin1StringView shareKey{"basis_points"};

constexpr std::array channelNames{
    JsonName<Channel>{QLatin1StringView{"public"}, Channel::Public},
    JsonName<Channel>{QLatin1StringView{"box_office"}, Channel::BoxOffice},
    JsonName<Channel>{QLatin1StringView{"phone"}, Channel::Phone},
    JsonName<Channel>{QLatin1StringView{"partner"}, Channel::Partner},
};

template <typename State, std::size_t N>
std::optional<State> find(const std::array<State, N> &states, QStringView code)
{
    for (const State state : states) {
        if (stateName(state) == code)
            return state;
    }
    return std::nullopt;
}

} // namespace

std::optional<EventState> eventStateOf(QStringView code)
{
    using enum EventState;
    return find(std::array{Draft, Published, Cancelled, Done}, code);
}

std::optional<PerformanceState> performanceStateOf(QStringView code)
{
    using enum PerformanceState;
    return find(std::array{Draft, OnSale, Cancelled, Done}, code);
}

std::vector<QString> codesOf(const std::set<Channel> &channels)
{
    std::vector<QString> codes;
    for (const Channel channel : channels)
        codes.push_back(jsonName(channelNames, channel));
    return codes;
}

std::optional<std::set<Channel>> channelsOf(const std::vector<QString> &codes)
{
    std::set<Channel> channels;
    for (const QString &code : codes) {
        for (const JsonName<Channel> &name : channelNames) {
            if (code == name.name)
                channels.insert(name.value);
        }
    }
    if (channels.size() != codes.size())
        return std::nullopt;
    return channels;
}

pg::Utf8 documentOf(const RefundPolicy &policy)
{
    QJsonArray steps;
    for (const RefundPolicy::Step &step : policy.steps())
        steps.append(QJsonObject{{hoursKey, step.hoursBefore}, {shareKey, step.share.value}});
    return pg::Utf8{QJsonDocument(steps).toJson(QJsonDocument::Compact)};
}

std::optional<RefundPolicy> refundPolicyOf(const pg::Utf8 &document)
{
    std::vector<RefundPolicy::Step> steps;
    const QJsonArray stored = QJsonDocument::fromJson(document.bytes).array();
    for (const QJsonValue &each : stored) {
        const QJsonObject step = each.toObject();
        steps.push_back({step.value(hoursKey).toInt(-1), {qint32(step.value(shareKey).toInt(-1))}});
    }
    Result<RefundPolicy> policy = RefundPolicy::fromSteps(std::move(steps));
    if (!policy)
        return std::nullopt;
    return *policy;
}

Error unreadable(const char *what)
{
    return Error{ErrorCode::Internal,
                 QStringLiteral("A stored %1 cannot be read by this version.").arg(QLatin1String(what))};
}

} // namespace foyer::catalog
