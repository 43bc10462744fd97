// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/filter.h"

#include "core/client/localstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

namespace foyer::dashboard {

namespace {

Q_LOGGING_CATEGORY(lcFilter, "foyer.dashboard")

QString keyFor(accounts::OrganizationId organization)
{
    return QStringLiteral("dashboard/") + QString::fromLatin1(organization.toText());
}

template <typename T>
std::optional<T> idIn(const QJsonValue &value)
{
    const std::optional<Uuid> id = Uuid::fromText(value.toString().toLatin1());
    return id ? std::optional<T>(T(*id)) : std::nullopt;
}

} // namespace

QByteArray Filter::toJson() const
{
    QJsonObject object{{QStringLiteral("range"), int(range)}, {QStringLiteral("all"), isWholeHouse}};
    if (event)
        object.insert(QStringLiteral("event"), QString::fromLatin1(event->toText()));
    if (performance)
        object.insert(QStringLiteral("performance"), QString::fromLatin1(performance->toText()));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Filter Filter::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Filter filter;
    filter.isWholeHouse = object.value(u"all").toBool();
    filter.event = idIn<catalog::EventId>(object.value(u"event"));
    filter.performance = idIn<catalog::PerformanceId>(object.value(u"performance"));
    const int range = object.value(u"range").toInt(int(filter.range));
    if (range >= 0 && range < rangeCount)
        filter.range = Range(range);
    return filter;
}

Filter Filter::keptIn(const client::LocalStore &store, const QString &place,
                      accounts::OrganizationId organization)
{
    return fromJson(store.setting(place, keyFor(organization)).value_or(QByteArray()));
}

void Filter::keepIn(client::LocalStore &store, const QString &place,
                    accounts::OrganizationId organization) const
{
    if (const Result<void> kept = store.setSetting(place, keyFor(organization), toJson()); !kept)
        qCWarning(lcFilter).noquote() << kept.error().toLogText();
}

} // namespace foyer::dashboard
