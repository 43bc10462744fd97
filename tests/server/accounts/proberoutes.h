// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/api/apirig.h"

namespace foyer::test {

/// Routes that tell who came in: GET and POST /api/v1/probe (public), /api/v1/probe/mine (signed in), and one
/// for each permission at …/probes/<permission with hyphens>; GET /probe is outside the API.
[[nodiscard]] std::shared_ptr<void> addProbes(const ApiParts &parts);

} // namespace foyer::test
