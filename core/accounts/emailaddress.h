// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace foyer::accounts {

/// An address that mail could be sent to, as far as its text tells. Made only from one.
class EmailAddress
{
public:
    /// Exactly one @, 1–64 characters before it, a dotted or plain domain behind it, no spaces or control
    /// characters, 254 in all; spaces around it are forgiven. Quoted local parts are not.
    [[nodiscard]] static std::optional<EmailAddress> fromText(QStringView text);

    /// As it was typed.
    [[nodiscard]] const QString &text() const noexcept { return m_text; }

    /// What makes two spellings the same address here: composed characters, lower case.
    [[nodiscard]] const QString &key() const noexcept { return m_key; }

private:
    explicit EmailAddress(QString text);

    QString m_text;
    QString m_key;
};

} // namespace foyer::accounts
