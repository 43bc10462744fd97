// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

namespace foyer {

/// A value or an Error: what every function that can fail for an expected reason returns. A class and not
/// an alias, so that `[[nodiscard]]` holds wherever one is returned.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result() = default;

    Result(Base &&other) : Base(std::move(other)) {}

    Result(const Base &other) : Base(other) {}
};

/// `return failure(ErrorCode::Timeout, QStringLiteral("…"));` works in any function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, QString detail, QString subject = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(subject)});
}

/// Hands an error on unchanged.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace foyer
