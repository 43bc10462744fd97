// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace foyer::http {

/// `foyer.http`: the edge.
Q_DECLARE_LOGGING_CATEGORY(lcHttp)

} // namespace foyer::http
