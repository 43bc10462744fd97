// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/kit/cannedsource.h"

#include <QCoroSignal>

namespace foyer::testing {

CannedSource::CannedSource(QString group, QStringList texts)
    : m_group(std::move(group))
    , m_texts(std::move(texts))
{}

Task<std::vector<kit::PaletteHit>> CannedSource::find(QString query)
{
    if (m_holding) {
        ++m_waiting;
        co_await qCoro(this, &CannedSource::released);
    }
    std::vector<kit::PaletteHit> hits;
    for (const QString &text : m_texts) {
        if (text.contains(query, Qt::CaseInsensitive))
            hits.push_back({kit::Icon::Search, text, {}, {}, [this, text] { m_ran = text; }});
    }
    co_return hits;
}

void CannedSource::release()
{
    m_holding = false;
    Q_EMIT released();
}

} // namespace foyer::testing
