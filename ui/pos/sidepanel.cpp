// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/sidepanel.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::pos {

SidePanel::SidePanel(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_body(new QVBoxLayout(this))
    , m_head(new QHBoxLayout)
    , m_title(new kit::Label(title, kit::TextSize::Title, kit::strong))
    , m_subtitle(new kit::Label(QString(), kit::Ink::Text3))
{
    m_subtitle->setType(kit::TextSize::Small);
    m_subtitle->setFigures(true);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addStretch();
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    titles->addStretch();
    auto *headBox = new QWidget;
    headBox->setFixedHeight(63);
    headBox->setLayout(m_head);
    m_head->setContentsMargins(16, 0, 12, 0);
    m_head->setSpacing(8);
    m_head->addLayout(titles, 1);
    m_body->setContentsMargins(1, 0, 0, 0);
    m_body->setSpacing(0);
    m_body->addWidget(headBox);
    m_body->addWidget(new kit::Hairline);
    setFixedWidth(columnWidth);
    setAccessibleName(title);
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::setSubtitle(const QString &text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

kit::Button *SidePanel::addPrimary(QAction *action)
{
    auto *button = new kit::Button(QString(), kit::Button::Kind::Primary);
    button->setExtent(kit::Extent::Extra);
    button->setTextAlignment(Qt::AlignLeft);
    button->setAction(action);
    addRow(8, 0)->addWidget(boxed(button), 1);
    return button;
}

QWidget *SidePanel::boxed(QWidget *content)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    return box;
}

void SidePanel::fitAmount(kit::FiguresLabel &label, const QString &amount)
{
    constexpr int room = 250;
    for (const kit::TextSize size : {kit::TextSize::Tender, kit::TextSize::Total, kit::TextSize::Key}) {
        label.setType(size, kit::strong);
        if (QFontMetrics(kit::figuresFont(size, kit::strong)).horizontalAdvance(amount) <= room)
            break;
    }
    label.setText(amount);
}

QHBoxLayout *SidePanel::addRow(int top, int bottom)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, top, 16, bottom);
    row->setSpacing(8);
    m_body->addLayout(row);
    return row;
}

void SidePanel::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, 1, height()), tokens.line);
}

} // namespace foyer::pos
