// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/history.h"

#include <map>
#include <QFile>
#include <QJsonDocument>

namespace foyer::test {

QByteArray deedName(Deed deed)
{
    switch (deed) {
    case Deed::Hold: return "hold";
    case Deed::Extend: return "extend";
    case Deed::Release: return "release";
    case Deed::Order: return "order";
    case Deed::PayAgain: return "pay_again";
    case Deed::Cancel: return "cancel";
    case Deed::Look: return "look";
    case Deed::Refund: return "refund";
    case Deed::Code: return "code";
    case Deed::Join: return "join";
    case Deed::Place: return "place";
    case Deed::Leave: return "leave";
    case Deed::Other: break;
    }
    return "other";
}

qint64 microsecondsNow()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(
               std::chrono::system_clock::now().time_since_epoch())
        .count();
}

bool Exchange::isRefused() const noexcept
{
    const int status = told.status;
    return status >= 400 && status < 500 && status != 401 && status != 408 && status != 425 && status != 429;
}

QJsonObject Exchange::answer() const
{
    return QJsonDocument::fromJson(told.body).object();
}

void History::add(Exchange exchange)
{
    const std::scoped_lock lock(m_lock);
    m_exchanges.push_back(std::move(exchange));
}

std::vector<Exchange> History::copy() const
{
    const std::scoped_lock lock(m_lock);
    return m_exchanges;
}

QByteArray History::summary() const
{
    std::map<QByteArray, int> counts;
    for (const Exchange &each : m_exchanges) {
        QByteArray what = deedName(each.deed) + ' ';
        what += each.told.isLost() ? QByteArray("lost") : QByteArray::number(each.told.status);
        if (each.isRefused() || each.told.status >= 500)
            what += ' ' + each.answer().value(u"code").toString().toUtf8();
        ++counts[what];
    }
    QByteArray text;
    for (const auto &[what, count] : counts)
        text += "  " + QByteArray::number(count).rightJustified(6) + ' ' + what + '\n';
    return text;
}

void History::save(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    for (const Exchange &each : m_exchanges) {
        const QJsonObject line{{QStringLiteral("client"), each.client},
                               {QStringLiteral("account"), QString::fromLatin1(each.account)},
                               {QStringLiteral("deed"), QString::fromLatin1(deedName(each.deed))},
                               {QStringLiteral("subject"), QString::fromLatin1(each.subject)},
                               {QStringLiteral("hold"), QString::fromLatin1(each.hold)},
                               {QStringLiteral("sent_at"), each.sentAt},
                               {QStringLiteral("answered_at"), each.answeredAt},
                               {QStringLiteral("status"), each.told.status},
                               {QStringLiteral("request"), QString::fromUtf8(each.request)},
                               {QStringLiteral("answer"), QString::fromUtf8(each.told.body)}};
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }
}

} // namespace foyer::test
