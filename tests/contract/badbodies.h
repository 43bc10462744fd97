// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/schemachecker.h"

#include <vector>

namespace foyer::test {

/// A request body that must be refused, made from one that was accepted.
struct BadBody
{
    QString what = {};  ///< "lines[0].seat: wrong type"
    QString field = {}; ///< the path that the refusal must name; empty: any
    QByteArray bytes = {};
};

/// Every way to spoil `good` that its schema speaks of: each member missing, of every wrong type, too long,
/// too small, too big, in the year 9999, with bad UTF-8; unknown members; broken and oversize documents.
[[nodiscard]] std::vector<BadBody> badBodies(const QJsonObject &good, const QJsonObject &schema,
                                             const SchemaChecker &schemas);

} // namespace foyer::test
