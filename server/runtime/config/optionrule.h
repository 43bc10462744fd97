// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/runtime/config/configvalue.h"
#include "server/runtime/config/rawsetting.h"

#include <optional>

namespace foyer::runtime {

/// What values an option takes, and how they are written. Immutable.
class OptionRule
{
public:
    virtual ~OptionRule() = default;

    /// Empty when the value is not what allowed() says.
    [[nodiscard]] virtual std::optional<ConfigValue> read(const RawSetting &setting) const = 0;

    /// Ends the sentence "… must be": `an integer from 1 to 64`.
    [[nodiscard]] virtual QString allowed() const = 0;

    /// Stands for the value in --help: `N`, `DURATION`.
    [[nodiscard]] virtual QString placeholder() const = 0;

    /// The value as TOML, such that read() gives the same value back.
    [[nodiscard]] virtual QString toToml(const ConfigValue &value) const = 0;

    /// Fetches what the value only names. Called once, for the value that won.
    [[nodiscard]] virtual Result<void> fetch(ConfigValue &value, const ConfigOrigin &origin) const;

    /// True when neither the value nor what was given for it may be shown.
    [[nodiscard]] virtual bool isSecret() const { return false; }

    /// True when the flag stands alone (`--verbose`, `--no-verbose`).
    [[nodiscard]] virtual bool isSwitch() const { return false; }
};

/// A TOML basic string with its quotes.
[[nodiscard]] QString tomlString(const QString &text);

/// A TOML array of basic strings.
[[nodiscard]] QString tomlArray(const QStringList &items);

} // namespace foyer::runtime
