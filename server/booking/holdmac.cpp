// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/holdmac.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace foyer::booking {

namespace {

/// Fields of fixed width, or with their length before them: two different holds never give the same bytes.
class Canonical
{
public:
    template <std::integral T>
    void add(T value)
    {
        const T big = qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&big), qsizetype(sizeof big));
    }

    void add(const Uuid &id) { m_bytes.append(reinterpret_cast<const char *>(id.bytes.data()), 16); }

    void add(const QByteArray &text)
    {
        add(qint32(text.size()));
        m_bytes.append(text);
    }

    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }

private:
    QByteArray m_bytes;
};

Canonical canonicalOf(const Hold &hold)
{
    Canonical out;
    out.add(hold.id.uuid());
    out.add(hold.performance);
    out.add(hold.owner.uuid());
    out.add(qint32(hold.channel));
    // As it is shown: whoever has the answer and the key can check the seal.
    out.add(qint64(std::chrono::floor<std::chrono::milliseconds>(hold.expiresAt.time_since_epoch()).count()));
    out.add(hold.sheetRevision);
    out.add(hold.epoch);
    out.add(hold.currency);
    out.add(qint32(hold.lines.size()));
    for (const OrderLine &line : hold.lines) {
        out.add(qint32(line.kind));
        out.add(line.seat);
        out.add(line.pool.uuid());
        out.add(line.ticketType.uuid());
        out.add(line.price);
        out.add(line.taxBasisPoints);
        out.add(line.fee);
    }
    return out;
}

} // namespace

QByteArray HoldMac::of(const Hold &hold) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key.expose().toByteArray());
    code.addData(canonicalOf(hold).bytes());
    const QByteArray mac = code.result();
    return mac.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool HoldMac::fits(const Hold &hold, QByteArrayView mac) const
{
    return Secret(of(hold)) == Secret(mac);
}

QByteArray digestOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace foyer::booking
