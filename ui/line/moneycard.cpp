// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/moneycard.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/line/roomfacts.h"

#include <algorithm>
#include <QHBoxLayout>

namespace foyer::line {

namespace {

constexpr int headHeight = 44;
constexpr int rowHeight = 28;
constexpr int shareWidth = 56;
constexpr std::size_t mostRows = 3;

QString moneyOf(const wire::Amount &amount)
{
    const auto currency = Currency::fromCode(QString::fromLatin1(amount.currency));
    return currency ? kit::Format().money(Money(amount.minor, *currency)) : QString();
}

// The figures are since the opening, or of all sales where the line has not opened yet.
const wire::Figures *figuresOf(const RoomFacts &facts)
{
    if (facts.sight.takings)
        return &*facts.sight.takings;
    return facts.sight.sales ? &*facts.sight.sales : nullptr;
}

} // namespace

MoneyCard::MoneyCard(QWidget *parent) : kit::Card(parent)
{
    setObjectName(QStringLiteral("moneyCard"));
    body()->setContentsMargins(1, 0, 1, 4);
    body()->setSpacing(0);
    makeHead();
    m_takings = new kit::Label({}, kit::TextSize::Key, kit::strong);
    m_takings->setObjectName(QStringLiteral("takings"));
    m_takings->setFigures(true);
    m_takings->setAccessibleDescription(tr("Takings"));
    m_tickets = new kit::Label({}, kit::Ink::Text2);
    m_tickets->setObjectName(QStringLiteral("takingsTickets"));
    m_tickets->setFigures(true);
    for (kit::Label *label : {m_takings, m_tickets})
        label->setContentsMargins(kit::padding - 1, 0, kit::padding - 1, 0);
    body()->addWidget(m_takings);
    body()->addWidget(m_tickets);
    body()->addSpacing(10);
    body()->addWidget(new kit::Hairline);
    body()->addSpacing(8);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    body()->addLayout(m_column);
    body()->addStretch(1);
}

void MoneyCard::makeHead()
{
    m_since = new kit::Label({}, kit::TextSize::Small);
    m_since->setObjectName(QStringLiteral("takingsSince"));
    m_since->setInk(kit::Ink::Text3);
    m_since->setFigures(true);
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kit::padding - 1, 0, kit::padding - 1, 0);
    row->addWidget(new kit::Label(tr("Money"), kit::TextSize::Title, kit::strong));
    row->addStretch(1);
    row->addWidget(m_since);
    body()->addWidget(head);
}

MoneyCard::Row MoneyCard::makeRow()
{
    Row row;
    row.widget = new QWidget;
    row.widget->setFixedHeight(rowHeight);
    row.name = new kit::Label({}, kit::Ink::Text2);
    row.tickets = new kit::FiguresLabel({}, kit::TextSize::Body, kit::medium);
    row.share = new kit::FiguresLabel;
    row.share->setInk(kit::Ink::Text3);
    row.share->setFixedWidth(shareWidth);
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(kit::padding - 1, 0, kit::padding - 1, 0);
    layout->setSpacing(kit::step);
    layout->addWidget(row.name, 1);
    layout->addWidget(row.tickets);
    layout->addWidget(row.share);
    m_column->addWidget(row.widget);
    return row;
}

void MoneyCard::show(const RoomFacts &facts)
{
    const wire::Figures *figures = figuresOf(facts);
    const kit::Format format;
    const kit::Ink ink = facts.isOld ? kit::Ink::Text3 : kit::Ink::Text;
    m_takings->setInk(ink);
    m_takings->setText(figures ? moneyOf(figures->sales.takings) : QStringLiteral("–"));
    fitTakings();
    m_tickets->setText(figures ? tr("%Ln ticket(s)", nullptr, int(figures->sales.tickets)) : QString());
    const bool isSince = facts.sight.takings && facts.sight.takings->from;
    m_since->setText(isSince   ? tr("since %1").arg(format.time(*facts.sight.takings->from, facts.zone))
                     : figures ? tr("of all sales")
                               : QString());
    showRows(facts);
}

// Smaller where it is too long, never cut.
void MoneyCard::fitTakings()
{
    const int space = width() - 2 * kit::padding;
    const bool isFitting =
        kit::textWidth(kit::figuresFont(kit::TextSize::Key, kit::strong), m_takings->text()) <= space;
    m_takings->setType(isFitting ? kit::TextSize::Key : kit::TextSize::Page, kit::strong);
}

void MoneyCard::resizeEvent(QResizeEvent *event)
{
    kit::Card::resizeEvent(event);
    fitTakings();
}

namespace {

struct Channel
{
    QString key;
    qint64 tickets = 0;
};

// Those that sold most; no more than there is room for.
std::vector<Channel> channelsOf(const wire::Figures &figures)
{
    std::vector<Channel> channels;
    for (const wire::SalesPart &part : figures.byChannel) {
        if (part.sales.tickets > 0)
            channels.push_back({part.key, part.sales.tickets});
    }
    std::ranges::sort(channels, std::ranges::greater(), &Channel::tickets);
    if (channels.size() > mostRows)
        channels.resize(mostRows);
    return channels;
}

} // namespace

void MoneyCard::showRows(const RoomFacts &facts)
{
    const wire::Figures *figures = figuresOf(facts);
    const std::vector<Channel> channels = figures ? channelsOf(*figures) : std::vector<Channel>();
    while (m_rows.size() < channels.size())
        m_rows.push_back(makeRow());
    const kit::Format format;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < channels.size();
        m_rows[i].widget->setVisible(isShown);
        if (!isShown)
            continue;
        const QString &key = channels[i].key;
        const QString name = key == QLatin1String("public")       ? tr("Online")
                             : key == QLatin1String("box_office") ? tr("Box office")
                             : key == QLatin1String("partner")    ? tr("Partners")
                                                                  : key;
        m_rows[i].name->setText(name);
        m_rows[i].tickets->setText(format.count(channels[i].tickets));
        m_rows[i].tickets->setInk(facts.isOld ? kit::Ink::Text3 : kit::Ink::Text);
        const auto all = double(std::max<std::int64_t>(1, figures->sales.tickets));
        m_rows[i].share->setText(format.percent(std::min(1.0, double(channels[i].tickets) / all), 1));
    }
}

} // namespace foyer::line
