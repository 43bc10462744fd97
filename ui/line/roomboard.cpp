// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomboard.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/line/courselegend.h"
#include "ui/line/moneycard.h"
#include "ui/line/ratecard.h"
#include "ui/line/roomchart.h"
#include "ui/line/roomstrip.h"
#include "ui/line/seatscard.h"
#include "ui/line/tellcard.h"

#include <QGridLayout>

namespace foyer::line {

namespace {

constexpr int headHeight = 44;
constexpr int rightWidth = 400;
constexpr int upperHeight = 372;
constexpr int lowerHeight = 268;
constexpr int leastLower = 204;

} // namespace

RoomBoard::RoomBoard(HallShares &hall, QWidget *parent)
    : QWidget(parent)
    , m_strip(new RoomStrip)
    , m_chart(new RoomChart)
    , m_rate(new RateCard)
    , m_seats(new SeatsCard(hall))
    , m_money(new MoneyCard)
    , m_tell(new TellCard)
{
    setObjectName(QStringLiteral("roomBoard"));
    lay();
}

kit::Card *RoomBoard::courseCard()
{
    auto *card = new kit::Card;
    card->setObjectName(QStringLiteral("courseCard"));
    card->body()->setContentsMargins(kit::padding, 0, kit::padding, 8);
    card->body()->setSpacing(0);
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(new kit::Label(tr("Line"), kit::TextSize::Title, kit::strong));
    row->addWidget(new CourseLegend, 1);
    card->body()->addWidget(head);
    card->body()->addWidget(m_chart, 1);
    return card;
}

void RoomBoard::lay()
{
    kit::Card *course = courseCard();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kit::padding, kit::padding, kit::padding, kit::padding);
    grid->setSpacing(kit::gap);
    grid->addWidget(m_strip, 0, 0, 1, 3);
    grid->addWidget(course, 1, 0, 1, 2);
    grid->addWidget(m_rate, 1, 2);
    grid->addWidget(m_seats, 2, 0);
    grid->addWidget(m_money, 2, 1);
    grid->addWidget(m_tell, 2, 2);
    grid->setColumnStretch(0, 576);
    grid->setColumnStretch(1, 328);
    grid->setRowStretch(1, upperHeight);
    grid->setRowStretch(2, lowerHeight);
    m_rate->setFixedWidth(rightWidth);
    m_tell->setFixedWidth(rightWidth);
    // The stretches decide how the height is shared, not what a card would like to have.
    for (QWidget *card : {static_cast<QWidget *>(course), static_cast<QWidget *>(m_seats),
                          static_cast<QWidget *>(m_money), static_cast<QWidget *>(m_tell)}) {
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        card->setMinimumHeight(leastLower);
    }
    m_rate->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
    m_tell->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Ignored);
}

void RoomBoard::show(const RoomFacts &facts)
{
    m_strip->show(facts);
    m_chart->setCourse(roomCourse(facts));
    m_rate->show(facts);
    m_seats->show(facts);
    m_money->show(facts);
    m_tell->show(facts);
}

} // namespace foyer::line
