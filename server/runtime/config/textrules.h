// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/optionrule.h"

namespace foyer::runtime {

/// Any text without control characters.
class TextRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;
};

/// A path. A relative one counts from the folder of the configuration file it stands in, or else from the
/// working directory.
class PathRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;
};

/// One of a few words.
class ChoiceRule final : public OptionRule
{
public:
    explicit ChoiceRule(QStringList words) : m_words(std::move(words)) {}

    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

private:
    QStringList m_words;
};

/// A TOML array of strings, or one text with commas between the items. No item is empty, no item twice.
class TextListRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;
};

/// Addresses to listen on, written like a TextListRule's items.
class AddressListRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;
};

/// The absolute form of a path given at `origin`; empty stays empty.
[[nodiscard]] FilePath resolvedPath(const QString &path, const ConfigOrigin &origin);

/// True for text that may stand in a setting: no control characters.
[[nodiscard]] bool isPlainText(const QString &text);

} // namespace foyer::runtime
