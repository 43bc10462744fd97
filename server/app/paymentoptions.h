// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/serversettings.h"
#include "server/runtime/config/config.h"

namespace foyer::app {

/// The options about payments, declared in the schema of all others. Lives as long as the Config made from
/// it.
class PaymentOptions
{
public:
    explicit PaymentOptions(runtime::ConfigSchema &schema);

    /// Errors: InvalidArgument with a sentence that names the option.
    [[nodiscard]] Result<void> read(const runtime::Config &config, ServerSettings &settings) const;

private:
    using Milliseconds = std::chrono::milliseconds;

    runtime::Option<Milliseconds> m_timeout;
    runtime::Option<Milliseconds> m_within;
    runtime::Option<qint64> m_success;
    runtime::Option<Milliseconds> m_fastest;
    runtime::Option<Milliseconds> m_slowest;
    runtime::Option<qint64> m_seed;
    runtime::Option<bool> m_authorizes;
    runtime::Option<qint64> m_silent;
    runtime::Option<qint64> m_late;
    runtime::Option<Milliseconds> m_lateBy;
    runtime::Option<qint64> m_twice;
    runtime::Option<runtime::FilePath> m_books;
};

} // namespace foyer::app
