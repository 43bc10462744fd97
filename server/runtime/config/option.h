// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace foyer::runtime {

class ConfigSchema;

/// The handle of one option, made by the schema when the option is declared, and the only way to its value:
/// a misspelt or wrongly typed access does not compile.
template <typename T>
class Option
{
public:
    using Value = T;

private:
    friend class ConfigSchema;
    friend class Config;

    Option(const ConfigSchema &schema, std::size_t index) : m_schema(&schema), m_index(index) {}

    const ConfigSchema *m_schema;
    std::size_t m_index;
};

} // namespace foyer::runtime
