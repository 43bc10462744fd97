// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every page and test of the client reads; see packaging/cmake/FoyerTargets.cmake.
// Precompiled, never included.
#pragma once

#ifdef __cplusplus
#include "core/client/apis.h"
#include "core/client/livefeed.h"
#include "core/client/localstore.h"
#include "core/client/session.h"
#endif
