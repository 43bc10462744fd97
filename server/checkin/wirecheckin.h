// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/admission.h"
#include "core/wire/checkin/gate.h"
#include "core/wire/checkin/scan.h"
#include "server/checkin/houseservice.h"

namespace foyer::checkin {

[[nodiscard]] wire::Gate wireGate(const Gate &gate);
[[nodiscard]] wire::Scan wireScan(const ScanView &view);
[[nodiscard]] wire::Admission wireAdmission(const HouseTally &tally);
[[nodiscard]] wire::FoundTickets wireFound(const SearchResult &result);

} // namespace foyer::checkin
