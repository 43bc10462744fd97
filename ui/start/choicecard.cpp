// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/choicecard.h"

#include "ui/kit/keycap.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"

#include <QGridLayout>
#include <QShortcut>

namespace foyer::start {

namespace {

constexpr int tile = 40;
constexpr int tileIcon = 24;

} // namespace

ChoiceCard::ChoiceCard(kit::Icon icon, QChar key, QWidget *parent)
    : QFrame(parent)
    , m_icon(icon)
    , m_title(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_text(new kit::Label({}, kit::Ink::Text2))
    , m_body(new QVBoxLayout)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kit::padding, kit::padding, kit::padding, kit::padding);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    grid->setColumnMinimumWidth(0, tile + 12);
    grid->setColumnStretch(1, 1);
    m_text->setWordWrap(true);
    auto *cap = new kit::KeyCap(QString(key));
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(cap, 0, 2, Qt::AlignTop);
    grid->addWidget(m_text, 1, 1);
    m_body->setContentsMargins(0, 12, 0, 0);
    m_body->setSpacing(0);
    grid->addLayout(m_body, 2, 1, 1, 2);
    auto *shortcut = new QShortcut(QKeySequence(QString(key)), this);
    connect(shortcut, &QShortcut::activated, this, &ChoiceCard::chosen);
}

void ChoiceCard::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void ChoiceCard::setChosen(bool chosen)
{
    if (std::exchange(m_chosen, chosen) != chosen)
        update();
}

void ChoiceCard::mousePressEvent(QMouseEvent *)
{
    Q_EMIT chosen();
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = m_chosen ? 2 : 1;
    painter.setPen(QPen(m_chosen ? tokens.accentText : tokens.lineStrong, pen));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), kit::radiusLarge,
                            kit::radiusLarge);
    const QRectF where(kit::padding, kit::padding, tile, tile);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_chosen ? tokens.select : tokens.hover);
    painter.drawRoundedRect(where, kit::radiusLarge, kit::radiusLarge);
    const QRectF inside(where.center() - QPointF(tileIcon / 2.0, tileIcon / 2.0), QSizeF(tileIcon, tileIcon));
    kit::paintIcon(painter, inside, m_icon, m_chosen ? tokens.accentText : tokens.text2);
}

} // namespace foyer::start
