// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/errorstate.h"

#include "ui/kit/button.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"

#include <QVBoxLayout>

namespace foyer::kit {

ErrorState::ErrorState(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label({}, TextSize::Title, strong, this))
    , m_sentence(new Label({}, Ink::Text2, this))
    , m_retry(new Button(Icon::RotateCw, tr("Try again"), Button::Kind::Plain, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(new IconLabel(Icon::OctagonX, 24, Ink::Red, this), 0, Qt::AlignHCenter);
    column->addSpacing(12);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_retry, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setFixedWidth(360);
    m_retry->setObjectName(QStringLiteral("retry"));
    connect(m_retry, &QAbstractButton::clicked, this, &ErrorState::retry);
}

void ErrorState::say(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    setAccessibleName(title + u' ' + sentence);
}

void ErrorState::setRetryVisible(bool visible)
{
    m_retry->setVisible(visible);
}

QString ErrorState::sentence() const
{
    return m_sentence->text();
}

void ErrorState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_retry->setText(tr("Try again"));
}

} // namespace foyer::kit
