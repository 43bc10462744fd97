// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/catalog/editrefusal.h"

#include <variant>

namespace foyer::catalog {

/// Why a service did not do what it was asked for: a refusal by the catalog's rules, or an error of the
/// database.
using Failure = std::variant<Refused, Error>;

template <typename T>
using Answer = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> fail(EditRefusal what, QString field = {})
{
    return tl::unexpected<Failure>(Failure(Refused{what, std::move(field), {}}));
}

/// What a violated constraint means to whoever edits; any other error stays what it is.
[[nodiscard]] tl::unexpected<Failure> fail(Error error);

} // namespace foyer::catalog
