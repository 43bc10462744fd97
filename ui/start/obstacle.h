// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::start {

/// Why no box office was reached at an address.
struct Obstacle
{
    enum class Kind : quint8
    {
        None, ///< it was
        UnknownHost,
        NothingListens,
        Unreachable,
        NoAnswer,        ///< in time
        UntrustedIssuer, ///< the certificate is signed by nobody that this computer trusts
        ExpiredCertificate,
        WrongName,     ///< the certificate is of another host
        NoEncryption,  ///< https was asked for, and something else answered
        NotABoxOffice, ///< something answers, but it is no Foyer
        Starting,      ///< the server is starting or stopping
        Proxy,
    };
    Kind kind = Kind::None;
    QString detail = {}; ///< of certificates: who issued it, when it ran out, whose name it bears
};

/// What happened, and what to do.
[[nodiscard]] QString wordsFor(const Obstacle &obstacle, const QString &address);

} // namespace foyer::start
