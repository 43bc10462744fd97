// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QStringList>

namespace foyer {

QLatin1StringView errorCodeName(ErrorCode code) noexcept
{
    switch (code) {
    case ErrorCode::InvalidArgument: return QLatin1StringView{"invalid_argument"};
    case ErrorCode::NotFound: return QLatin1StringView{"not_found"};
    case ErrorCode::AlreadyExists: return QLatin1StringView{"already_exists"};
    case ErrorCode::Conflict: return QLatin1StringView{"conflict"};
    case ErrorCode::PermissionDenied: return QLatin1StringView{"permission_denied"};
    case ErrorCode::Unsupported: return QLatin1StringView{"unsupported"};
    case ErrorCode::Timeout: return QLatin1StringView{"timeout"};
    case ErrorCode::Cancelled: return QLatin1StringView{"cancelled"};
    case ErrorCode::Closed: return QLatin1StringView{"closed"};
    case ErrorCode::Overloaded: return QLatin1StringView{"overloaded"};
    case ErrorCode::Unavailable: return QLatin1StringView{"unavailable"};
    case ErrorCode::InDoubt: return QLatin1StringView{"in_doubt"};
    case ErrorCode::DatabaseRefused: return QLatin1StringView{"database_refused"};
    case ErrorCode::Protocol: return QLatin1StringView{"protocol"};
    case ErrorCode::Corrupt: return QLatin1StringView{"corrupt"};
    case ErrorCode::Io: return QLatin1StringView{"io"};
    case ErrorCode::Internal: return QLatin1StringView{"internal"};
    }
    return QLatin1StringView{"internal"};
}

QString Error::toLogText() const
{
    QStringList parts{QString{errorCodeName(code)}};
    if (!subject.isEmpty())
        parts.append(subject);
    if (!detail.isEmpty())
        parts.append(detail);
    if (!sqlState.isEmpty())
        parts.append(QStringLiteral("SQLSTATE ") + QString::fromLatin1(sqlState));
    if (!constraint.isEmpty())
        parts.append(QStringLiteral("constraint ") + QString::fromUtf8(constraint));
    return parts.join(QStringLiteral(": "));
}

} // namespace foyer
