// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/checker.h"

namespace foyer::test {

void Findings::add(const char *rule, const QByteArray &subject, const QByteArray &detail)
{
    m_all.push_back({rule, subject, detail});
}

QSet<QByteArray> Findings::rules() const
{
    QSet<QByteArray> rules;
    for (const Finding &finding : m_all)
        rules.insert(finding.rule);
    return rules;
}

QByteArray Findings::toText() const
{
    constexpr std::size_t mostShown = 60;
    QByteArray text = QByteArray::number(m_all.size()) + " findings\n";
    for (std::size_t i = 0; i < std::min(m_all.size(), mostShown); ++i)
        text += "  " + m_all[i].rule + ": " + m_all[i].subject + ' ' + m_all[i].detail + '\n';
    return text;
}

Findings check(const Evidence &evidence)
{
    Findings findings;
    checkHolds(evidence, findings);
    checkOrders(evidence, findings);
    checkMoney(evidence, findings);
    checkHouse(evidence, findings);
    checkTickets(evidence, findings);
    checkLine(evidence, findings);
    checkPlaces(evidence, findings);
    return findings;
}

} // namespace foyer::test
