// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::client {
struct Refusal;
}

namespace foyer::kit {

/// What a refusal of the server, or of the connection, means, in a sentence in the person's language: by its
/// stable code; the server's own sentence where the code is not known to this build.
[[nodiscard]] QString wordsFor(const client::Refusal &refusal);

/// The sentence of a stable code ("hold_expired"); empty if unknown.
[[nodiscard]] QString wordsForCode(const QString &code);

} // namespace foyer::kit
