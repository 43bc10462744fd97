// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/obstacle.h"

#include <QCoreApplication>

namespace foyer::start {

namespace {

/// Of certificates.
QString mistrust(const Obstacle &obstacle, const QString &address)
{
    QString sentence = QCoreApplication::translate(
        "Obstacle", "This computer does not trust the certificate of %1, issued by "
                    "%2. Have its issuer's certificate installed on this computer "
                    "first.");
    if (obstacle.kind == Obstacle::Kind::ExpiredCertificate)
        sentence = QCoreApplication::translate(
            "Obstacle", "The certificate of %1 ran out on %2. Whoever runs the server has "
                        "to renew it; if the date is wrong, set this computer's clock.");
    if (obstacle.kind == Obstacle::Kind::WrongName)
        sentence = QCoreApplication::translate(
            "Obstacle", "The certificate at %1 is made out to %2. Type the address that "
                        "your organization gave you, exactly.");
    return sentence.arg(address, obstacle.detail);
}

} // namespace

QString wordsFor(const Obstacle &obstacle, const QString &address)
{
    using enum Obstacle::Kind;
    switch (obstacle.kind) {
    case None: return {};
    case UnknownHost:
        return QCoreApplication::translate(
                   "Obstacle", "There is no computer called %1 here. Check the spelling, and whether "
                               "this computer is in the network.")
            .arg(address);
    case NothingListens:
        return QCoreApplication::translate(
                   "Obstacle", "%1 is there, but no box office answers at it. Check the port, or ask "
                               "whoever runs the server.")
            .arg(address);
    case Unreachable:
        return QCoreApplication::translate("Obstacle", "%1 cannot be reached. Check this computer's network.")
            .arg(address);
    case NoAnswer:
        return QCoreApplication::translate("Obstacle", "%1 did not answer in time. Try again in a moment.")
            .arg(address);
    case UntrustedIssuer:
    case ExpiredCertificate:
    case WrongName: return mistrust(obstacle, address);
    case NoEncryption:
        return QCoreApplication::translate(
                   "Obstacle", "%1 does not speak https. If it is in your own house, type http:// "
                               "before its address.")
            .arg(address);
    case NotABoxOffice:
        return QCoreApplication::translate("Obstacle", "Something answers at %1, but it is no box office.")
            .arg(address);
    case Starting:
        return QCoreApplication::translate(
                   "Obstacle", "The server at %1 is just starting or stopping. Try again in a moment.")
            .arg(address);
    case Proxy:
        return QCoreApplication::translate(
                   "Obstacle", "The proxy of this computer's network does not let the connection to "
                               "%1 through.")
            .arg(address);
    }
    return {};
}

} // namespace foyer::start
