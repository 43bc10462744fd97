// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/knownperson.h"

#include "core/client/localstore.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace foyer::start {

namespace {

Q_LOGGING_CATEGORY(lcPeople, "foyer.start")

constexpr std::size_t mostPeople = 4;
constexpr QLatin1StringView settingKey{"people"};

} // namespace

std::vector<KnownPerson> knownPeople(const client::LocalStore &store, const QString &place)
{
    const std::optional<QByteArray> kept = store.setting(place, settingKey);
    std::vector<KnownPerson> people;
    for (const QJsonValue &value : QJsonDocument::fromJson(kept.value_or(QByteArray())).array()) {
        KnownPerson person{value[u"email"].toString(), value[u"name"].toString(), value[u"role"].toString()};
        if (!person.email.isEmpty() && people.size() < mostPeople)
            people.push_back(std::move(person));
    }
    return people;
}

void notePerson(client::LocalStore &store, const QString &place, const KnownPerson &person)
{
    std::vector<KnownPerson> people = knownPeople(store, place);
    std::erase_if(people, [&person](const KnownPerson &known) {
        return known.email.compare(person.email, Qt::CaseInsensitive) == 0;
    });
    people.insert(people.begin(), person);
    QJsonArray kept;
    for (const KnownPerson &each : people)
        kept.append(QJsonObject{{QStringLiteral("email"), each.email},
                                {QStringLiteral("name"), each.name},
                                {QStringLiteral("role"), each.role}});
    const Result<void> stored =
        store.setSetting(place, settingKey, QJsonDocument(kept).toJson(QJsonDocument::Compact));
    if (!stored)
        qCWarning(lcPeople).noquote() << stored.error().toLogText();
}

} // namespace foyer::start
