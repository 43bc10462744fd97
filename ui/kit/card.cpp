// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/card.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace foyer::kit {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(step);
}

Card::Card(const QString &title, QWidget *parent) : Card(parent)
{
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    if (!m_title) {
        m_title = new Label(title, TextSize::Title, strong, this);
        head()->insertWidget(0, m_title, 1);
    }
    m_title->setText(title);
}

QHBoxLayout *Card::head()
{
    if (!m_head) {
        m_head = new QHBoxLayout;
        m_head->setSpacing(step);
        m_body->insertLayout(0, m_head);
    }
    return m_head;
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    paintBox(painter, rect(), radiusLarge, tokens.surface, tokens.line);
}

} // namespace foyer::kit
