// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/emptystate.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/seatspicture.h"

#include <QVBoxLayout>

namespace foyer::kit {

EmptyState::EmptyState(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(title, TextSize::Title, strong, this))
    , m_text(new Label(text, Ink::Text2, this))
    , m_picture(new SeatsPicture(this))
    , m_actions(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(m_actions);
    row->addStretch(1);
    m_actions->setSpacing(8);
    column->addLayout(row);
    column->addStretch(2);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setFixedWidth(280);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

Button *EmptyState::addAction(const QString &text, Icon icon)
{
    const auto kind = m_actions->count() == 0 ? Button::Kind::Primary : Button::Kind::Plain;
    auto *button = new Button(icon, text, kind, this);
    m_actions->addWidget(button);
    return button;
}

void EmptyState::setPicture(Icon icon)
{
    m_picture->setIcon(icon);
}

} // namespace foyer::kit
