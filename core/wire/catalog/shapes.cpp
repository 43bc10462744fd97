// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/catalog/event.h"
#include "core/wire/catalog/listing.h"
#include "core/wire/catalog/organization.h"
#include "core/wire/catalog/seatchange.h"
