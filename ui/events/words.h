// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/checklist.h"
#include "ui/kit/chip.h"

#include <QTimeZone>

namespace foyer::events {

/// What the set-up says of itself, in the person's language.

[[nodiscard]] QString zoneWords(const QString &ianaName);
[[nodiscard]] QString hallWords(const Hall &hall, const HallFacts &facts);
[[nodiscard]] QString datesWords(const std::vector<Date> &dates, const QTimeZone &zone);
[[nodiscard]] QString phasesWords(const std::vector<Phase> &phases, Instant now, const QTimeZone &zone);
[[nodiscard]] QString channelWords(catalog::Channel channel);
[[nodiscard]] QString channelsWords(const std::vector<catalog::Channel> &channels);
[[nodiscard]] QString stepName(Step step);
[[nodiscard]] kit::ChipSpec stateChip(catalog::EventState state);
[[nodiscard]] kit::ChipSpec stateChip(catalog::PerformanceState state);

/// The sentence beside the button: what publishing will do, for whom and until when.
[[nodiscard]] QString publishWords(const Setup &setup, Instant now);

/// What somebody else changed between two states of an event, a line each.
[[nodiscard]] QStringList changesWords(const Setup &before, const Setup &after);

} // namespace foyer::events
