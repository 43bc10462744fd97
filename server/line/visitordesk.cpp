// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/visitordesk.h"

#include <QCryptographicHash>

namespace foyer::line {

namespace {

// A device that has signed in before. What a browser calls itself tells nobody from all others of its kind.
QByteArray deviceOf(const accounts::Visitor &from)
{
    return QCryptographicHash::hash(from.deviceToken, QCryptographicHash::Sha256).left(12).toHex();
}

} // namespace

Task<LineAnswer<VisitorId>> VisitorDesk::admit(accounts::Visitor from)
{
    const qint32 perAddress = m_settings.visitorsPerAddress;
    const qint32 perDevice = from.deviceToken.isEmpty() ? perAddress : m_settings.visitorsPerDevice;
    Remembered<std::optional<std::chrono::seconds>> wait = co_await m_memory.visit(
        from.source.toUtf8(), deviceOf(from), perAddress, perDevice, m_settings.visitWindow);
    if (wait && *wait)
        co_return refuse(LineReason::ManyVisitors, **wait);
    co_return makeVisitor(m_random);
}

std::optional<VisitorId> VisitorDesk::know(QByteArrayView token) const
{
    const std::optional<VisitorPass> pass = m_seal.openVisitor(token);
    if (!pass || !Member::of(pass->visitor) || pass->issuedAt + m_settings.visitorLife < m_clock.now())
        return std::nullopt;
    return pass->visitor;
}

QByteArray VisitorDesk::guestOf(QByteArrayView token) const
{
    if (const std::optional<VisitorId> visitor = know(token))
        return visitor->toText();
    const std::optional<Place> place = m_seal.openPlace(token);
    if (!place)
        return {};
    return place->isBound() ? place->account.toText() : place->visitor.toText();
}

QByteArray VisitorDesk::tokenOf(VisitorId visitor) const
{
    return m_seal.seal(VisitorPass{visitor, m_clock.now()});
}

} // namespace foyer::line
