// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/customers/customers.h"
#include "server/customers/customerrecord.h"

namespace foyer::customers {

/// What the API's readers get of it.
[[nodiscard]] wire::CustomerList toWire(CustomerEntries entries);
[[nodiscard]] wire::CustomerShown toWire(CustomerRecord customer);

} // namespace foyer::customers
