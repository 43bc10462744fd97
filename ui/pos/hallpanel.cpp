// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/hallpanel.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/seatview/seatlegend.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/statestack.h"
#include "ui/kit/theme.h"
#include "ui/pos/keystrip.h"
#include "ui/pos/legendbox.h"
#include "ui/pos/orphancard.h"
#include "ui/pos/poolbar.h"
#include "ui/pos/posactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

HallPanel::HallPanel(TillModel &till, const PosActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_strip(new KeyStrip(till, actions))
    , m_map(new seatview::SeatView(till.house().seats()))
    , m_states(nullptr)
    , m_banner(new kit::Banner(kit::Banner::Shape::Edge))
    , m_legend(makeLegend(actions))
    , m_noSeats(
          new kit::EmptyState(tr("Standing places only"),
                              tr("This performance has no seats. Take places below: a key takes as many "
                                 "as the number at the top says.")))
    , m_orphan(nullptr)
{
    m_map->setObjectName(QStringLiteral("seatMap"));
    m_banner->setObjectName(QStringLiteral("saleBanner"));
    auto *hall = new QWidget;
    auto *stack = new QVBoxLayout(hall);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(0);
    stack->addWidget(m_map, 1);
    stack->addWidget(m_noSeats, 1);
    stack->addWidget(new PoolBar(till));
    stack->addWidget(m_legend);
    m_states = new kit::StateStack(hall);
    m_states->setObjectName(QStringLiteral("hallStates"));
    kit::EmptyState *empty =
        m_states->setEmpty(tr("What is sold tonight?"),
                           tr("Choose a performance at the top with F3, or publish an event first."));
    connect(empty->addAction(tr("Show the events")), &QAbstractButton::clicked, this,
            &HallPanel::eventsWanted);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_banner);
    column->addWidget(m_states, 1);
    m_orphan = new OrphanCard(till, *m_map);
    connect(m_map, &seatview::SeatView::seatActivated, this, &HallPanel::onSeat);
    connect(m_map, &seatview::SeatView::selectionRequested, this,
            [this](const std::vector<SeatIndex> &seats) { m_till.takeSeats(seats); });
    connect(m_map, &seatview::SeatView::poolActivated, this, [this](int drawn) {
        const int pool = m_till.house().show() ? m_till.house().show()->poolOfDrawing(drawn) : -1;
        if (pool >= 0)
            m_till.takePlaces(booking::PoolId(m_till.house().show()->sheet().pools[std::size_t(pool)].id),
                              m_till.quantity());
    });
    connect(m_states, &kit::StateStack::retry, this, [this] { m_till.house().retry(); });
    connect(&m_till.house(), &HouseWatch::stateChanged, this, &HallPanel::onState);
    onState();
}

HallPanel::~HallPanel() = default;

QWidget *HallPanel::makeLegend(const PosActions &actions)
{
    auto *box = new LegendBox;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(12, 1, 8, 0);
    row->setSpacing(8);
    auto *legend = new seatview::SeatLegend(m_till.house().seats());
    legend->setObjectName(QStringLiteral("seatLegend"));
    row->addWidget(legend, 1);
    auto *walk = new kit::Button(QString(), kit::Button::Kind::Ghost);
    walk->setExtent(kit::Extent::Small);
    walk->setAction(actions.map);
    walk->setObjectName(QStringLiteral("walkMap"));
    row->addWidget(walk);
    return box;
}

void HallPanel::onState()
{
    const HouseWatch &house = m_till.house();
    m_banner->dismiss();
    switch (house.state()) {
    case HouseWatch::State::Nothing: m_states->showEmpty(); return;
    case HouseWatch::State::Loading: m_states->showLoading(tr("Opening the hall")); return;
    case HouseWatch::State::Failed:
        m_states->showError(tr("The performance cannot be shown"), kit::wordsFor(house.refusal()));
        return;
    case HouseWatch::State::Ready: break;
    }
    const ShowPtr &show = house.show();
    const bool hasSeats = show->house() != nullptr;
    m_map->setVisible(hasSeats);
    m_legend->setVisible(hasSeats);
    m_noSeats->setVisible(!hasSeats);
    m_states->showContent();
    m_map->zoomToFit();
    if (show->sheet().state != catalog::PerformanceState::OnSale)
        m_banner->say(kit::Tone::Amber, tr("Not on sale."), tr("This performance is cancelled or over."));
    else if (show->categories().empty() && show->sheet().nextOpening)
        m_banner->say(kit::Tone::Blue, tr("Not yet on sale at the box office."),
                      tr("It opens %1.")
                          .arg(kit::Format::of(this).dayTime(*show->sheet().nextOpening,
                                                             kit::zoneOf(show->sheet().timeZone))));
    else if (show->categories().empty())
        m_banner->say(kit::Tone::Amber, tr("Not on sale at the box office."),
                      tr("The event has no sale phase for it, or no prices."));
}

void HallPanel::onSeat(SeatIndex seat)
{
    if (m_till.house().seats().look(seat).state == seatview::SeatState::Sold)
        Q_EMIT soldSeatChosen(seat);
    else
        m_till.toggleSeat(seat);
}

void HallPanel::walkMap()
{
    if (!m_map->isVisible())
        return;
    m_map->setFocus(Qt::ShortcutFocusReason);
    if (m_map->currentSeat() != seatview::noSeat || m_map->currentPool() >= 0)
        return;
    const seatview::SeatModel &seats = m_till.house().seats();
    for (SeatIndex seat = 0; seat < seats.plan()->seats().size(); ++seat) {
        if (seats.look(seat).state == seatview::SeatState::Free
            && m_till.house().show()->rankOfSeat(seat) == m_till.category()) {
            m_map->setCurrentSeat(seat);
            return;
        }
    }
}

} // namespace foyer::pos
