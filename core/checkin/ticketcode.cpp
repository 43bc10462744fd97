// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/ticketcode.h"

#include "core/checkin/letters.h"

#include <cstring>
#include <QtEndian>
#include <sodium.h>

namespace foyer::checkin {

namespace {

constexpr QByteArrayView prefix = "FT";
constexpr quint8 version = 1;
constexpr qsizetype contentSize = 32;
constexpr qsizetype signatureSize = crypto_sign_BYTES;

// version 1, key 1, performance 4, ticket 16, generation 2, entitlement 8 (category, type, section 2,
// entries, flags, 2 spare)
QByteArray contentOf(const TicketCode &code)
{
    QByteArray content(contentSize, '\0');
    auto *bytes = reinterpret_cast<uchar *>(content.data());
    bytes[0] = version;
    bytes[1] = code.keyId;
    qToBigEndian(code.performance, bytes + 2);
    std::memcpy(bytes + 6, code.ticket.bytes.data(), code.ticket.bytes.size());
    qToBigEndian(code.generation, bytes + 22);
    bytes[24] = code.entitlement.category;
    bytes[25] = code.entitlement.ticketType;
    qToBigEndian(code.entitlement.section, bytes + 26);
    bytes[28] = code.entitlement.entriesAllowed;
    bytes[29] = code.entitlement.flags;
    return content;
}

TicketCode codeOf(const uchar *bytes)
{
    TicketCode code;
    code.keyId = bytes[1];
    code.performance = qFromBigEndian<qint32>(bytes + 2);
    std::memcpy(code.ticket.bytes.data(), bytes + 6, code.ticket.bytes.size());
    code.generation = qFromBigEndian<quint16>(bytes + 22);
    code.entitlement.category = bytes[24];
    code.entitlement.ticketType = bytes[25];
    code.entitlement.section = qFromBigEndian<quint16>(bytes + 26);
    code.entitlement.entriesAllowed = bytes[28];
    code.entitlement.flags = bytes[29];
    return code;
}

tl::unexpected<Error> notATicket()
{
    return failure(ErrorCode::InvalidArgument, QStringLiteral("This is not a ticket code."));
}

} // namespace

KeyPair keyPairFromSeed(const std::array<quint8, 32> &seed)
{
    KeyPair pair{};
    crypto_sign_seed_keypair(pair.open.data(), pair.secret.data(), seed.data());
    return pair;
}

QByteArray signTicket(const TicketCode &code, const SecretKey &key)
{
    QByteArray bytes = contentOf(code);
    bytes.resize(contentSize + signatureSize);
    auto *raw = reinterpret_cast<uchar *>(bytes.data());
    crypto_sign_detached(raw + contentSize, nullptr, raw, contentSize, key.data());
    return toLetters(bytes).prepend(prefix);
}

Result<TicketCode> readTicket(QByteArrayView text, const PublicKeys &keys)
{
    const QByteArrayView trimmed = text.trimmed();
    if (trimmed.size() < prefix.size()
        || trimmed.first(prefix.size()).compare(prefix, Qt::CaseInsensitive) != 0)
        return notATicket();
    const Result<QByteArray> bytes = fromLetters(trimmed.sliced(prefix.size()));
    if (!bytes || bytes->isEmpty())
        return notATicket();
    if (quint8(bytes->front()) != version)
        return failure(ErrorCode::Unsupported, QStringLiteral("This ticket code is of a newer kind."));
    if (bytes->size() != contentSize + signatureSize)
        return notATicket();
    const auto *raw = reinterpret_cast<const uchar *>(bytes->constData());
    const TicketCode code = codeOf(raw);
    const auto key = keys.find(code.keyId);
    if (key == keys.end())
        return failure(ErrorCode::NotFound, QStringLiteral("The key of this ticket code is not known here."));
    if (crypto_sign_verify_detached(raw + contentSize, raw, contentSize, key->second.data()) != 0)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("The signature of this ticket code is wrong."));
    return code;
}

} // namespace foyer::checkin
