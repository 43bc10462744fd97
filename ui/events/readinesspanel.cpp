// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/readinesspanel.h"

#include "ui/kit/bar.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"

namespace foyer::events {

namespace {

constexpr int panelWidth = 304;
constexpr int barHeight = 6;

kit::IconLabel *mark(CheckItem::State state)
{
    switch (state) {
    case CheckItem::State::Done: return new kit::IconLabel(kit::Icon::CircleCheck, 16, kit::Ink::Green);
    case CheckItem::State::Warning: return new kit::IconLabel(kit::Icon::TriangleAlert, 16, kit::Ink::Amber);
    case CheckItem::State::Lacking: break;
    }
    return new kit::IconLabel(kit::Icon::Circle, 16, kit::Ink::Text3);
}

} // namespace

ReadinessPanel::ReadinessPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new kit::Label(tr("Ready to publish?"), kit::TextSize::Title, kit::strong))
    , m_count(new kit::Label({}, kit::Ink::Text2))
    , m_bar(new kit::Bar(barHeight))
    , m_list(new QVBoxLayout)
    , m_sentence(new kit::Label({}, kit::Ink::Text2))
{
    setObjectName(QStringLiteral("readiness"));
    setFixedWidth(panelWidth);
    m_count->setFigures(true);
    m_count->setObjectName(QStringLiteral("readinessCount"));
    m_bar->setInk(kit::Ink::Green);
    m_sentence->setObjectName(QStringLiteral("readinessSentence"));
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kit::padding, 0, kit::padding);
    layout->setSpacing(kit::step);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::padding, 0, kit::padding, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(kit::padding, 0, kit::padding, 0);
    bar->addWidget(m_bar);
    layout->addLayout(bar);
    m_list->setSpacing(0);
    layout->addLayout(m_list);
    layout->addStretch();
    layout->addWidget(new kit::Hairline);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(kit::padding, 4, kit::padding, 0);
    foot->addWidget(m_sentence);
    layout->addLayout(foot);
}

void ReadinessPanel::show(const std::vector<CheckItem> &items, const QString &sentence, bool isPublished)
{
    m_items = items;
    const int done = doneIn(items);
    m_title->setText(isPublished ? tr("What is on sale") : tr("Ready to publish?"));
    m_count->setText(kit::Format().ofTotal(done, qint64(items.size())));
    m_bar->setShare(items.empty() ? 0 : double(done) / double(items.size()));
    m_sentence->setText(sentence);
    QString words;
    for (const CheckItem &item : items)
        words += item.title + item.detail + item.jump + QString::number(int(item.state));
    if (words == m_shownWords)
        return; // a link that has the focus keeps it
    m_shownWords = words;
    while (QLayoutItem *old = m_list->takeAt(0)) {
        if (QWidget *line = old->widget()) {
            line->hide();
            line->deleteLater();
        }
        delete old;
    }
    for (int i = 0; i < int(items.size()); ++i)
        addItem(i, items[std::size_t(i)]);
}

void ReadinessPanel::addItem(int number, const CheckItem &item)
{
    auto *line = new QWidget;
    line->setObjectName(QStringLiteral("check%1").arg(number));
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(kit::padding, kit::step, kit::padding, kit::step);
    row->setSpacing(12);
    row->addWidget(mark(item.state), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new kit::Label(item.title, kit::TextSize::Body, kit::medium));
    auto *detail = new kit::Label(item.detail, kit::TextSize::Small);
    detail->setInk(kit::Ink::Text3);
    detail->setWordWrap(true);
    words->addWidget(detail);
    if (!item.jump.isEmpty()) {
        auto *jump = new kit::Button(item.jump, kit::Button::Kind::Accent);
        jump->setObjectName(QStringLiteral("jump%1").arg(number));
        jump->setExtent(kit::Extent::Small);
        words->addSpacing(4);
        words->addWidget(jump, 0, Qt::AlignLeft);
        connect(jump, &kit::Button::clicked, this, [this, step = item.step] { Q_EMIT jumpWanted(step); });
    }
    row->addLayout(words, 1);
    m_list->addWidget(line);
}

void ReadinessPanel::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, 0, 1, height(), tokens.line);
}

} // namespace foyer::events
