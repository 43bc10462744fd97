// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/loadingstate.h"

#include "ui/kit/label.h"
#include "ui/kit/spinner.h"

#include <QTimer>
#include <QVBoxLayout>

namespace foyer::kit {

LoadingState::LoadingState(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(new Label(text, Ink::Text2, this))
    , m_spinner(new Spinner(24, this))
    , m_pause(new QTimer(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addStretch(1);
    column->addWidget(m_spinner, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addStretch(2);
    m_pause->setSingleShot(true);
    m_pause->setInterval(200);
    connect(m_pause, &QTimer::timeout, this, [this] { reveal(true); });
    reveal(false);
}

void LoadingState::setText(const QString &text)
{
    m_text->setText(text);
}

void LoadingState::reveal(bool visible)
{
    m_spinner->setVisible(visible);
    m_text->setVisible(visible);
}

void LoadingState::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause->start();
}

void LoadingState::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pause->stop();
    reveal(false);
}

} // namespace foyer::kit
