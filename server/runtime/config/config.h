// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/commandline.h"
#include "server/runtime/config/configschema.h"

#include <type_traits>
#include <vector>

namespace foyer::runtime {

/// All settings of a run, each with its value and where it came from. Immutable, so any thread may read it.
class Config
{
public:
    struct Setting
    {
        ConfigValue value;
        ConfigOrigin origin;
    };

    /// As many settings as the schema has options, in its order.
    Config(const ConfigSchema &schema, std::vector<Setting> settings, CommandLine commandLine, QString file);

    template <typename T>
    [[nodiscard]] T value(Option<T> option) const
    {
        const Setting &setting = find(option.m_schema, option.m_index);
        if constexpr (std::is_enum_v<T>)
            return T(m_schema->options()[option.m_index].choiceValues.at(
                std::get<ChoiceIndex>(setting.value).index));
        else
            return std::get<T>(setting.value);
    }

    template <typename T>
    [[nodiscard]] const ConfigOrigin &origin(Option<T> option) const
    {
        return find(option.m_schema, option.m_index).origin;
    }

    /// True when it was set by somebody, be it to its default.
    template <typename T>
    [[nodiscard]] bool isGiven(Option<T> option) const
    {
        return origin(option).layer != ConfigLayer::Default;
    }

    /// The error of a rule that concerns several options, worded like the loader's own:
    /// `--data is "/srv/x", but must be …`; `butMust` begins with "must".
    template <typename T>
    [[nodiscard]] Error refusal(Option<T> option, const QString &butMust) const
    {
        return refusalAt(option.m_index, find(option.m_schema, option.m_index), butMust);
    }

    [[nodiscard]] ConfigRequest request() const noexcept { return m_request; }

    [[nodiscard]] const QStringList &positional() const noexcept { return m_positional; }

    /// The configuration file that was read; empty when there was none.
    [[nodiscard]] const QString &file() const noexcept { return m_file; }

    /// Every secret in it, for the log to hide.
    [[nodiscard]] std::vector<Secret> secrets() const;

    /// What --print-config prints: a TOML file that gives these very settings, with the origin of each as a
    /// comment. Secrets are hidden and commented out.
    [[nodiscard]] QString toToml() const;

private:
    [[nodiscard]] const Setting &find(const ConfigSchema *schema, std::size_t index) const;
    [[nodiscard]] Error refusalAt(std::size_t index, const Setting &setting, const QString &butMust) const;

    const ConfigSchema *m_schema;
    std::vector<Setting> m_settings;
    QStringList m_positional;
    QString m_file;
    ConfigRequest m_request;
};

} // namespace foyer::runtime
