// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/redis/target.h"

#include <memory>
#include <optional>
#include <QSslConfiguration>

namespace foyer::redis {

class Transport;

/// A Target made ready for use: its TLS files are read once, here, so that connecting never touches the disk.
/// A value; copies share what they hold.
class Dialer
{
public:
    /// InvalidArgument names what is wrong with the target or its files.
    [[nodiscard]] static Result<Dialer> prepare(Target target);

    [[nodiscard]] const Target &target() const noexcept { return m_target; }

    /// A socket for this endpoint, not yet opened.
    [[nodiscard]] std::unique_ptr<Transport> dial(const Endpoint &endpoint) const;

private:
    explicit Dialer(Target target) : m_target(std::move(target)) {}

    Target m_target;
    std::optional<QSslConfiguration> m_tls;
};

} // namespace foyer::redis
