// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/optionrule.h"

namespace foyer::runtime {

/// Both ends belong to it.
template <typename T>
struct Range
{
    T least;
    T most;

    [[nodiscard]] constexpr bool holds(const T &value) const { return least <= value && value <= most; }
};

/// In text `true`, `yes`, `on`, `1` and their opposites.
class BooleanRule final : public OptionRule
{
public:
    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

    [[nodiscard]] bool isSwitch() const override { return true; }
};

class IntegerRule final : public OptionRule
{
public:
    explicit IntegerRule(Range<qint64> range) : m_range(range) {}

    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

private:
    Range<qint64> m_range;
};

class DurationRule final : public OptionRule
{
public:
    explicit DurationRule(Range<std::chrono::milliseconds> range) : m_range(range) {}

    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

private:
    Range<std::chrono::milliseconds> m_range;
};

class ByteSizeRule final : public OptionRule
{
public:
    explicit ByteSizeRule(Range<ByteSize> range) : m_range(range) {}

    [[nodiscard]] std::optional<ConfigValue> read(const RawSetting &setting) const override;
    [[nodiscard]] QString allowed() const override;
    [[nodiscard]] QString placeholder() const override;
    [[nodiscard]] QString toToml(const ConfigValue &value) const override;

private:
    Range<ByteSize> m_range;
};

} // namespace foyer::runtime
