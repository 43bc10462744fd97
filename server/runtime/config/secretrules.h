// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/optionrule.h"

namespace foyer::runtime {

/// A text that is a secret itself, such as a connection string with a password in it.
class SecretTextRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

    [[nodiscard]] bool isSecret() const override { return true; }
};

/// The path of a file that holds the secret: at most 64 KiB, not empty, and not writable by everybody. One
/// line end behind the secret does not belong to it.
class SecretFileRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;
    [[nodiscard]] Result<void> fetch(ConfigValue &value, const ConfigOrigin &origin) const override;
};

} // namespace foyer::runtime
