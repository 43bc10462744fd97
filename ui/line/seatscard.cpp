// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/seatscard.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/line/hallshares.h"
#include "ui/line/heatscale.h"
#include "ui/line/roomfacts.h"
#include "ui/line/sharerow.h"

#include <algorithm>
#include <QScrollArea>
#include <QStackedWidget>

namespace foyer::line {

namespace {

constexpr int headHeight = 44;
constexpr int rowsGap = 16;

/// A category that is sold, or can be.
struct Share
{
    QString name;
    qint64 sold = 0;
    qint64 capacity = 0;
};

std::vector<Share> sharesOf(const wire::Figures &sales)
{
    std::vector<Share> shares;
    for (const wire::SalesPart &part : sales.byCategory) {
        Share share{part.name, part.sales.tickets, 0};
        const auto places = std::ranges::find(sales.categories, part.key, &wire::CategoryPlaces::key);
        if (places != sales.categories.end()) {
            share.sold = places->sold;
            share.capacity = places->capacity;
        }
        shares.push_back(share);
    }
    return shares;
}

} // namespace

SeatsCard::SeatsCard(HallShares &hall, QWidget *parent)
    : kit::Card(parent)
    , m_hall(hall)
    , m_stack(new QStackedWidget)
    , m_view(new seatview::SeatView(hall.seats()))
    , m_words(new kit::Label({}, kit::Ink::Text3))
    , m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("seatsCard"));
    body()->setContentsMargins(kit::padding, 0, kit::padding, 12);
    body()->setSpacing(0);
    makeHead();
    m_view->setObjectName(QStringLiteral("sharesMap"));
    m_view->setAccessibleName(tr("Seats sold by block"));
    m_view->setReadOnly(true);
    m_view->setOnCard(true);
    m_view->setNamesShown(false);
    m_view->setOverlays(seatview::SeatView::NoOverlay);
    m_view->setCardProvider([this](seatview::SeatIndex seat) { return m_hall.cardOf(seat); });
    m_view->setMinimumSize(140, 120);
    m_words->setObjectName(QStringLiteral("hallWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_words);
    auto *rows = new QWidget;
    m_column = new QVBoxLayout(rows);
    m_column->setContentsMargins(0, 0, 4, 0);
    m_column->setSpacing(rowsGap);
    m_column->addStretch(1);
    m_scroll->setObjectName(QStringLiteral("sharesList"));
    m_scroll->setAccessibleName(tr("Sold by price category"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(rows);
    m_scroll->viewport()->setAutoFillBackground(false); // it lies on the card
    rows->setAutoFillBackground(false);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(kit::padding);
    columns->addWidget(m_stack, 1);
    columns->addWidget(m_scroll, 1);
    body()->addLayout(columns, 1);
    connect(&m_hall, &HallShares::stateChanged, this, &SeatsCard::showHall);
    showHall();
}

void SeatsCard::makeHead()
{
    m_detail = new kit::Label(tr("sold by block"), kit::Ink::Text3);
    m_scale = new HeatScale;
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(new kit::Label(tr("Seats"), kit::TextSize::Title, kit::strong));
    row->addWidget(m_detail);
    row->addStretch(1);
    row->addWidget(m_scale);
    body()->addWidget(head);
}

void SeatsCard::showHall()
{
    const bool isReady = m_hall.state() == HallShares::State::Ready;
    m_stack->setCurrentWidget(isReady ? static_cast<QWidget *>(m_view) : m_words);
    m_stack->setVisible(m_hall.state() != HallShares::State::Nothing);
    m_scale->setVisible(isReady);
    m_detail->setText(isReady ? tr("sold by block") : tr("sold by category"));
    m_words->setText(m_hall.state() == HallShares::State::Failed ? tr("The hall could not be read.")
                                                                 : tr("Reading the hall …"));
}

void SeatsCard::show(const RoomFacts &facts)
{
    if (facts.sight.sales)
        m_hall.setSections(facts.sight.sales->sections);
    showRows(facts);
}

void SeatsCard::showRows(const RoomFacts &facts)
{
    const std::vector<Share> shares = facts.sight.sales ? sharesOf(*facts.sight.sales) : std::vector<Share>();
    while (m_rows.size() > shares.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < shares.size()) {
        auto *row = new ShareRow;
        row->setObjectName(QStringLiteral("share%1").arg(m_rows.size()));
        m_column->insertWidget(int(m_rows.size()), row);
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < shares.size(); ++i)
        m_rows[i]->show(shares[i].name, shares[i].sold, shares[i].capacity, facts.isOld);
}

} // namespace foyer::line
