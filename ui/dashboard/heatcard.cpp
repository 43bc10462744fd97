// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatcard.h"

#include "ui/dashboard/hallheat.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/seatview/seatlegend.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/toasthost.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace foyer::dashboard {

HeatCard::HeatCard(HallHeat &heat, QWidget *parent)
    : TitledCard(parent)
    , m_heat(heat)
    , m_stack(new QStackedWidget(this))
    , m_view(new seatview::SeatView(heat.seats(), this))
    , m_legend(new seatview::SeatLegend(heat.seats(), this))
    , m_words(new kit::Label({}, kit::Ink::Text3, this))
{
    m_view->setObjectName(QStringLiteral("heatMap"));
    m_view->setReadOnly(true);
    m_view->setOverlays(seatview::SeatView::NoOverlay);
    m_view->setCardProvider([this](seatview::SeatIndex seat) { return cardOf(seat); });
    m_view->setMinimumSize(200, 120);
    kit::ToastHost::keepClear(m_legend);
    m_words->setObjectName(QStringLiteral("heatWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_words);
    body()->setContentsMargins(1, 12, 1, 1);
    body()->setSpacing(8);
    head()->setContentsMargins(15, 0, 15, 0);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_legend);
    connect(&heat, &HallHeat::stateChanged, this, &HeatCard::showState);
    connect(&heat, &HallHeat::changed, this, &HeatCard::showState);
    retranslate();
}

void HeatCard::setSections(std::vector<wire::Occupancy> sections)
{
    m_sections = std::move(sections);
}

void HeatCard::retranslate()
{
    m_view->setAccessibleName(tr("Occupancy by seat"));
    showState();
}

void HeatCard::showState()
{
    const bool isReady = m_heat.state() == HallHeat::State::Ready;
    const int dates = m_heat.dates();
    setWords(tr("Occupancy by seat"), isReady ? detail() : QString());
    m_legend->setHeatWords(dates > 1 ? tr("never sold") : tr("not sold"),
                           dates > 1 ? tr("sold %1 of %1").arg(dates) : tr("sold"));
    m_legend->setVisible(isReady);
    m_stack->setCurrentWidget(isReady ? static_cast<QWidget *>(m_view) : m_words);
    switch (m_heat.state()) {
    case HallHeat::State::Loading: m_words->setText(tr("Reading the hall …")); break;
    case HallHeat::State::Failed: m_words->setText(tr("The hall could not be read.")); break;
    case HallHeat::State::Nothing: m_words->setText(tr("Standing places only: there are no seats.")); break;
    case HallHeat::State::Ready: break;
    }
}

QString HeatCard::detail() const
{
    if (m_heat.dates() > 1)
        return tr("last %n dates", nullptr, m_heat.dates());
    const std::size_t seats = m_heat.seats().plan()->seats().size();
    return tr("%1 sold").arg(kit::Format().ofTotal(m_heat.soldInAll(), qint64(seats)));
}

QString HeatCard::timesWords(int times) const
{
    if (m_heat.dates() == 1)
        return times > 0 ? tr("sold") : tr("not sold");
    return tr("sold on %1 of %n dates", nullptr, m_heat.dates()).arg(times);
}

seatview::SeatCard HeatCard::cardOf(seatview::SeatIndex seat) const
{
    const seatview::SeatPlan &plan = *m_heat.seats().plan();
    const seatview::PlanRow &row = plan.rowOf(seat);
    seatview::SeatCard card;
    card.title = row.name.isEmpty() ? tr("Seat %1").arg(plan.seatText(seat))
                                    : tr("Row %1, seat %2").arg(row.name, plan.seatText(seat));
    card.detail = timesWords(m_heat.timesSold(seat));
    const auto section = std::ranges::find(m_sections, std::int64_t(row.section), &wire::Occupancy::section);
    if (section != m_sections.end())
        card.notes.append(tr("%1: %2 sold")
                              .arg(plan.sections()[row.section].name,
                                   kit::Format().ofTotal(section->sold, section->capacity)));
    return card;
}

} // namespace foyer::dashboard
