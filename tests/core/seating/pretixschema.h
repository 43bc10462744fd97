// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace foyer::test {

/// Every place where a plan breaks the pretix seating plan schema (draft-07, version 0.0.1): types, required
/// members, enumerations, and members that it does not know. Written from the schema's rules by hand.
[[nodiscard]] QStringList schemaFaults(const QJsonValue &plan);

} // namespace foyer::test
