// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/verdictwords.h"

namespace foyer::checkin {

/// Of a refusal at the gate: the word, why, and what to do with whoever holds the ticket.
struct ReasonWords
{
    QString word;
    QString why;
    QString advice;
};

/// By the stable code of the reason (core/checkin/verdict.h); a reason that this build does not know is a
/// refusal all the same.
[[nodiscard]] ReasonWords wordsOfReason(const wire::Scan &scan, const WordsContext &context);

/// In the list of scans.
[[nodiscard]] QString briefReason(const QString &reason);

} // namespace foyer::checkin
