// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::runtime {

class ConfigSchema;

struct ProgramInfo
{
    QString name;    ///< `foyer-server`
    QString summary; ///< one sentence
};

/// What --help prints, at most 100 columns wide: usage, the flags of every program, then each section's
/// flags with help, allowed values, default and variable.
[[nodiscard]] QString helpText(const ConfigSchema &schema, const ProgramInfo &program);

} // namespace foyer::runtime
