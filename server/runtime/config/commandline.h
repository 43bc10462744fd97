// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/runtime/config/rawsetting.h"

#include <optional>
#include <QStringList>
#include <vector>

namespace foyer::runtime {

class ConfigSchema;

/// What the command line asks for instead of running.
enum class ConfigRequest : quint8
{
    Run,
    Help,
    Version,
    PrintConfig
};

struct CommandLine
{
    ConfigRequest request = ConfigRequest::Run;
    std::optional<QString> configFile; ///< of --config
    std::vector<RawSetting> settings;
    QStringList positional;
};

/// Reads `--http-listen VALUE`, `--http-listen=VALUE`, `--verbose`, `--no-verbose`, `--config FILE`, `--help`
/// (`-h`), `--version`, `--print-config`; behind `--` everything is positional. `arguments` come without the
/// program's name. Refuses, with InvalidArgument, unknown and repeated flags and missing values; of --help
/// and --version whichever comes first wins over everything behind it.
[[nodiscard]] Result<CommandLine> readCommandLine(const ConfigSchema &schema, const QStringList &arguments);

} // namespace foyer::runtime
