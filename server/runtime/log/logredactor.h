// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <vector>

namespace foyer::runtime {

/// Takes secrets out of text that is about to be logged: the configured ones wherever they stand, and what
/// has the shape of one (the password in a URI or a libpq connection string, a bearer token). The last net,
/// not the first: code does not log secrets in the first place. Immutable, so any thread may use it.
class LogRedactor
{
public:
    LogRedactor() = default;

    /// Secrets shorter than six bytes are not searched for: they would tear holes into ordinary words.
    explicit LogRedactor(std::vector<Secret> secrets);

    /// Puts `[hidden]` in place of every secret found. False, and the text unchanged, when there was none.
    bool redact(QByteArray &text) const;

    /// Quick look that allocates nothing: false when redact() would find nothing.
    [[nodiscard]] bool mayHoldSecret(QByteArrayView text) const noexcept;

    /// True for field names that promise a secret: `password`, `access_token`, `authorization` ….
    [[nodiscard]] static bool isSecretName(QLatin1StringView key) noexcept;

    static constexpr char mask[] = "[hidden]";

private:
    std::vector<Secret> m_secrets;
};

} // namespace foyer::runtime
