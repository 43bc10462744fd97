// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace foyer::pg {

/// "foyer.pg": connections coming and going, and PostgreSQL's own notices. Never values of parameters.
Q_DECLARE_LOGGING_CATEGORY(lcPg)

} // namespace foyer::pg
