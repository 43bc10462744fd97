// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/emailaddress.h"
#include "core/wire/accounts/sessions.h"
#include "server/accounts/sessionissuer.h"
#include "server/http/problem.h"
#include "server/http/request.h"

#include <tl/expected.hpp>

namespace foyer::accounts {

/// The device and place that a request comes from. The device's token stands in the body or, where there is
/// none, in X-Device-Token; one that is none of ours is as good as none.
[[nodiscard]] Visitor visitorOf(const http::Request &request,
                                const std::optional<QString> &deviceToken = std::nullopt);

/// What is looked up for an address as somebody typed it; one that is none finds nobody.
[[nodiscard]] QString lookupKey(const QString &email);

/// 400 with the field's name for a text that breaks a rule of core/accounts.
[[nodiscard]] tl::expected<EmailAddress, http::Problem> checkedEmail(const QString &email,
                                                                     const QByteArray &field);
[[nodiscard]] tl::expected<Secret, http::Problem> checkedPassword(const QString &password,
                                                                  const QByteArray &field);
[[nodiscard]] tl::expected<QString, http::Problem> checkedLanguage(const QString &language,
                                                                   const QByteArray &field);

[[nodiscard]] wire::SignedIn signedIn(const SessionKeys &keys);

} // namespace foyer::accounts
