// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <map>

namespace foyer::pg {

/// Where and how to connect: libpq's connection string, parsed. Cannot hold an option that libpq does not
/// know.
class ConnInfo
{
public:
    /// Takes `host=… dbname=…` and `postgresql://…`. ErrorCode::InvalidArgument names the option at fault;
    /// values, which may be passwords, are never repeated.
    [[nodiscard]] static Result<ConnInfo> parse(const QByteArray &text);

    /// Empty when not given.
    [[nodiscard]] QByteArray value(const QByteArray &option) const;

    void set(const QByteArray &option, const QByteArray &value) { m_options[option] = value; }

    void setDefault(const QByteArray &option, const QByteArray &value)
    {
        m_options.try_emplace(option, value);
    }

    [[nodiscard]] const std::map<QByteArray, QByteArray> &options() const noexcept { return m_options; }

    /// `database "foyer" at "db.example" port 5432 as user "foyer_app"`: for logs, without the password.
    [[nodiscard]] QString describe() const;

private:
    ConnInfo() = default;

    std::map<QByteArray, QByteArray> m_options;
};

} // namespace foyer::pg
