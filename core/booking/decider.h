// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/booking/command.h"
#include "core/booking/decision.h"

#include <tl/expected.hpp>

namespace foyer::booking {

using Decision = tl::expected<Accepted, Refusal>;

/// The rules of selling, pure: no I/O, no clock of its own. Commands of a batch are decided one after the
/// other, in order of arrival; an accepted one changes the world and notes in `changes` what must be written,
/// a refused one changes nothing. Not thread-safe; one per worker.
class Decider
{
public:
    /// `ids` makes the ids of tickets and ledger entries.
    explicit Decider(IdFactory &ids) : m_ids(ids) {}

    [[nodiscard]] Decision decide(World &world, Changes &changes, const Command &command, Instant now) const;

private:
    IdFactory &m_ids;
};

} // namespace foyer::booking
