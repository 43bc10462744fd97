// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/runtime/config/config.h"

namespace foyer::runtime {

/// Where settings may come from.
struct ConfigSources
{
    QStringList arguments;    ///< the command line without the program's name
    QStringList environment;  ///< `NAME=VALUE`, as QProcess::systemEnvironment() gives it
    QString defaultFile = {}; ///< read when it exists and no other file is named
};

/// Reads all settings: defaults < file < FOYER_ variables < flags. The file is the one of --config, else of
/// FOYER_CONFIG, else the default one.
///
/// Strict: an unknown key, variable or flag, a value of the wrong type or out of range, anything given twice
/// is refused with InvalidArgument and one sentence that names the place, what stood there and what is
/// allowed; also where a later layer would have hidden it. With --help or --version nothing else is read.
[[nodiscard]] Result<Config> loadConfig(const ConfigSchema &schema, const ConfigSources &sources);

} // namespace foyer::runtime
