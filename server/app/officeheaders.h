// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every file of a capability reads; see packaging/cmake/FoyerTargets.cmake.
// Precompiled, never included.
#pragma once

#include "core/booking/salesheet.h"
#include "server/api/apibuilder.h"
#include "server/api/page.h"
#include "server/api/revision.h"
#include "server/api/workpool.h"
#include "server/pg/pool.h"
