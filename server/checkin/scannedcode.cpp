// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/checkin/scannedcode.h"

#include "core/checkin/letters.h"
#include "core/checkin/ticketcode.h"

namespace foyer::checkin {

namespace {

constexpr qsizetype prefixSize = 2;

// Of a text that is a code of ours under a key that is not valid.
QString keyDetail(QByteArrayView text, const tickets::ValidKeys &keys)
{
    const Result<QByteArray> bytes = fromLetters(text.trimmed().sliced(prefixSize));
    const bool isRevoked = bytes && bytes->size() > 1 && keys.revoked.contains(quint8(bytes->at(1)));
    return isRevoked ? QStringLiteral("revoked_key") : QStringLiteral("unknown_key");
}

QString detailOf(ErrorCode code, QByteArrayView text, const tickets::ValidKeys &keys)
{
    if (code == ErrorCode::Unsupported)
        return QStringLiteral("newer_code");
    if (code == ErrorCode::PermissionDenied)
        return QStringLiteral("forged");
    if (code == ErrorCode::NotFound)
        return keyDetail(text, keys);
    return QStringLiteral("unreadable");
}

} // namespace

ScannedCode readCode(const QString &text, const tickets::ValidKeys &keys)
{
    const QByteArray bytes = text.toUtf8();
    const Result<TicketCode> code = readTicket(bytes, keys.open);
    if (!code)
        return {false, detailOf(code.error().code, bytes, keys), {}, {}};
    return {true, {}, TicketId(code->ticket), int(code->generation)};
}

} // namespace foyer::checkin
