// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatechoice.h"
#include "ui/checkin/gatemodel.h"
#include "ui/checkin/verdict.h"

namespace foyer::checkin {

/// What the words depend on besides the outcome itself.
struct WordsContext
{
    const Evening &evening;
    const GateChoice &gate;
    Instant now = {};
    std::optional<Instant> lostAt = {}; ///< since when the server is away
};

/// The outcome as staff reads it: what to do first, why, and for whom. In the language of the moment.
[[nodiscard]] Verdict verdictFor(const ScanOutcome &outcome, const WordsContext &context);

/// The shape of a scan, for lists.
[[nodiscard]] Sign signOf(const wire::Scan &scan) noexcept;

/// A scan in a list: "D 14, let in".
[[nodiscard]] QString briefWords(const wire::Scan &scan);

/// Whose it was; "Unknown code" where no ticket is known.
[[nodiscard]] QString whoseWords(const wire::Scan &scan);

/// A code as it stands on a slip: short ones whole, long ones by their beginning and end.
[[nodiscard]] QString codeWords(const QString &code);

} // namespace foyer::checkin
