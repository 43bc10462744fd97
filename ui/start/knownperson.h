// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace foyer::client {
class LocalStore;
}

namespace foyer::start {

/// Somebody who has signed in on this computer before.
struct KnownPerson
{
    QString email;
    QString name;
    QString role; ///< the role's stable name
};

/// The last first, at most four.
[[nodiscard]] std::vector<KnownPerson> knownPeople(const client::LocalStore &store, const QString &place);

/// Puts the person first.
void notePerson(client::LocalStore &store, const QString &place, const KnownPerson &person);

} // namespace foyer::start
