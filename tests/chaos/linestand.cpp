// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/linestand.h"

namespace foyer::test {

namespace {

constexpr int mostLooks = 30;
constexpr std::chrono::milliseconds betweenLooks{300};

} // namespace

// A line that was lost is put together again from these tokens.
QByteArray LineStand::request(const ChaosDate &date) const
{
    const auto token = m_tokens.find(date.id);
    return token == m_tokens.end() ? QByteArray("{}") : "{\"token\":\"" + token->second + "\"}";
}

Exchange LineStand::ask(Deed deed, const ChaosDate &date, const QByteArray &below)
{
    const QByteArray body = deed == Deed::Join ? QByteArray("{}") : request(date);
    Exchange answer = m_client.persist(m_client.about(deed, date.number, body), "POST",
                                       "/api/v1/performances/" + date.id + "/line" + below);
    const QByteArray token = answer.answer().value(u"token").toString().toLatin1();
    if (!answer.isGranted())
        m_tokens.erase(date.id);
    else if (!token.isEmpty())
        m_tokens[date.id] = token;
    return answer;
}

bool LineStand::isLetInto(const ChaosDate &date)
{
    const bool isKnown = m_tokens.contains(date.id);
    Exchange answer = ask(isKnown ? Deed::Place : Deed::Join, date, isKnown ? "/place" : "");
    for (int looks = 0; looks < mostLooks && answer.isGranted() && !m_client.crowd().isOver; ++looks) {
        const QString status = answer.answer().value(u"status").toString();
        if (status == u"free" || status == u"admitted")
            return true;
        if (status == u"gone") {
            m_tokens.erase(date.id);
            return false;
        }
        if (m_client.chance(1)) {
            static_cast<void>(ask(Deed::Leave, date, "/leave"));
            m_tokens.erase(date.id);
            return false;
        }
        m_client.sleep(betweenLooks);
        answer = ask(Deed::Place, date, "/place");
    }
    return false;
}

} // namespace foyer::test
