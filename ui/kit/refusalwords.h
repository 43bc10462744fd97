// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer::client {
struct Refusal;
}

namespace foyer::kit {

/// What a refusal of the server, or of the connection, means, in a sentence in the person's language: by its
/// stable code, else by its kind. The server's own sentences are for the log.
[[nodiscard]] QString wordsFor(const client::Refusal &refusal);

/// The sentence of a stable code ("hold_expired", also readiness reasons); empty if unknown.
[[nodiscard]] QString wordsForCode(const QByteArray &code);

} // namespace foyer::kit
