// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/uuid.h"

#include <array>
#include <map>
#include <QByteArray>

namespace foyer::checkin {

/// What a gate with no data may read from a ticket: eight bytes inside the signature.
struct Entitlement
{
    quint8 category = 0;   ///< ordinal of the price category
    quint8 ticketType = 0; ///< ordinal of the ticket type
    quint16 section = 0;   ///< ordinal of the section, or of the standing area from 0x8000
    quint8 entriesAllowed = 1;
    quint8 flags = 0; ///< bit 0: check first (the type asks staff to look at something)
    [[nodiscard]] auto operator<=>(const Entitlement &) const noexcept = default;
};

/// A ticket as its QR code says it.
struct TicketCode
{
    quint8 keyId = 0;
    qint32 performance = 0;
    Uuid ticket;
    quint16 generation = 1; ///< raised by transfer and by a reprint as lost
    Entitlement entitlement = {};
    [[nodiscard]] auto operator<=>(const TicketCode &) const noexcept = default;
};

using SecretKey = std::array<quint8, 64>; ///< Ed25519, libsodium's form
using PublicKey = std::array<quint8, 32>;
using PublicKeys = std::map<quint8, PublicKey>; ///< by key id; several may be valid at once

struct KeyPair
{
    SecretKey secret;
    PublicKey open;
};

/// From 32 bytes of randomness.
[[nodiscard]] KeyPair keyPairFromSeed(const std::array<quint8, 32> &seed);

/// "FT" and the letters of 32 bytes of content and 64 of signature: at most 190 letters, QR version 8 at
/// level M.
[[nodiscard]] QByteArray signTicket(const TicketCode &code, const SecretKey &key);

/// Reads and checks. Errors: InvalidArgument for what is no ticket code, Unsupported for a newer version of
/// it, NotFound for a key that is not among `keys`, PermissionDenied for a wrong signature. About 50 µs.
[[nodiscard]] Result<TicketCode> readTicket(QByteArrayView text, const PublicKeys &keys);

} // namespace foyer::checkin
