// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every file of a capability reads; see packaging/cmake/FoyerTargets.cmake.
// Precompiled, never included.
#pragma once

#include "core/booking/salesheet.h"
#include "core/wire/accounts/members.h"
#include "core/wire/accounts/sessions.h"
#include "core/wire/booking/availability.h"
#include "core/wire/booking/holds.h"
#include "core/wire/booking/households.h"
#include "core/wire/booking/orders.h"
#include "core/wire/catalog/event.h"
#include "core/wire/catalog/listing.h"
#include "core/wire/catalog/organization.h"
#include "core/wire/catalog/performance.h"
#include "core/wire/checkin/admission.h"
#include "core/wire/checkin/scan.h"
#include "core/wire/customers/customers.h"
#include "core/wire/line/control.h"
#include "core/wire/reports/figures.h"
#include "core/wire/reports/season.h"
#include "core/wire/seating/seatmap.h"
#include "core/wire/tickets/ticket.h"
#include "server/api/apibuilder.h"
#include "server/api/page.h"
#include "server/api/revision.h"
#include "server/api/workpool.h"
#include "server/pg/pool.h"
