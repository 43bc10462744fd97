// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/connectionstate.h"

namespace foyer::pg {

QLatin1StringView stateName(ConnectionState state) noexcept
{
    switch (state) {
    case ConnectionState::Disconnected: return QLatin1StringView{"disconnected"};
    case ConnectionState::Resolving: return QLatin1StringView{"resolving"};
    case ConnectionState::Connecting: return QLatin1StringView{"connecting"};
    case ConnectionState::Configuring: return QLatin1StringView{"configuring"};
    case ConnectionState::Ready: return QLatin1StringView{"ready"};
    case ConnectionState::Cancelling: return QLatin1StringView{"cancelling"};
    case ConnectionState::Broken: return QLatin1StringView{"broken"};
    case ConnectionState::Closing: return QLatin1StringView{"closing"};
    case ConnectionState::Closed: return QLatin1StringView{"closed"};
    }
    return QLatin1StringView{"closed"};
}

bool leadsToReady(ConnectionState state) noexcept
{
    using enum ConnectionState;
    switch (state) {
    case Disconnected:
    case Resolving:
    case Connecting:
    case Configuring:
    case Ready:
    case Cancelling: return true;
    case Broken:
    case Closing:
    case Closed: return false;
    }
    return false;
}

bool isLegalTransition(ConnectionState from, ConnectionState to) noexcept
{
    using enum ConnectionState;
    switch (from) {
    case Disconnected: return to == Resolving || to == Closed;
    case Resolving: return to == Connecting || to == Broken || to == Closed;
    case Connecting: return to == Configuring || to == Broken || to == Closed;
    case Configuring: return to == Ready || to == Broken || to == Closed;
    case Ready: return to == Cancelling || to == Closing || to == Broken || to == Closed;
    case Cancelling: return to == Ready || to == Closing || to == Broken || to == Closed;
    case Broken: return to == Resolving || to == Closed;
    case Closing: return to == Closed;
    case Closed: return false;
    }
    return false;
}

} // namespace foyer::pg
