// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

namespace foyer::buyerapi {

/// What is told back of a text that was sent, in characters.
inline constexpr qsizetype longestEcho = 200;

/// A field that breaks a rule. What was sent is told back where it is a text, but never a password.
struct FieldFault
{
    QByteArray path; ///< "seatIds[2]"
    QString value = {};
    QByteArray message = {};
    QByteArray location = "body"; ///< or "query"
};

using FieldFaults = std::vector<FieldFault>;

/// The `details` of a refusal, as JSON text.
[[nodiscard]] QByteArray detailsJson(const FieldFaults &faults);

} // namespace foyer::buyerapi
