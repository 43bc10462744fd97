// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace foyer::test {

struct ClientOffice;

// Parts of an evening: they fail the test function that calls them.

/// The first organization and its owner, her profile, and a second organization.
void makeFirstRun(ClientOffice &office);

/// Somebody is invited, gets another role and leaves; the owner signs in elsewhere and changes her password.
void letPeopleIn(ClientOffice &office, quint16 port);

} // namespace foyer::test
